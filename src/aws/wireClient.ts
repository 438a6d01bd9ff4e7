import {
  type $Command,
  DataExchangeClient,
  type DataExchangeClientResolvedConfig,
  type ServiceInputTypes,
  type ServiceOutputTypes,
} from "@aws-sdk/client-dataexchange";
import type { Connection } from "../core/connection";
import { type Failure, FailureError, type Operation } from "../core/failure";
import type { JsonObject } from "../core/json";
import type { RequestReport } from "../core/requestReport";
import { answerFacts, pageAskedFor } from "./answerFacts";
import { credentialsOf } from "./credentials";
import { readSigner } from "./filesDigest";
import { readSharedFiles, signingInProfile } from "./profiles";
import { withinLimits } from "./timeLimit";
import { type FailedCall, isExpired, toFailure } from "./toFailure";
import { parseAnswer, takeAnswer, type WireAnswer } from "./wireAnswer";

/** Time for one connection to be there; the SDK then tries again. */
const CONNECTION_TIMEOUT_MILLISECONDS = 5000;
/** Fetching credentials ends before the call does, so that the next call does not join a fetch that hangs. */
const CREDENTIALS_MARGIN_MILLISECONDS = 100;
const CALL_TIMEOUT_MILLISECONDS = 15_000;

export interface WireClientOptions {
  readonly env: NodeJS.ProcessEnv;
  /** For one call, with all its attempts and the fetching of credentials; 15,000 if not given. */
  readonly timeoutMilliseconds?: number;
  /** Told of every call when it has ended. */
  readonly onDidAnswer?: (report: RequestReport) => void;
}

type WireCommand<Input extends ServiceInputTypes, Output extends ServiceOutputTypes> = $Command<
  Input,
  Output,
  DataExchangeClientResolvedConfig,
  ServiceInputTypes,
  ServiceOutputTypes
>;

/**
 * Sends commands and gives the JSON of their answers as it came over the wire. The SDK signs, retries and reads
 * error answers; its reading of good ones would drop what its model does not know, and refuse a page for one value.
 */
export class WireClient {
  readonly #connection: Connection;
  readonly #env: NodeJS.ProcessEnv;
  readonly #timeoutMilliseconds: number;
  readonly #onDidAnswer: (report: RequestReport) => void;
  readonly #disposed = new AbortController();
  /** The SDK's; undefined until the next call needs one. */
  #client: DataExchangeClient | undefined;
  #signer: string | undefined;

  constructor(connection: Connection, options: WireClientOptions) {
    this.#connection = connection;
    this.#env = options.env;
    this.#timeoutMilliseconds = options.timeoutMilliseconds ?? CALL_TIMEOUT_MILLISECONDS;
    this.#onDidAnswer = options.onDidAnswer ?? (() => undefined);
  }

  /** See `DataExchange`. */
  get signer(): string | undefined {
    return this.#signer;
  }

  /** The JSON object that was answered. Rejects with a `FailureError`. */
  async send<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
    operation: Operation,
    command: WireCommand<Input, Output>,
    signal?: AbortSignal,
  ): Promise<JsonObject> {
    const signals = [this.#disposed.signal, ...(signal === undefined ? [] : [signal])];
    const limits = { timeoutMilliseconds: this.#timeoutMilliseconds, signals };
    const report = this.#beginReport(operation, command.input);
    const taken = takeAnswerOf(command);
    this.#client ??= this.#newClient();
    const client = this.#client;
    let output: Output | undefined;
    try {
      output = await withinLimits(limits, (abortSignal) => client.send(command, { abortSignal }));
      const json = parseAnswer(taken.answer);
      report(output);
      return json;
    } catch (error) {
      const failure = await this.#toFailure(operation, error);
      report(output ?? error, failure);
      this.#forgetRefused(client, failure);
      // Only a mistake needs its stack in the log.
      throw new FailureError(failure, failure.kind === "unexpected" ? { cause: error } : {});
    }
  }

  /** The next call fetches credentials anew; those under way go on with what they have. */
  renewCredentials(): void {
    this.#client = undefined;
    this.#signer = undefined;
  }

  /** Closes the sockets; calls under way end as cancelled. */
  dispose(): void {
    this.#disposed.abort();
    this.#client?.destroy();
  }

  /** `end`: what the SDK gave or threw. */
  #beginReport(operation: Operation, input: object): (end: unknown, failure?: Failure) => void {
    const startedAt = performance.now();
    return (end, failure) =>
      this.#onDidAnswer({
        operation,
        ...pageAskedFor(input),
        milliseconds: performance.now() - startedAt,
        ...answerFacts(end),
        ...(failure === undefined ? {} : { failure: failure.kind }),
      });
  }

  #newClient(): DataExchangeClient {
    const connection = this.#connection;
    const credentials = credentialsOf(connection, this.#env, {
      timeoutMilliseconds: this.#timeoutMilliseconds,
      soonerMilliseconds: CREDENTIALS_MARGIN_MILLISECONDS,
      signals: [this.#disposed.signal],
    });
    return new DataExchangeClient({
      region: connection.region,
      credentials: async (properties) => {
        this.#signer = await readSigner(connection.profile, this.#env);
        return credentials(properties);
      },
      // Else the endpoint of the profile in AWS_PROFILE would get what this connection's profile signs.
      ignoreConfiguredEndpointUrls: true,
      ...(connection.endpoint === undefined ? {} : { endpoint: connection.endpoint }),
      ...(connection.profile === undefined ? {} : { profile: connection.profile }),
      requestHandler: { connectionTimeout: CONNECTION_TIMEOUT_MILLISECONDS },
      customUserAgent: "data-exchange-jobs",
    });
  }

  /** The SDK keeps keys that never expire for as long as its client lives, so a retry needs a new one. */
  #forgetRefused(client: DataExchangeClient, failure: Failure): void {
    const isRefused = failure.kind === "credentialsInvalid" || failure.kind === "credentialsExpired";
    if (isRefused && this.#client === client) {
      this.#client = undefined;
    }
  }

  async #toFailure(operation: Operation, error: unknown): Promise<Failure> {
    const { profile, region } = this.#connection;
    const call: FailedCall = {
      action: `dataexchange:${operation}`,
      region,
      ...(profile === undefined ? {} : { profile }),
    };
    if (profile === undefined || !isExpired(error)) {
      return toFailure(error, call);
    }
    const { kind, name } = signingInProfile(await readSharedFiles(this.#env), profile);
    return toFailure(error, kind === "sso" ? { ...call, ssoProfile: name } : call);
  }
}

/** The answer to the command, once it is there, past the SDK's own reading of it. */
function takeAnswerOf<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
  command: WireCommand<Input, Output>,
): { readonly answer: WireAnswer | undefined } {
  const taken: { answer: WireAnswer | undefined } = { answer: undefined };
  command.middlewareStack.add(
    (next) => async (request) => {
      const result = await next(request);
      taken.answer = await takeAnswer(result.response);
      return result;
    },
    // Low is nearer the network than the SDK's own reading of the body, and within its retries.
    { step: "deserialize", priority: "low" },
  );
  return taken;
}
