import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Credentials } from "../service/sigV4";

/** STS as the extension host sees it: whoever brings a code gets the keys. */
export class StsStandIn {
  readonly #codes: string[] = [];
  readonly #server: Server;

  private constructor(keys: Credentials) {
    this.#server = createServer((request, response) => {
      void text(request).then((body) => {
        this.#codes.push(new URLSearchParams(body).get("TokenCode") ?? "");
        response.setHeader("content-type", "text/xml");
        response.end(answerWith(keys));
      });
    });
  }

  static async start(keys: Credentials): Promise<StsStandIn> {
    const sts = new StsStandIn(keys);
    await new Promise<void>((resolve) => sts.#server.listen(0, "127.0.0.1", resolve));
    process.env["AWS_ENDPOINT_URL_STS"] = `http://127.0.0.1:${(sts.#server.address() as AddressInfo).port}`;
    return sts;
  }

  /** The codes that were sent, oldest first. */
  get codes(): readonly string[] {
    return this.#codes;
  }

  stop(): void {
    delete process.env["AWS_ENDPOINT_URL_STS"];
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

function answerWith({ accessKeyId, secretAccessKey }: Credentials): string {
  const keys = `<AccessKeyId>${accessKeyId}</AccessKeyId><SecretAccessKey>${secretAccessKey}</SecretAccessKey><SessionToken>any</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration>`;
  return `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>${keys}</Credentials></AssumeRoleResult></AssumeRoleResponse>`;
}
