import { type AddressInfo, createServer, type Socket } from "node:net";
import type { Lifetime } from "./lifetime";

/** A server that does with each connection what it is told, until the test ends. */
export interface SocketServer {
  readonly url: string;
  /** Number of connections that are open. */
  connections(): number;
}

export async function startSocketServer(t: Lifetime, take: (socket: Socket) => void): Promise<SocketServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => socket.destroy());
    take(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.close();
    for (const socket of sockets) {
      socket.destroy();
    }
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, connections: () => sockets.size };
}
