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
import { credentialProcessOf } from "./credentialProcesses";
import { type CommonCredentials, credentialsOf } from "./credentials";
import { DEFAULT_PROFILE, endpointConfig } from "./endpoint";
import { HeldTime } from "./heldTime";
import { Network } from "./network";
import { readSharedFiles, type SharedFiles, signingInProfile } from "./profiles";
import { withinLimits } from "./timeLimit";
import { type FailedCall, isExpired, toFailure } from "./toFailure";
import { parseAnswer, takeAnswer, type WireAnswer } from "./wireAnswer";

/** Fetching credentials ends before the call does, so that the next call does not join a fetch that hangs. */
const CREDENTIALS_MARGIN_MILLISECONDS = 100;
const CALL_TIMEOUT_MILLISECONDS = 15_000;
/** The failures whose cause a client keeps. */
const KEPT_BY_CLIENT = new Set<Failure["kind"]>(["credentialsInvalid", "credentialsExpired", "certificate"]);

export interface WireClientOptions {
  readonly common: CommonCredentials;
  /** For one call, with all its attempts and the fetching of credentials; 15,000 if not given. */
  readonly timeoutMilliseconds?: number;
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
  readonly #common: CommonCredentials;
  readonly #timeoutMilliseconds: number;
  /** No call's time passes while a person is asked for a code. */
  readonly #time = new HeldTime();
  readonly #disposed = new AbortController();
  /** The SDK's; undefined until the next call needs one. */
  #client: Promise<DataExchangeClient> | undefined;

  constructor(connection: Connection, options: WireClientOptions) {
    this.#connection = connection;
    this.#common = options.common;
    this.#timeoutMilliseconds = options.timeoutMilliseconds ?? CALL_TIMEOUT_MILLISECONDS;
  }

  /** The JSON object that was answered. Rejects with a `FailureError`. */
  async send<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
    operation: Operation,
    command: WireCommand<Input, Output>,
    signal?: AbortSignal,
  ): Promise<JsonObject> {
    const signals = [this.#disposed.signal, ...(signal === undefined ? [] : [signal])];
    const limits = { timeoutMilliseconds: this.#timeoutMilliseconds, signals, time: this.#time };
    let answer: WireAnswer | undefined;
    command.middlewareStack.add(
      (next) => async (request) => {
        const result = await next(request);
        answer = await takeAnswer(result.response);
        return result;
      },
      // Low is nearer the network than the SDK's own reading of the body, and within its retries.
      { step: "deserialize", priority: "low" },
    );
    let client: Promise<DataExchangeClient> | undefined;
    try {
      await withinLimits(limits, async (abortSignal) => {
        client = this.#clientForNow();
        return (await client).send(command, { abortSignal });
      });
    } catch (error) {
      const failure = await this.#toFailure(operation, error);
      this.#forgetRefused(client, failure);
      // Only a mistake needs its stack in the log.
      throw new FailureError(failure, failure.kind === "unexpected" ? { cause: error } : {});
    }
    return parseAnswer(answer);
  }

  /** Closes the sockets; calls under way end as cancelled. */
  dispose(): void {
    this.#disposed.abort();
    this.#client?.then(
      (client) => client.destroy(),
      // Its calls have told why there is none.
      () => undefined,
    );
  }

  #clientForNow(): Promise<DataExchangeClient> {
    this.#client ??= this.#newClient().catch((error: unknown) => {
      this.#client = undefined;
      throw error;
    });
    return this.#client;
  }

  async #newClient(): Promise<DataExchangeClient> {
    const { profile, region, endpoint } = this.#connection;
    const { env } = this.#common;
    const sources = { env, files: await readSharedFiles(env), profile: profile ?? DEFAULT_PROFILE };
    return new DataExchangeClient({
      region,
      credentials: credentialsOf(this.#connection, this.#common, {
        timeoutMilliseconds: this.#timeoutMilliseconds,
        soonerMilliseconds: CREDENTIALS_MARGIN_MILLISECONDS,
        signals: [this.#disposed.signal],
        time: this.#time,
      }),
      ...endpointConfig(endpoint, sources),
      ...(profile === undefined ? {} : { profile }),
      requestHandler: await Network.configured(sources),
      customUserAgent: "data-exchange-jobs",
    });
  }

  /**
   * A client keeps keys that never expire, and the certificates it trusts, for as long as it lives: a retry
   * after they were mended needs a new one.
   */
  #forgetRefused(client: Promise<DataExchangeClient> | undefined, { kind }: Failure): void {
    if (KEPT_BY_CLIENT.has(kind) && this.#client === client) {
      this.#client = undefined;
      if (this.#connection.profile !== undefined) {
        this.#common.sessions.forget(this.#connection.profile);
      }
    }
  }

  async #toFailure(operation: Operation, error: unknown): Promise<Failure> {
    const { profile, region } = this.#connection;
    const call: FailedCall = {
      action: `dataexchange:${operation}`,
      region,
      ...(profile === undefined ? {} : { profile }),
    };
    const failure = toFailure(error, call);
    if (profile === undefined || (failure.kind !== "timedOut" && !isExpired(error))) {
      return failure;
    }
    const files = await readSharedFiles(this.#common.env);
    if (failure.kind === "timedOut") {
      return this.#hangingProcess(files, profile, failure.seconds) ?? failure;
    }
    const { kind, name } = signingInProfile(files, profile);
    return toFailure(error, kind === "sso" ? { ...call, ssoProfile: name } : call);
  }

  /** What took so long, if it was the program that gives the credentials. */
  #hangingProcess(files: SharedFiles, profile: string, seconds: number): Failure | undefined {
    const process = credentialProcessOf(files, profile);
    return process !== undefined && this.#common.processes.isRunning(process)
      ? { kind: "processHangs", profile: process.source, seconds }
      : undefined;
  }
}
