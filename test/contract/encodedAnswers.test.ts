import assert from "node:assert/strict";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type TestContext, test } from "node:test";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { connectTo, failureIn } from "./connect";
import { expectNothing } from "./expectNothing";
import { startStandIn } from "./standInServer";

const NAME = "Größe";
const TEXT = JSON.stringify({ DataSets: [{ Id: "d", Name: NAME }] });
const PLAIN = Buffer.from(TEXT);
const MEGABYTE = 1024 * 1024;

type Headers = Readonly<Record<string, string>>;

function answer(headers: Headers, body: Uint8Array, status = 200) {
  return (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
  };
}

async function connect(t: TestContext, ...[headers, body, status]: Parameters<typeof answer>) {
  const { url } = await startStandIn(t, answer(headers, body, status));
  return connectTo(t, url);
}

async function found(t: TestContext, ...parts: Parameters<typeof answer>): Promise<string | undefined> {
  const dataExchange = await connect(t, ...parts);
  const failure = await failureIn(dataExchange.listDataSets({ origin: "OWNED" }));
  return failure.kind === "unreadableAnswer" ? failure.found : failure.kind;
}

function bigEndian(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

const READABLE: Readonly<Record<string, readonly [Headers, Uint8Array]>> = {
  gzip: [{ "content-encoding": "gzip" }, gzipSync(PLAIN)],
  "x-gzip in capitals": [{ "content-encoding": "X-GZIP" }, gzipSync(PLAIN)],
  deflate: [{ "content-encoding": "deflate" }, deflateSync(PLAIN)],
  "deflate without its header": [{ "content-encoding": "deflate" }, deflateRawSync(PLAIN)],
  br: [{ "content-encoding": "br" }, brotliCompressSync(PLAIN)],
  "gzip, then br": [{ "content-encoding": "gzip, identity, br" }, brotliCompressSync(gzipSync(PLAIN))],
  "a mark of UTF-8": [{}, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), PLAIN])],
  "a mark of UTF-16": [{}, Buffer.from(`\ufeff${TEXT}`, "utf16le")],
  "a mark of UTF-16, the high byte first": [{}, bigEndian(`\ufeff${TEXT}`)],
  "charset=utf-16le": [
    { "content-type": "application/json; charset=utf-16le" },
    Buffer.from(TEXT, "utf16le"),
  ],
  'charset="UTF-16" without a mark': [
    { "content-type": 'application/json; charset="UTF-16"' },
    bigEndian(TEXT),
  ],
  "charset=iso-8859-1": [
    { "content-type": "application/json;charset=ISO-8859-1" },
    Buffer.from(TEXT, "latin1"),
  ],
  "a charset that nobody knows": [{ "content-type": "application/json; charset=x-none" }, PLAIN],
  "gzip of UTF-16": [{ "content-encoding": "gzip" }, gzipSync(Buffer.from(`\ufeff${TEXT}`, "utf16le"))],
};

for (const [encoding, [headers, body]] of Object.entries(READABLE)) {
  test(`an answer in ${encoding} is read`, async (t) => {
    const dataExchange = await connect(t, headers, body);
    const { items } = await dataExchange.listDataSets({ origin: "OWNED" });
    assert.deepEqual(
      items.map(({ name }) => name),
      [NAME],
    );
  });
}

test("an error of AWS that is packed is read too", async (t) => {
  const body = gzipSync(JSON.stringify({ Message: "no access for you" }));
  const headers = { "content-encoding": "gzip", "x-amzn-errortype": "AccessDeniedException" };
  const dataExchange = await connect(t, headers, body, 403);
  const failure = await failureIn(dataExchange.listDataSets({ origin: "OWNED" }));
  assert.equal(failure.kind === "accessDenied" && failure.message, "no access for you");
});

const UNREADABLE: Readonly<Record<string, readonly [Headers, Uint8Array, string]>> = {
  "an encoding that nobody knows": [{ "content-encoding": "compress" }, PLAIN, "content-encoding: compress"],
  "gzip that is none": [{ "content-encoding": "gzip" }, PLAIN, "content-encoding: gzip, but it isn't"],
  "gzip that breaks off": [
    { "content-encoding": "gzip" },
    gzipSync(PLAIN).subarray(0, 30),
    "content-encoding: gzip, but it isn't",
  ],
  "more layers than anybody means": [
    { "content-encoding": "gzip, gzip, gzip, gzip, gzip" },
    PLAIN,
    "content-encoding: 5 of them",
  ],
  "what unpacks to more than fits": [
    { "content-encoding": "gzip" },
    gzipSync(Buffer.alloc(65 * MEGABYTE)),
    "more than 64 MB",
  ],
};

for (const [what, [headers, body, expected]] of Object.entries(UNREADABLE)) {
  test(`${what} is said as what it is`, async (t) => {
    assert.equal(await found(t, headers, body), expected);
  });
}

test("a body without an end is read no further than to its limit", async (t) => {
  const piece = Buffer.alloc(MEGABYTE, " ");
  const { url, connections } = await startStandIn(t, (_request, response) => {
    const goOn = () => {
      while (!response.destroyed && response.write(piece)) {
        // Until the other side is slower.
      }
    };
    response.on("drain", goOn);
    goOn();
  });
  const dataExchange = await connectTo(t, url);
  assert.deepEqual(await failureIn(dataExchange.listJobs({})), {
    kind: "unreadableAnswer",
    found: "more than 64 MB",
  });
  await expectNothing(connections, "connections");
});
