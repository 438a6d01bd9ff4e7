import type { Socket } from "node:net";

/** An answer as it should be. */
export interface GoodAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** Something that comes instead of an answer as it should be, byte by byte. */
export interface Fault {
  readonly name: string;
  /** What the caller gets; `either` where the answers of some operations have nothing that could be wrong. */
  readonly end: "answer" | "failure" | "either";
  /** Nothing ends it but the time limit. */
  readonly isEndless?: true;
  send(socket: Socket, good: GoodAnswer): void;
}

type Headers = Readonly<Record<string, string | number>>;

/** An answer of HTTP/1.1. What AWS marks its own answers with is left out. */
export function http(status: number | string, headers: Headers, body: string | Uint8Array = ""): Buffer {
  const bytes = Buffer.from(body);
  const lines = Object.entries({ "content-length": bytes.length, ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} Any\r\n${lines.join("")}\r\n`, "latin1"), bytes]);
}

/** Always these bytes, after which the connection stays open. */
export function sending(name: string, end: Fault["end"], bytes: string | Uint8Array): Fault {
  return { name, end, send: (socket) => socket.write(bytes) };
}

/** These bytes, after which the connection ends. */
export function breaking(name: string, end: Fault["end"], bytes: string | Uint8Array): Fault {
  return { name, end, send: (socket) => socket.end(bytes) };
}
