import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ListKey } from "../../../../src/core/connection/listKey";
import { type Failure, FailureError } from "../../../../src/core/failure/failure";
import { settled } from "../../world/deferredList";
import { aJob } from "../../world/jobBuilder";
import { DS, idsIn, loadedCatalog } from "../../world/loadedCatalog";
import { treeOf } from "../../world/treeOfJobs";
import { startedWindow } from "../../world/windowOver";

const EXPIRED: Failure = { kind: "credentialsExpired", profile: "first", sso: true };
const DENIED: Failure = { kind: "accessDenied", action: "dataexchange:GetDataSet", message: "no" };
function ofAnotherAccount(number: number) {
  return aJob(number, { arn: `arn:aws:dataexchange:us-east-1:444455556666:jobs/job${number}` });
}

describe("that AWS takes nobody", () => {
  test("is told once, however many requests fail of it", async () => {
    const { catalog, request, changes } = await loadedCatalog();
    const told: (Failure | undefined)[] = [];
    catalog.identity.onDidChange(() => told.push(catalog.identity.failure));
    const data: readonly ListKey[] = [DS, { of: "account" }];
    for (const [index, key] of data.entries()) {
      void catalog.more(key);
      await request(index + 1).fail(new FailureError(EXPIRED));
    }
    assert.deepEqual(told, [EXPIRED]);
    assert.ok(changes.flat().some(({ of }) => of === "account"));
  });

  test("is over with the next answer", async () => {
    const { catalog, request } = await loadedCatalog();
    void catalog.more(DS);
    await request(1).fail(new FailureError(EXPIRED));
    void catalog.more(DS);
    await request(2).answer([aJob(2)]);
    assert.equal(catalog.identity.failure, undefined);
  });

  test("is over when AWS denies something, which it does to those whom it knows", async () => {
    const { catalog, request } = await loadedCatalog();
    for (const [index, failure] of [EXPIRED, DENIED].entries()) {
      void catalog.more(DS);
      await request(index + 1).fail(new FailureError(failure));
    }
    assert.equal(catalog.identity.failure, undefined);
  });

  test("is not said by a network that fails, and not unsaid by it", async () => {
    const { catalog, request } = await loadedCatalog();
    const network: Failure = { kind: "network", code: "ECONNRESET" };
    for (const [index, failure] of [network, EXPIRED, network].entries()) {
      void catalog.more(DS);
      await request(index + 1).fail(new FailureError(failure));
      assert.equal(catalog.identity.failure, index === 0 ? undefined : EXPIRED);
    }
  });

  test("stands above the rows when something else than their list has found it out", async () => {
    const { catalog, dataExchange } = await loadedCatalog();
    Object.assign(dataExchange, { getJob: () => Promise.reject(new FailureError(EXPIRED)) });
    await assert.rejects(catalog.refreshJob("job1"));
    const [first, second] = treeOf(catalog).roots();
    assert.deepEqual(first?.kind === "failure" && first.failure, EXPIRED);
    assert.equal(second?.kind, "dataSet");
  });

  test("stands there once when the list has failed of it too", async () => {
    const { catalog, request } = await loadedCatalog();
    void catalog.account.refresh();
    await request(1).fail(new FailureError(EXPIRED));
    const failures = treeOf(catalog)
      .roots()
      .filter(({ kind }) => kind === "failure");
    assert.equal(failures.length, 1);
  });

  test("is what is the matter with the connection, also while it is asked again", async () => {
    const { live, first } = await startedWindow();
    await first[0]?.answer([aJob(1)]);
    void live.refresh();
    await first[1]?.fail(new FailureError(EXPIRED));
    void live.refresh();
    assert.deepEqual(live.failure, EXPIRED);
    await first[2]?.answer([aJob(1)]);
    assert.equal(live.failure, undefined);
  });
});

describe("after the session has ended, signing in again", () => {
  test("keeps the rows, the lists and their places", async () => {
    const { live, first } = await startedWindow();
    await first[0]?.answer([aJob(3), aJob(2)], "t1");
    const { catalog } = live;
    void catalog?.more({ of: "account" });
    await first[1]?.fail(new FailureError(EXPIRED));
    void live.refresh();
    await first[2]?.answer([aJob(4), aJob(3), aJob(2)], "other");
    await settled();
    assert.equal(live.catalog, catalog);
    assert.deepEqual(idsIn(catalog), ["job2", "job3", "job4"]);
    void catalog?.more({ of: "account" });
    assert.equal(first[3]?.token, "t1");
  });
});

describe("jobs of another account", () => {
  test("are never added to those that are shown", async () => {
    const { catalog, request } = await loadedCatalog();
    void catalog.more({ of: "account" });
    await request(1).answer([ofAnotherAccount(9)]);
    assert.deepEqual(idsIn(catalog), ["job1", "job2"]);
    assert.equal(catalog.identity.failure?.kind, "otherAccount");
  });

  test("take their place when AWS is asked again", async () => {
    const { live, first } = await startedWindow();
    await first[0]?.answer([aJob(1)]);
    void live.refresh();
    await first[1]?.answer([ofAnotherAccount(9)]);
    assert.deepEqual(idsIn(live.catalog), ["job1"]);
    void live.refresh();
    await settled();
    await first[2]?.answer([ofAnotherAccount(9)]);
    assert.deepEqual(idsIn(live.catalog), ["job9"]);
    assert.equal(live.catalog?.identity.account, "444455556666");
  });
});

test("an ARN that tells no account is taken for none", async () => {
  const { catalog, request } = await loadedCatalog();
  void catalog.more({ of: "account" });
  await request(1).answer([aJob(0, { arn: "nothing" })]);
  assert.deepEqual(idsIn(catalog), ["job0", "job1", "job2"]);
});
