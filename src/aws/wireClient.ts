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
import { CALL_TIMEOUT_MILLISECONDS, clientConfig } from "./clientConfig";
import { withinLimits } from "./timeLimit";
import { parseAnswer, takeAnswer, type WireAnswer } from "./wireAnswer";

export interface WireClientOptions {
  readonly env: NodeJS.ProcessEnv;
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
  readonly #env: NodeJS.ProcessEnv;
  readonly #timeoutMilliseconds: number;
  readonly #disposed = new AbortController();
  /** The SDK's; undefined until the next call needs one. */
  #client: DataExchangeClient | undefined;

  constructor(connection: Connection, options: WireClientOptions) {
    this.#connection = connection;
    this.#env = options.env;
    this.#timeoutMilliseconds = options.timeoutMilliseconds ?? CALL_TIMEOUT_MILLISECONDS;
  }

  /** The JSON object that was answered. Rejects with a `FailureError`. */
  async send<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
    operation: Operation,
    command: WireCommand<Input, Output>,
    signal?: AbortSignal,
  ): Promise<JsonObject> {
    const signals = [this.#disposed.signal, ...(signal === undefined ? [] : [signal])];
    const limits = { timeoutMilliseconds: this.#timeoutMilliseconds, signals };
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
    this.#client ??= this.#newClient();
    const client = this.#client;
    try {
      await withinLimits(limits, (abortSignal) => client.send(command, { abortSignal }));
    } catch (error) {
      const failure = await callFailure(error, `dataexchange:${operation}`, this.#connection, this.#env);
      this.#forgetRefused(client, failure);
      // Only a mistake needs its stack in the log.
      throw new FailureError(failure, failure.kind === "unexpected" ? { cause: error } : {});
    }
    return parseAnswer(answer);
  }

  /** Closes the sockets; calls under way end as cancelled. */
  dispose(): void {
    this.#disposed.abort();
    this.#client?.destroy();
  }

  #newClient(): DataExchangeClient {
    const { endpoint } = this.#connection;
    const sources = { env: this.#env, timeoutMilliseconds: this.#timeoutMilliseconds };
    return new DataExchangeClient({
      ...clientConfig(this.#connection, { ...sources, signal: this.#disposed.signal }),
      ...(endpoint === undefined ? {} : { endpoint }),
    });
  }

  /** The SDK keeps keys that never expire for as long as its client lives, so a retry needs a new one. */
  #forgetRefused(client: DataExchangeClient, failure: Failure): void {
    const isRefused = failure.kind === "credentialsInvalid" || failure.kind === "credentialsExpired";
    if (isRefused && this.#client === client) {
      this.#client = undefined;
    }
  }
}
