import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Authority, newAuthority } from "../contract/certificates";
import type { Lifetime } from "../contract/lifetime";
import { type StandInProxy, startProxy } from "../contract/standInProxy";
import { answerJson, startStandIn } from "../contract/standInServer";
import { setting } from "./setting";

/** VS Code asks everything on loopback without a proxy, so this one is said to be at a host of another name. */
export const DISTANT_HOST = "data-exchange.test";

/** An AWS without jobs, whose certificate is of an authority that nobody knows. */
export class DistantAws implements Lifetime {
  readonly #authority: Authority;
  readonly #folder: string;
  readonly #ends: (() => void)[] = [];

  private constructor(authority: Authority, folder: string) {
    this.#authority = authority;
    this.#folder = folder;
  }

  static async start(): Promise<DistantAws> {
    return new DistantAws(await newAuthority(), await mkdtemp(join(tmpdir(), "distant-aws-")));
  }

  /** Until `stop`. */
  after(end: () => void): void {
    this.#ends.push(end);
  }

  /** The extension's endpoint is a host that only this proxy leads to. */
  async behindProxy(protocol: "http" | "https"): Promise<StandInProxy> {
    const leadsTo = await this.#serve(protocol, DISTANT_HOST);
    await setting("endpointUrl", `${protocol}://${DISTANT_HOST}`);
    return startProxy(this, { leadsTo });
  }

  /** The extension's endpoint is on loopback. */
  async onLoopback(protocol: "http" | "https"): Promise<void> {
    await setting("endpointUrl", await this.#serve(protocol, "127.0.0.1"));
  }

  /** Puts the authority into the file that `AWS_CA_BUNDLE` names. */
  async trust(): Promise<void> {
    const bundle = join(this.#folder, "bundle.pem");
    await writeFile(bundle, this.#authority.cert);
    process.env["AWS_CA_BUNDLE"] = bundle;
  }

  async stop(): Promise<void> {
    for (const end of this.#ends) {
      end();
    }
    delete process.env["AWS_CA_BUNDLE"];
    await setting("endpointUrl", undefined);
    await rm(this.#folder, { recursive: true });
  }

  async #serve(protocol: "http" | "https", host: string): Promise<string> {
    const pair = protocol === "https" ? await this.#authority.issue(host) : undefined;
    const { url } = await startStandIn(this, answerJson({ Jobs: [] }), pair);
    return url;
  }
}
