import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { connectTo, failureIn } from "./connect";
import { answerJson, startStandIn } from "./standInServer";

const ID = "0123456789abcdef0123456789abcdef";
const OTHER = "fedcba9876543210fedcba9876543210";
const URL = "https://example.com/asset?X-Amz-Signature=abc";

/** An answer of GetJob that holds a signed URL. */
function jobCalled(id: string | undefined, arn?: string) {
  const details = {
    ExportAssetToSignedUrl: { DataSetId: "d", RevisionId: "r", AssetId: "a", SignedUrl: URL },
  };
  return { Id: id, Arn: arn, State: "COMPLETED", Type: "EXPORT_ASSET_TO_SIGNED_URL", Details: details };
}

const arnIn = (region: string) => `arn:aws:dataexchange:${region}:111122223333:jobs/${ID}`;

describe("an answer about another job than the one that was asked for", () => {
  for (const [what, answer, differs] of [
    ["with another id", jobCalled(OTHER), "id"],
    ["of another Region", jobCalled(ID, arnIn("eu-west-1")), "region"],
  ] as const) {
    test(`${what} is no job, and its signed URL is given to nobody`, async (t) => {
      const { url } = await startStandIn(t, answerJson(answer));
      const dataExchange = await connectTo(t, url);
      const failure = { kind: "otherAnswer", what: "job", differs };
      assert.deepEqual(await failureIn(dataExchange.getJob(ID)), failure);
      assert.deepEqual(await failureIn(dataExchange.getSignedUrl(ID)), failure);
    });
  }
});

test("an answer that says no id is no job, and its signed URL is given to nobody", async (t) => {
  const { url } = await startStandIn(t, answerJson(jobCalled(undefined)));
  const dataExchange = await connectTo(t, url);
  for (const call of [dataExchange.getJob(ID), dataExchange.getSignedUrl(ID)]) {
    const failure = await failureIn(call);
    assert.equal(failure.kind, "unreadableAnswer");
    assert.doesNotMatch(JSON.stringify(failure), /Signature=abc/);
  }
});

test("an answer about the job is taken, whether its ARN says so, is odd or missing", async (t) => {
  for (const arn of [arnIn("us-east-1"), "arn:aws:dataexchange:::jobs/x", "", undefined]) {
    const { url } = await startStandIn(t, answerJson(jobCalled(ID, arn)));
    const dataExchange = await connectTo(t, url);
    assert.equal((await dataExchange.getJob(ID)).id, ID);
    assert.equal((await dataExchange.getSignedUrl(ID))?.url, URL);
  }
});
