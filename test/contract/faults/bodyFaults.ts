import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { type Fault, type GoodAnswer, http, sending } from "./fault";

type Headers = Parameters<typeof http>[1];

/** The good answer, changed on its way. */
function changed(
  name: string,
  end: Fault["end"],
  change: (good: GoodAnswer) => readonly [headers: Headers, body: string | Uint8Array],
): Fault {
  return {
    name,
    end,
    send: (socket, good) => {
      const [headers, body] = change(good);
      socket.write(http(good.status, { "content-type": good.contentType, ...headers }, body));
    },
  };
}

/** As it should be, by what HTTP has for it. */
const READABLE: readonly Fault[] = [
  changed("gzip", "answer", ({ body }) => [{ "content-encoding": "gzip" }, gzipSync(body)]),
  changed("deflate", "answer", ({ body }) => [{ "content-encoding": "deflate" }, deflateSync(body)]),
  changed("br", "answer", ({ body }) => [{ "content-encoding": "br" }, brotliCompressSync(body)]),
  changed("gzip, br", "answer", ({ body }) => [
    { "content-encoding": "gzip, br" },
    brotliCompressSync(gzipSync(body)),
  ]),
  changed("a mark of UTF-8", "answer", ({ body }) => [{}, `\ufeff${body}`]),
  changed("a mark of UTF-16", "answer", ({ body }) => [{}, Buffer.from(`\ufeff${body}`, "utf16le")]),
  changed("charset=utf-16le", "answer", ({ body, contentType }) => [
    { "content-type": `${contentType}; charset=utf-16le` },
    Buffer.from(body, "utf16le"),
  ]),
  changed("charset=iso-8859-1", "answer", ({ body, contentType }) => [
    { "content-type": `${contentType}; charset=iso-8859-1` },
    Buffer.from(body, "latin1"),
  ]),
  changed("another content type", "answer", ({ body }) => [{ "content-type": "text/plain" }, body]),
  changed("white space around", "answer", ({ body }) => [{}, `${body} \n\t `]),
  changed("a header of 8,000 signs", "answer", ({ body }) => [{ "x-long": "x".repeat(8000) }, body]),
  changed("Retry-After beside a good answer", "answer", ({ body }) => [{ "retry-after": "3600" }, body]),
  changed("a Date of long ago beside a good answer", "answer", ({ body }) => [
    { date: "Sat, 01 Jan 2000 00:00:00 GMT" },
    body,
  ]),
];

/** Packed so that nobody can unpack it, or should. */
const PACKED: readonly Fault[] = [
  changed("an encoding that nobody knows", "failure", ({ body }) => [
    { "content-encoding": "x" },
    `${body} `,
  ]),
  changed("gzip that is none", "failure", ({ body }) => [{ "content-encoding": "gzip" }, `${body} `]),
  changed("gzip that breaks off", "failure", ({ body }) => [
    { "content-encoding": "gzip" },
    gzipSync(body).subarray(0, -9),
  ]),
  changed("gzip five times", "failure", ({ body }) => [
    { "content-encoding": "gzip,gzip,gzip,gzip,gzip" },
    `${body} `,
  ]),
];

/** Bodies that come with the status of success, by what they are. */
const OTHERS: Readonly<Record<string, readonly [contentType: string, body: string]>> = {
  "an HTML page": ["text/html", "<!DOCTYPE html><html><body>Sign in<br></body></html>"],
  text: ["text/plain", "OK"],
  null: ["application/json", "null"],
  "a list": ["application/json", '[{"Id":"x"}]'],
  "a number": ["application/json", "0"],
  "a string": ["application/json", '"OK"'],
  false: ["application/json", "false"],
  "half of it": ["application/json", '{"Jobs":[{"Id":"x"'],
  "two objects": ["application/json", "{}{}"],
  "100,000 levels": ["application/json", "[".repeat(100_000)],
  "XML of something else": ["text/xml", "<a/>"],
  "XML that breaks off": ["text/xml", "<a><b>"],
};

const otherFaults = Object.entries(OTHERS).flatMap(([what, [type, body]]) => [
  sending(`status 200 with ${what}`, "failure", http(200, { "content-type": type }, body)),
]);

/** What has nothing that a change of a job could miss. */
const SPARSE: readonly Fault[] = [
  sending("status 204", "either", http(204, {})),
  sending("status 205", "either", http(205, {})),
  sending("status 200 without a body", "either", http(200, {})),
  sending(
    "status 200 with an empty object",
    "either",
    http(200, { "content-type": "application/json" }, "{}"),
  ),
  sending(
    "status 200 with an error",
    "either",
    http(200, { "content-type": "application/json" }, '{"message":"Forbidden"}'),
  ),
];

export const BODY_FAULTS: readonly Fault[] = [...READABLE, ...PACKED, ...otherFaults, ...SPARSE];
