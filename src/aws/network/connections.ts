import { NodeHttpHandler } from "@smithy/node-http-handler";
import { HttpsProxyAgent } from "hpagent";
import { HttpProxyAgent } from "http-proxy-agent";
import type { HttpProxy } from "./proxy";

/** Same values as in the SDK. */
const AGENT_OPTIONS = { keepAlive: true, maxSockets: 50 };

/** Connections to hosts, all of them direct or through one proxy. */
export class Connections {
  readonly #closed = new AbortController();
  readonly #handler: NodeHttpHandler;
  #requests = 0;
  #isSpoiled = false;

  /** `ca` are the certificates to trust, if not the usual ones. */
  constructor(
    private readonly proxy: HttpProxy | undefined,
    ca: readonly string[] | undefined,
  ) {
    this.#handler = new NodeHttpHandler(
      proxy === undefined ? direct(ca) : through(proxy, ca, this.#closed.signal),
    );
  }

  /** Whether they were closed: then others have to be made. */
  get areClosed(): boolean {
    return this.#closed.signal.aborted;
  }

  /** Does a request, with all that is read of its answer. */
  async use<T>(signal: AbortSignal, work: (handler: NodeHttpHandler) => Promise<T>): Promise<T> {
    this.#requests += 1;
    try {
      return await work(this.#handler);
    } finally {
      this.#requests -= 1;
      // A proxy that is still asked for a tunnel when its request ends would be asked for ever.
      this.#isSpoiled ||= signal.aborted && this.proxy !== undefined;
      if (this.#isSpoiled && this.#requests === 0) {
        this.close();
      }
    }
  }

  close(): void {
    this.#closed.abort();
    this.#handler.destroy();
  }
}

function direct(ca: readonly string[] | undefined) {
  return { httpsAgent: { ...AGENT_OPTIONS, ...trusting(ca) } };
}

function through(proxy: HttpProxy, ca: readonly string[] | undefined, signal: AbortSignal) {
  const { href } = proxy.url;
  const options = { ...AGENT_OPTIONS, ...trusting(ca) };
  // The agent knows no tunnel before it is open, so ending it leaves those alone.
  const proxyRequestOptions = { ...trusting(ca), signal };
  return {
    httpAgent: new HttpProxyAgent(href, options),
    httpsAgent: new HttpsProxyAgent({ ...options, proxy: href, proxyRequestOptions }),
  };
}

function trusting(ca: readonly string[] | undefined) {
  return ca === undefined ? {} : { ca: [...ca] };
}
