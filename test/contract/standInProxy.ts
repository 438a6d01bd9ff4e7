import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import type { Duplex } from "node:stream";
import type { Lifetime } from "./lifetime";

export interface StandInProxy {
  readonly url: string;
  readonly host: string;
  /** The hosts with their ports that tunnels were asked for, and the addresses of plain requests; oldest first. */
  readonly asked: readonly string[];
}

interface ProxyOptions {
  /** Where everything leads, whatever was asked for; without it, to the place that was asked for. */
  readonly leadsTo?: string;
  /** Refuses everything with this status. */
  readonly refuseWith?: number;
  /** Whom alone it serves, as `name:password`. */
  readonly user?: string;
}

/** A proxy on loopback: tunnels for https, passing on for http; until the test ends. */
export async function startProxy(t: Lifetime, options: ProxyOptions = {}): Promise<StandInProxy> {
  const asked: string[] = [];
  const sockets = new Set<Duplex>();
  const server = createServer((incoming, response) => {
    asked.push(incoming.url ?? "");
    const status = refusal(incoming, options);
    if (status === undefined) {
      passOn(incoming, response, options.leadsTo);
    } else {
      response.writeHead(status).end();
    }
  });
  server.on("connect", (incoming: IncomingMessage, client: Duplex) => {
    asked.push(incoming.url ?? "");
    const status = refusal(incoming, options);
    if (status === undefined) {
      const { hostname, port } = new URL(options.leadsTo ?? `http://${incoming.url}`);
      const upstream = connect(Number(port), hostname, () => client.write("HTTP/1.1 200 OK\r\n\r\n"));
      sockets.add(client).add(upstream);
      // A client that does not trust what is at the end breaks off.
      client.on("error", () => upstream.destroy()).pipe(upstream);
      upstream.on("error", () => client.destroy()).pipe(client);
    } else {
      client.end(`HTTP/1.1 ${status} Refused\r\n\r\n`);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.close();
    server.closeAllConnections();
    for (const socket of sockets) {
      socket.destroy();
    }
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: `http://${host}`, host, asked };
}

function refusal({ headers }: IncomingMessage, { refuseWith, user }: ProxyOptions): number | undefined {
  const expected = user && `Basic ${Buffer.from(user).toString("base64")}`;
  return headers["proxy-authorization"] === expected ? refuseWith : 407;
}

function passOn(incoming: IncomingMessage, response: ServerResponse, leadsTo: string | undefined): void {
  const { method = "GET", headers, url = "" } = incoming;
  const { pathname, search } = new URL(url);
  incoming.pipe(
    request(
      leadsTo === undefined ? url : new URL(pathname + search, leadsTo),
      { method, headers, agent: false },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    ),
  );
}
