import { breaking, type Fault, http, sending } from "./fault";

const HEAD = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";

/** The good answer after something that HTTP allows before it, or in another form. */
const ALLOWED: readonly Fault[] = [
  ...["100 Continue", "102 Processing", "103 Early Hints"].map(
    (line): Fault => ({
      name: `${line} before`,
      end: "answer",
      send: (socket, good) => socket.write(`HTTP/1.1 ${line}\r\n\r\n${goodHttp(good)}`),
    }),
  ),
  {
    name: "piece by piece",
    end: "answer",
    send: (socket, { status, contentType, body }) =>
      socket.write(
        `HTTP/1.1 ${status} OK\r\ncontent-type: ${contentType}\r\ntransfer-encoding: chunked\r\ntrailer: x\r\n\r\n${[...body].map((sign) => `${Buffer.byteLength(sign)};a=b\r\n${sign}\r\n`).join("")}0\r\nx: y\r\n\r\n`,
      ),
  },
  {
    name: "HTTP/1.0, to the end of the connection",
    end: "answer",
    send: (socket, { status, contentType, body }) =>
      socket.end(`HTTP/1.0 ${status} OK\r\ncontent-type: ${contentType}\r\n\r\n${body}`),
  },
  {
    name: "without a content type",
    end: "answer",
    send: (socket, { status, body }) => socket.write(http(status, {}, body)),
  },
  {
    name: "closing the connection",
    end: "answer",
    send: (socket, good) => socket.end(goodHttp(good).replace("\r\n", "\r\nconnection: close\r\n")),
  },
];

const BROKEN: readonly Fault[] = [
  { name: "a reset", end: "failure", send: (socket) => socket.resetAndDestroy() },
  breaking("the end of the connection", "failure", ""),
  breaking("half a status line", "failure", "HTTP/1.1 2"),
  breaking("half a head", "failure", HEAD),
  breaking("half a body", "failure", `${HEAD}content-length: 1000\r\n\r\n{"Jobs":[`),
  breaking("half a piece", "failure", `${HEAD}transfer-encoding: chunked\r\n\r\nff\r\n{"Jobs":[`),
  sending("a piece of a wrong size", "failure", `${HEAD}transfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n`),
  sending("a length that is none", "failure", `${HEAD}content-length: many\r\n\r\n{`),
  sending("two lengths", "failure", `${HEAD}content-length: 2\r\ncontent-length: 3\r\n\r\n{`),
  sending(
    "a length and pieces",
    "failure",
    `${HEAD}content-length: 1\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{`,
  ),
  sending("a length that is too short", "failure", `${HEAD}content-length: 5\r\n\r\n{"Jobs":[]}`),
  sending("a header that is none", "failure", `${HEAD}no header\r\n\r\n{`),
  sending("a NUL in a header", "failure", `${HEAD}a: \0\r\n\r\n{`),
  sending("headers of 100,000 signs", "failure", `${HEAD}a: ${"x".repeat(100_000)}\r\n\r\n{`),
  sending("a status that is none", "failure", "HTTP/1.1 abc OK\r\n\r\n"),
  sending("status 99", "failure", "HTTP/1.1 99 OK\r\n\r\n"),
  sending("HTTP/2’s beginning", "failure", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
  sending("HTTP/2’s settings", "failure", Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0])),
  sending("HTTP/0.9", "failure", '{"Jobs":[]}'),
  sending("another protocol’s greeting", "failure", "SSH-2.0-OpenSSH_9.2\r\n"),
  sending("an alert of TLS", "failure", Buffer.from([0x15, 3, 1, 0, 2, 2, 0x28])),
  breaking("noise", "failure", Buffer.from(Array.from({ length: 500 }, (_, index) => (index * 89) % 256))),
];

const ENDLESS: readonly Fault[] = [
  { name: "silence", end: "failure", isEndless: true, send: () => undefined },
  endless("a head, then silence", `${HEAD}content-length: 1000\r\n\r\n`),
  endless("half a body, then silence", `${HEAD}content-length: 1000\r\n\r\n{"Jobs":[`),
  endless("half an error, then silence", "HTTP/1.1 403 Any\r\ncontent-length: 1000\r\n\r\n{"),
  endless("100 Continue, then silence", "HTTP/1.1 100 Continue\r\n\r\n"),
  endless("101 and silence", "HTTP/1.1 101 Any\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"),
  {
    name: "a byte now and then",
    end: "failure",
    isEndless: true,
    send: (socket) => {
      socket.write(`${HEAD}content-length: 100000\r\n\r\n`);
      const timer = setInterval(() => socket.write(" "), 20);
      socket.on("close", () => clearInterval(timer));
    },
  },
];

function endless(name: string, bytes: string): Fault {
  return { ...sending(name, "failure", bytes), isEndless: true };
}

function goodHttp({ status, contentType, body }: Parameters<Fault["send"]>[1]): string {
  return http(status, { "content-type": contentType }, body).toString();
}

export const TRANSPORT_FAULTS: readonly Fault[] = [...ALLOWED, ...BROKEN, ...ENDLESS];
