import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { jobRefOf } from "../../../../src/core/connection/jobRef";
import { ACCOUNT } from "../../../../src/core/connection/listKey";
import { type Failure, failureOf } from "../../../../src/core/failure/failure";
import type { Job } from "../../../../src/core/job/job";
import { ObservedJob } from "../../../../src/core/live/observedJob";
import { settled } from "../../world/deferredList";
import { aJob } from "../../world/jobBuilder";
import { DS, idsIn, loadedCatalog, newCatalog } from "../../world/loadedCatalog";
import { treeOf } from "../../world/treeOfJobs";
import { startedWindow } from "../../world/windowOver";

const arnOf = (id: string, account: string, region = "us-east-1") =>
  `arn:aws:dataexchange:${region}:${account}:jobs/${id}`;
const ofOtherAccount = (number: number) => aJob(number, { arn: arnOf(`job${number}`, "444455556666") });
const ofOtherRegion = (number: number) =>
  aJob(number, { arn: arnOf(`job${number}`, "111122223333", "eu-west-1") });

/** The failures that rows above the tree's others tell. */
function failuresIn({ catalog }: Awaited<ReturnType<typeof loadedCatalog>>): readonly Failure[] {
  return treeOf(catalog)
    .roots()
    .flatMap((node) => (node.kind === "failure" ? node.failure : []));
}

async function pageWith(...jobs: readonly Job[]) {
  const parts = newCatalog();
  void parts.catalog.open(ACCOUNT);
  await parts.request(0).answer(jobs, "t1");
  return parts;
}

describe("a job of another account or Region in a page", () => {
  for (const [where, foreign] of [
    ["account", ofOtherAccount(9)],
    ["Region", ofOtherRegion(9)],
  ] as const) {
    test(`of another ${where} never joins the list, the others do, and a row says so`, async () => {
      const parts = await pageWith(aJob(3), foreign, aJob(1));
      assert.deepEqual(idsIn(parts.catalog), ["job1", "job3"]);
      assert.deepEqual(failuresIn(parts), [{ kind: "foreignJobs", count: 1 }]);
    });
  }

  test("does not say whose the list is, though it stands first", async () => {
    const { catalog } = await pageWith(ofOtherAccount(9), aJob(2), aJob(1));
    assert.deepEqual(idsIn(catalog), ["job1", "job2"]);
    assert.equal(catalog.identity.account, "111122223333");
  });

  test("is kept out of the list of a data set too", async () => {
    const parts = await loadedCatalog();
    void parts.catalog.open(DS);
    await parts.request(1).answer([ofOtherRegion(9), aJob(5)]);
    assert.deepEqual(idsIn(parts.catalog), ["job1", "job2", "job5"]);
    assert.deepEqual(failuresIn(parts), [{ kind: "foreignJobs", count: 1 }]);
  });

  test("is counted once, and forgotten when the list has none from its top", async () => {
    const parts = await pageWith(aJob(3), ofOtherAccount(9));
    void parts.catalog.account.more();
    await parts.request(1).answer([ofOtherAccount(9), ofOtherRegion(8), aJob(2)], "t2");
    assert.deepEqual(failuresIn(parts), [{ kind: "foreignJobs", count: 2 }]);
    void parts.catalog.account.refresh();
    await parts.request(2).answer([aJob(3), aJob(2)], "t1");
    assert.deepEqual(failuresIn(parts), []);
  });
});

test("a page of another Region alone is refused with a sentence, and the list stays", async () => {
  const { catalog, request } = await loadedCatalog();
  void catalog.account.more();
  await request(1).answer([ofOtherRegion(9)]);
  const failure: Failure = { kind: "otherAnswer", what: "jobs", differs: "region" };
  assert.deepEqual(catalog.account.state, { kind: "failed", failure, what: "more" });
  assert.deepEqual(idsIn(catalog), ["job1", "job2"]);
});

test("an ARN that is missing or odd keeps no job out", async () => {
  const odd = ["", "nothing", "arn:aws:dataexchange:::jobs/x", "arn:aws:dataexchange:Ohio:12:jobs/x"];
  const { arn: _arn, ...without } = aJob(8);
  const { catalog } = await pageWith(...odd.map((arn, at) => aJob(at, { arn })), without, aJob(9));
  assert.equal(catalog.store.size, odd.length + 2);
  assert.equal(catalog.identity.leftOut, undefined);
});

describe("an answer about another job", () => {
  for (const [differs, answer] of [
    ["id", aJob(2, { updatedAt: 9000 })],
    ["account", { ...ofOtherAccount(1), updatedAt: 9000 }],
    ["region", { ...ofOtherRegion(1), updatedAt: 9000 }],
  ] as const) {
    test(`with another ${differs} is not shown and not stored`, async () => {
      const window = await startedWindow();
      await window.first[0]?.answer([aJob(1)]);
      const { connection, store } = window.live.catalog ?? assert.fail();
      const shown = new ObservedJob(jobRefOf(connection, "job1"), window, aJob(1));
      const asking = shown.ask();
      await window.asked[0]?.answer(answer);
      await asking;
      assert.deepEqual(shown.failure, { kind: "otherAnswer", what: "job", differs });
      assert.deepEqual([shown.job, store.jobs], [aJob(1), [aJob(1)]]);
    });
  }

  test("is refused also where the window has left the connection, by the job that is shown", async () => {
    const window = await startedWindow();
    await window.first[0]?.answer([aJob(1)]);
    const { connection } = window.live.catalog ?? assert.fail();
    await window.select("second");
    const shown = new ObservedJob(jobRefOf(connection, "job1"), window, aJob(1));
    const asking = shown.ask();
    await settled();
    await window.asked[0]?.answer(ofOtherAccount(1));
    await asking;
    assert.deepEqual(shown.failure, { kind: "otherAnswer", what: "job", differs: "account" });
    assert.deepEqual(shown.job, aJob(1));
  });
});

describe("a signed URL of a job of another account", () => {
  test("is refused", async () => {
    const { catalog, dataExchange } = await loadedCatalog();
    const answer = { url: "https://example.com/x", arn: arnOf("job1", "444455556666") };
    Object.assign(dataExchange, { getSignedUrl: async () => answer });
    const failure = await catalog.dataExchange.getSignedUrl("job1").catch(failureOf);
    assert.deepEqual(failure, { kind: "otherAnswer", what: "job", differs: "account" });
  });
});

describe("names", () => {
  test("of another data set than the one asked for are given to none", async () => {
    const parts = newCatalog();
    Object.assign(parts.dataExchange, { getDataSet: async () => ({ id: "other", name: "Prices" }) });
    const failure = await parts.catalog.dataExchange.getDataSet("ds").catch(failureOf);
    assert.deepEqual(failure, { kind: "otherAnswer", what: "dataSet", differs: "id" });
    parts.catalog.names.dataSets.want(["ds"]);
    await settled();
    assert.deepEqual(
      [parts.catalog.names.dataSets.get("ds"), parts.catalog.names.dataSets.get("other")],
      [undefined, undefined],
    );
  });

  test("of an entitled data set may be of another account", async () => {
    const { catalog, dataExchange } = newCatalog();
    const arn = "arn:aws:dataexchange:us-east-1:999999999999:data-sets/ds";
    const dataSet = { id: "ds", name: "Prices", arn, origin: "ENTITLED" };
    Object.assign(dataExchange, { getDataSet: async () => dataSet });
    assert.deepEqual(await catalog.dataExchange.getDataSet("ds"), dataSet);
  });

  test("of the revisions of another data set are given to none", async () => {
    const { catalog, dataExchange } = newCatalog();
    const revision = { id: "rev", dataSetId: "other", comment: "weekly", finalized: true, revoked: false };
    Object.assign(dataExchange, { listRevisions: async () => ({ items: [revision] }) });
    catalog.names.revisions.want("ds", ["rev"]);
    await settled();
    assert.equal(catalog.names.revisions.get("ds", "rev"), undefined);
  });
});
