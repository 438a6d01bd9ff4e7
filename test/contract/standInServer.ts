import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestContext } from "node:test";

export interface StandInServer {
  readonly url: string;
  /** Method and path of each request, oldest first. */
  readonly requests: readonly string[];
}

/** An HTTP server on loopback that answers as the test says, until the test ends. */
export async function startStandIn(
  t: TestContext,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<StandInServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

/** Always the same answer, as JSON. */
export function answerJson(body: unknown): (request: IncomingMessage, response: ServerResponse) => void {
  return (_request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
}
