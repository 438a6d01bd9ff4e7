import {
  DataExchangeClient,
  type ServiceInputTypes,
  type ServiceOutputTypes,
} from "@aws-sdk/client-dataexchange";
import { defined } from "../../core/base/defined";
import { type JsonObject, memberOf } from "../../core/base/json";
import type { RequestReport } from "../../core/connection/awsAccess";
import type { AwsConnection } from "../../core/connection/connection";
import { type Failure, FailureError, type Operation } from "../../core/failure/failure";
import { readSigner } from "../config/filesDigest";
import { HeldTime } from "../network/heldTime";
import { withinLimits } from "../network/timeLimit";
import { expectNoAnswer, parseAnswer, type WireAnswer } from "../wire/wireAnswer";
import { callFailure } from "./callFailure";
import { type CallOptions, clientConfig } from "./clientConfig";
import { ClientLease } from "./clientLease";
import { repeatWithin } from "./repeatedAttempts";
import { asItWasThrown, repeatOnlyWhatWasRefused } from "./singleAttempt";
import { takeAnswerOf, type WireCommand } from "./wireCommand";

/** Failures whose cause a client keeps. */
const KEPT_BY_CLIENT = new Set<Failure["kind"]>(["credentialsInvalid", "credentialsExpired", "certificate"]);

export interface WireClientOptions extends CallOptions {
  /** Called after every call. */
  readonly onDidAnswer: (report: RequestReport) => void;
}

/**
 * Sends commands and gives the JSON of their answers as it came over the wire. The SDK signs, retries and reads
 * error answers; its reading of good ones would drop what its model does not know, and refuse a page for one value.
 */
export class WireClient {
  /** No call's time passes while a person is asked for a code. */
  readonly #time = new HeldTime();
  readonly #disposed = new AbortController();
  /** Undefined until the next call needs one. */
  #client: ClientLease | undefined;
  #signer: string | undefined;

  constructor(
    private readonly connection: AwsConnection,
    private readonly options: WireClientOptions,
  ) {}

  /** See `DataExchange`. */
  get signer(): string | undefined {
    return this.#signer;
  }

  /** The JSON object that was answered. Rejects with a `FailureError`. */
  send<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
    operation: Operation,
    command: WireCommand<Input, Output>,
    signal?: AbortSignal,
  ): Promise<JsonObject> {
    return this.#call(operation, command, parseAnswer, signal);
  }

  /** Sends a change, which is answered with a status alone. It is sent again only if AWS refused it. */
  change<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
    operation: Operation,
    command: WireCommand<Input, Output>,
    signal?: AbortSignal,
  ): Promise<void> {
    repeatOnlyWhatWasRefused(command);
    return this.#call(operation, command, expectNoAnswer, signal);
  }

  /** Closes the sockets; calls under way end as cancelled. */
  dispose(): void {
    this.#disposed.abort();
    this.#client?.close();
  }

  async #call<Input extends ServiceInputTypes, Output extends ServiceOutputTypes, Answer>(
    operation: Operation,
    command: WireCommand<Input, Output>,
    read: (answer: WireAnswer | undefined) => Answer,
    signal?: AbortSignal,
  ): Promise<Answer> {
    const signals = [this.#disposed.signal, ...(signal === undefined ? [] : [signal])];
    const { common, timeoutMilliseconds, onDidAnswer } = this.options;
    const limits = { timeoutMilliseconds, signals, time: this.#time };
    const report = beginReport(operation, command.input);
    const taken = takeAnswerOf(command);
    let lease: ClientLease | undefined;
    let output: Output | undefined;
    try {
      output = await withinLimits(limits, (abortSignal, remaining) => {
        lease = this.#clientForNow();
        return lease.use(async (client) => {
          await repeatWithin({ signal: abortSignal, remaining }, client, command);
          return client.send(command, { abortSignal });
        });
      });
      const answer = read(taken.answer);
      onDidAnswer(report(output));
      return answer;
    } catch (thrown) {
      const error = asItWasThrown(thrown);
      const failure = await callFailure(error, `dataexchange:${operation}`, this.connection, common);
      onDidAnswer(report(output ?? error, failure));
      this.#forgetRefused(lease, failure);
      // Only a mistake needs its stack in the log.
      throw new FailureError(failure, failure.kind === "unexpected" ? { cause: error } : {});
    }
  }

  /** The next call fetches credentials again; calls under way continue with theirs. */
  renewCredentials(): void {
    this.#forgetClient();
    this.#signer = undefined;
    this.#forgetSessions();
  }

  #clientForNow(): ClientLease {
    if (this.#client === undefined) {
      const client = this.#newClient();
      const lease = new ClientLease(client);
      client.catch(() => {
        if (this.#client === lease) {
          this.#client = undefined;
        }
      });
      this.#client = lease;
    }
    return this.#client;
  }

  async #newClient(): Promise<DataExchangeClient> {
    const { profile, endpoint } = this.connection;
    const { common, timeoutMilliseconds } = this.options;
    const limits = { timeoutMilliseconds, signals: [this.#disposed.signal], time: this.#time };
    const config = await clientConfig(this.connection, () => endpoint, common, limits);
    return new DataExchangeClient({
      ...config,
      credentials: async (properties) => {
        this.#signer = await readSigner(profile, common.env);
        return config.credentials(properties);
      },
    });
  }

  /**
   * A client keeps keys that never expire, and the certificates it trusts, for as long as it lives: a retry
   * after they were fixed needs a new one.
   */
  #forgetRefused(lease: ClientLease | undefined, { kind }: Failure): void {
    if (KEPT_BY_CLIENT.has(kind) && this.#client === lease) {
      this.#forgetClient();
      this.#forgetSessions();
    }
  }

  #forgetClient(): void {
    this.#client?.giveUp();
    this.#client = undefined;
  }

  #forgetSessions(): void {
    const { profile } = this.connection;
    if (profile !== undefined) {
      this.options.common.sessions.forget(profile);
    }
  }
}

/** Begins the report of a call. It is finished with the SDK's output or its error, and the failure if there is one. */
function beginReport(operation: Operation, input: object) {
  const startedAt = performance.now();
  const token = memberOf(input, "NextToken");
  // A token says nothing to people who read a log; its length shows that the page is not the first.
  const tokenLength = typeof token === "string" ? token.length : undefined;
  return (end: unknown, failure?: Failure): RequestReport => {
    const metadata = memberOf(end, "$metadata") as Partial<ServiceOutputTypes["$metadata"]> | undefined;
    const { httpStatusCode: status, attempts, requestId } = metadata ?? {};
    const milliseconds = performance.now() - startedAt;
    const facts = defined({ tokenLength, status, attempts, requestId, failure: failure?.kind });
    return { operation, milliseconds, ...facts };
  };
}
