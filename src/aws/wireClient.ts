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
import { callFailure } from "./callFailure";
import { type CallOptions, clientConfig } from "./clientConfig";
import { HeldTime } from "./heldTime";
import { withinLimits } from "./timeLimit";
import { parseAnswer, takeAnswer, type WireAnswer } from "./wireAnswer";

/** The failures whose cause a client keeps. */
const KEPT_BY_CLIENT = new Set<Failure["kind"]>(["credentialsInvalid", "credentialsExpired", "certificate"]);

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
  readonly #options: CallOptions;
  /** No call's time passes while a person is asked for a code. */
  readonly #time = new HeldTime();
  readonly #disposed = new AbortController();
  /** The SDK's; undefined until the next call needs one. */
  #client: Promise<DataExchangeClient> | undefined;

  constructor(connection: Connection, options: CallOptions) {
    this.#connection = connection;
    this.#options = options;
  }

  /** The JSON object that was answered. Rejects with a `FailureError`. */
  async send<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
    operation: Operation,
    command: WireCommand<Input, Output>,
    signal?: AbortSignal,
  ): Promise<JsonObject> {
    const signals = [this.#disposed.signal, ...(signal === undefined ? [] : [signal])];
    const { common, timeoutMilliseconds } = this.#options;
    const limits = { timeoutMilliseconds, signals, time: this.#time };
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
      const failure = await callFailure(error, `dataexchange:${operation}`, this.#connection, common);
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
    const connection = this.#connection;
    const call = { ...this.#options, signal: this.#disposed.signal, time: this.#time };
    return new DataExchangeClient(await clientConfig(connection, () => connection.endpoint, call));
  }

  /**
   * A client keeps keys that never expire, and the certificates it trusts, for as long as it lives: a retry
   * after they were mended needs a new one.
   */
  #forgetRefused(client: Promise<DataExchangeClient> | undefined, { kind }: Failure): void {
    if (KEPT_BY_CLIENT.has(kind) && this.#client === client) {
      this.#client = undefined;
      if (this.#connection.profile !== undefined) {
        this.#options.common.sessions.forget(this.#connection.profile);
      }
    }
  }
}
