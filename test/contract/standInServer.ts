import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { KeyPair } from "./certificates";
import type { Lifetime } from "./lifetime";

export interface StandInServer {
  readonly url: string;
  /** Method and path of each request, oldest first. */
  readonly requests: readonly string[];
  /** Connections that are open now. The server itself closes none that is idle. */
  connections(): Promise<number>;
}

/** An HTTP server on loopback that answers as the test says, until the test ends; with a key pair, an HTTPS one. */
export async function startStandIn(
  t: Lifetime,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  pair?: KeyPair,
): Promise<StandInServer> {
  const requests: string[] = [];
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    requests.push(`${request.method} ${request.url}`);
    answer(request, response);
  };
  // Whoever leaves a connection open is to be seen: it is kept until the test ends.
  const options = { keepAliveTimeout: 0 };
  const server =
    pair === undefined ? createServer(options, listener) : createTlsServer({ ...options, ...pair }, listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const protocol = pair === undefined ? "http" : "https";
  return {
    url: `${protocol}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    connections: () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error === null ? resolve(count) : reject(error))),
      ),
  };
}

/** Always the same answer, as JSON. */
export function answerJson(body: unknown): (request: IncomingMessage, response: ServerResponse) => void {
  return (_request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
}
