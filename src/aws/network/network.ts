import type { Readable } from "node:stream";
import type { NodeHttpHandler } from "@smithy/node-http-handler";
import { FailureError } from "../../core/failure/failure";
import type { ProfileConfig } from "../config/configured";
import { isFromAws } from "../wire/errorTraits";
import { type CaBundle, readCaBundle } from "./caBundle";
import { Connections } from "./connections";
import { linked } from "./linkedSignal";
import { answeredByProxy, networkFailure, type Route } from "./networkFailure";
import { configuredProxy, type HttpProxy } from "./proxy";
import { readWhole } from "./wholeBody";

type Request = Parameters<NodeHttpHandler["handle"]>[0];
type Options = Parameters<NodeHttpHandler["handle"]>[1];
type Answer = Awaited<ReturnType<NodeHttpHandler["handle"]>>;

/**
 * The SDK's request handler: sends requests through the proxies of the environment and trusts the
 * certificates that the profile names, neither of which the SDK does by itself. If VS Code has a proxy for a
 * host, it uses that one instead and takes the certificates from our agent, which must be an agent of `https`
 * for that.
 */
export class Network {
  readonly metadata = { handlerProtocol: "http/1.1" };
  readonly #destroyed = new AbortController();
  #error: unknown;
  /** By the address of their proxy, which is empty without one. */
  readonly #connections = new Map<string, Connections>();

  private constructor(
    private readonly env: NodeJS.ProcessEnv,
    private readonly bundle: CaBundle | undefined,
  ) {}

  /** Reads the trusted certificates and makes a network that uses them. Rejects with `badCaBundle`. */
  static async configured(config: ProfileConfig): Promise<Network> {
    return new Network(config.env, await readCaBundle(config));
  }

  /** Error of the last request, if it had no answer: some callers keep only its text. */
  get error(): unknown {
    return this.#error;
  }

  /**
   * The answer with its whole body, as bytes in UTF-8.
   * Rejects with a `FailureError` if the route (proxy, certificate, host) says more than Node's error code.
   */
  async handle(request: Request, options?: Options): Promise<Answer> {
    const ending = linked([this.#destroyed.signal, options?.abortSignal]);
    const { signal } = ending;
    try {
      // A handler that was made after the end would never be destroyed.
      signal.throwIfAborted();
      const answer = await this.#answer(request, signal, options);
      this.#error = undefined;
      return answer;
    } catch (error) {
      this.#error = signal.aborted ? signal.reason : error;
      throw this.#error;
    } finally {
      ending.unlink();
    }
  }

  /** Closes the connections. Requests under way, and any later one, end as cancelled. */
  destroy(): void {
    this.#destroyed.abort();
    for (const connections of this.#connections.values()) {
      connections.close();
    }
  }

  updateHttpClientConfig(): void {
    // For extensions of the SDK's clients, of which there are none.
  }

  httpHandlerConfigs() {
    return {};
  }

  #answer(request: Request, signal: AbortSignal, options?: Options): Promise<Answer> {
    const proxy = configuredProxy(request, this.env);
    const route: Route = { target: request, proxy, bundle: this.bundle?.path };
    return this.#connectionsBy(proxy).use(signal, async (handler) => {
      const sent = handler.handle(request, { ...options, abortSignal: signal });
      const answer = await sent.catch((error: unknown) => {
        const failure = networkFailure(error, route);
        throw failure === undefined ? error : new FailureError(failure);
      });
      await readAnswer(answer.response, route);
      return answer;
    });
  }

  #connectionsBy(proxy: HttpProxy | undefined): Connections {
    const key = proxy?.url.href ?? "";
    const known = this.#connections.get(key);
    if (known !== undefined && !known.areClosed) {
      return known;
    }
    const connections = new Connections(proxy, this.bundle?.certificates);
    this.#connections.set(key, connections);
    return connections;
  }
}

async function readAnswer(response: Answer["response"], route: Route): Promise<void> {
  const refusal = answeredByProxy(response.statusCode, route);
  if (refusal !== undefined) {
    (response.body as Readable).destroy();
    throw new FailureError(refusal);
  }
  response.body = await readWhole(response.body, response.headers);
  if (!isFromAws(response.headers)) {
    // The SDK would sign by the clock of whoever answered instead.
    delete response.headers["date"];
  }
}
