import assert from "node:assert/strict";
import type { ServerResponse } from "node:http";
import { describe, test } from "node:test";
import { detailTree } from "../../src/webview/details/detailTree";
import { connectTo, failureIn } from "./connect";
import { answerJson, startStandIn } from "./standInServer";

const ID = "0123456789abcdef0123456789abcdef";
const LEVELS = 10_000;
const DEEP_OBJECT = `${'{"a":'.repeat(LEVELS)}1${"}".repeat(LEVELS)}`;
const DEEP_LIST = `${"[".repeat(LEVELS)}1${"]".repeat(LEVELS)}`;

for (const [form, deep] of [
  ["objects", DEEP_OBJECT],
  ["lists", DEEP_LIST],
] as const) {
  describe(`10,000 levels of ${form}`, () => {
    test("inside a job are cut, and what is left can be shown and written", async (t) => {
      const job = `{"Id":"${ID}","Errors":[{"Details":${deep}}],"Details":{"X":{"Y":${deep}}},"Type":${deep}}`;
      const { url } = await startStandIn(t, answerJson(`{"Jobs":[${job}]}`));
      const { items } = await (await connectTo(t, url)).listJobs({});
      assert.equal(items[0]?.id, ID);
      assert.ok(JSON.stringify(items[0]?.json, undefined, 2).length < 1_000_000);
      assert.equal(detailTree(items[0]?.json ?? {}).length, 4);
    });

    test("in the place of an element are a job of their own", async (t) => {
      const { url } = await startStandIn(t, answerJson(`{"Jobs":[${deep},{"Id":"${ID}"}]}`));
      const { items } = await (await connectTo(t, url)).listJobs({});
      assert.equal(items[1]?.id, ID);
      assert.equal(items.length, 2);
    });

    test("in the place of a token are an unreadable answer", async (t) => {
      const { url } = await startStandIn(t, answerJson(`{"Jobs":[],"NextToken":${deep}}`));
      const failure = await failureIn((await connectTo(t, url)).listJobs({}));
      assert.equal(failure.kind, "unreadableAnswer");
    });

    test("in the name of a data set leave its id", async (t) => {
      const { url } = await startStandIn(t, answerJson(`{"Id":"${ID}","Name":${deep}}`));
      assert.deepEqual(await (await connectTo(t, url)).getDataSet(ID), { id: ID });
    });

    test("in a refusal are a refusal", async (t) => {
      const refuse = (_: unknown, response: ServerResponse) => {
        response.writeHead(400, { "content-type": "application/json" });
        response.end(`{"message":${deep},"code":"ValidationException"}`);
      };
      const { url } = await startStandIn(t, refuse);
      const failure = await failureIn((await connectTo(t, url)).getJob(ID));
      assert.notEqual(failure.kind, "unexpected");
    });
  });
}

test("10,000 levels in the place of a list are an unreadable answer, of which no secret is repeated", async (t) => {
  const secret = `{"SignedUrl":"https://example.com/?X-Amz-Signature=abc","a":${DEEP_OBJECT}}`;
  const { url } = await startStandIn(t, answerJson(`{"Jobs":${secret}}`));
  const failure = await failureIn((await connectTo(t, url)).listJobs({}));
  assert.ok(failure.kind === "unreadableAnswer");
  assert.doesNotMatch(failure.found, /abc/);
});
