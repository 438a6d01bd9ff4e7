import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ACCOUNT } from "../../../../src/core/connection/listKey";
import { aJob } from "../../world/jobBuilder";
import { DS, idsIn, loadedCatalog, newCatalog, openedDataSet, THROTTLED } from "../../world/loadedCatalog";

describe("opening", () => {
  test("asks for nothing before", () => {
    const { catalog, requests } = newCatalog();
    assert.equal(requests.length, 0);
    assert.equal(catalog.feed(ACCOUNT)?.state.kind, "idle");
    assert.equal(catalog.feed(DS), undefined);
  });

  test("the account asks for its first page, once", async () => {
    const { catalog, requests, request } = newCatalog();
    void catalog.open(ACCOUNT);
    void catalog.open(ACCOUNT);
    await request(0).answer([aJob(1)]);
    await catalog.open(ACCOUNT);
    assert.equal(requests.length, 1);
    assert.deepEqual(request(0).request, { maxResults: 50 });
    assert.deepEqual(idsIn(catalog), ["job1"]);
  });

  test("a data set asks for the first page of its own list, once", async () => {
    const { catalog, requests, request } = await loadedCatalog();
    void catalog.open(DS);
    void catalog.open(DS);
    assert.equal(requests.length, 2);
    assert.deepEqual(request(1).request, { maxResults: 50, dataSetId: "ds" });
    await request(1).answer([aJob(2), aJob(0)]);
    await catalog.open(DS);
    assert.equal(requests.length, 2);
    assert.deepEqual(idsIn(catalog), ["job0", "job1", "job2"]);
  });

  test("a data set asks for nothing when all the account's jobs are loaded", async () => {
    const { catalog, requests, request } = newCatalog();
    void catalog.open(ACCOUNT);
    await request(0).answer([aJob(1)]);
    await catalog.open(DS);
    await catalog.more(DS);
    assert.equal(requests.length, 1);
    assert.equal(catalog.feed(DS), undefined);
  });

  test("a data set again does not repeat what failed", async () => {
    const { catalog, requests, request } = await loadedCatalog();
    void catalog.open(DS);
    await request(1).fail(THROTTLED);
    await catalog.open(DS);
    assert.equal(requests.length, 2);
    assert.equal(catalog.feed(DS)?.state.kind, "failed");
  });
});

describe("loading more", () => {
  test("of a list goes on where that list ends", async () => {
    const { catalog, request } = await openedDataSet();
    void catalog.more(DS);
    assert.deepEqual(request(2).request, { maxResults: 50, nextToken: "d1", dataSetId: "ds" });
    void catalog.more(ACCOUNT);
    assert.deepEqual(request(3).request, { maxResults: 50, nextToken: "t1" });
  });

  test("of a list that nobody opened asks for its first page", async () => {
    const { catalog, request } = newCatalog();
    void catalog.more(ACCOUNT);
    await request(0).answer([aJob(1)], "t1");
    void catalog.more(DS);
    assert.deepEqual(request(1).request, { maxResults: 50, dataSetId: "ds" });
  });

  test("of a list whose first page failed asks for that page", async () => {
    const { catalog, request } = await loadedCatalog();
    void catalog.open(DS);
    await request(1).fail(THROTTLED);
    void catalog.more(DS);
    assert.deepEqual(request(2).request, { maxResults: 50, dataSetId: "ds" });
    await request(2).answer([aJob(0)]);
    assert.deepEqual(idsIn(catalog), ["job0", "job1", "job2"]);
  });
});

describe("refreshing", () => {
  test("asks for the head of the account's list alone, however many lists were opened", async () => {
    const { catalog, requests, request } = await openedDataSet();
    const refreshing = catalog.refresh();
    await request(2).answer([aJob(3), aJob(2)], "t9");
    await refreshing;
    assert.equal(requests.length, 3);
    assert.deepEqual(request(2).request, { maxResults: 50 });
    assert.deepEqual(idsIn(catalog), ["job1", "job2", "job3"]);
  });

  test("tries lists again that failed", async () => {
    const { catalog, request } = await loadedCatalog();
    void catalog.open(DS);
    await request(1).fail(THROTTLED);
    void catalog.refresh();
    assert.equal(request(3).request.dataSetId, "ds");
  });

  test("reads the other data sets again once somebody opened them, and not before", async () => {
    const { catalog, request, listings } = await loadedCatalog();
    void catalog.refresh();
    await request(1).answer([aJob(2), aJob(1)], "t1");
    assert.equal(listings.length, 0);
    await catalog.open({ of: "dataSets" });
    void catalog.refresh();
    assert.equal(listings.length, 2);
  });

  test("one list leaves the others", async () => {
    const { catalog, requests, request } = await openedDataSet();
    void catalog.refreshList(DS);
    assert.equal(requests.length, 3);
    assert.equal(request(2).request.dataSetId, "ds");
  });

  test("a list that was never opened asks for its first page", async () => {
    const { catalog, requests, request } = await loadedCatalog();
    void catalog.refreshList({ of: "dataSet", dataSetId: "unopened" });
    assert.equal(requests.length, 2);
    assert.deepEqual(request(1).request, { maxResults: 50, dataSetId: "unopened" });
  });

  test("keeps a job that another list still holds", async () => {
    const { catalog, request } = await openedDataSet();
    void catalog.refreshList(DS);
    await request(2).answer([aJob(7)], "d1");
    assert.deepEqual(idsIn(catalog), ["job1", "job2", "job7"]);
  });

  test("drops a job that no list holds any more", async () => {
    const { catalog, request } = await loadedCatalog();
    void catalog.refresh();
    await request(1).answer([aJob(3), aJob(2)]);
    assert.deepEqual(idsIn(catalog), ["job2", "job3"]);
  });

  test("never leaves a moment without the jobs that stay", async () => {
    const { catalog, request } = await loadedCatalog();
    const sizes: number[] = [];
    catalog.onDidChange(() => sizes.push(catalog.store.size));
    void catalog.refresh();
    await request(1).answer([aJob(2), aJob(1)]);
    assert.deepEqual(sizes, [2, 2]);
  });
});

describe("the other data sets", () => {
  test("are those without a job in the account's list", async () => {
    const { catalog } = await loadedCatalog();
    assert.equal(catalog.isUnlisted("ds"), false);
    assert.equal(catalog.isUnlisted("unheard of"), true);
  });

  test("keep the one that was opened there, until the account's list holds a job of it", async () => {
    const { catalog, request } = await loadedCatalog();
    void catalog.open({ of: "dataSet", dataSetId: "old" });
    await request(1).answer([aJob(0, { dataSetId: "old" })]);
    assert.equal(catalog.isUnlisted("old"), true);
    void catalog.more(ACCOUNT);
    await request(2).answer([aJob(0, { dataSetId: "old" })]);
    assert.equal(catalog.isUnlisted("old"), false);
  });

  test("take back one whose jobs left the account's list", async () => {
    const { catalog, request } = await loadedCatalog();
    void catalog.refresh();
    await request(1).answer([aJob(9, { dataSetId: "new" })]);
    assert.equal(catalog.isUnlisted("ds"), true);
  });
});

test("the time of the account's list is when it was last read from its top", async () => {
  const { catalog, request, clock } = newCatalog();
  assert.equal(catalog.readAt, undefined);
  clock.time = 1000;
  void catalog.open(ACCOUNT);
  await request(0).answer([aJob(2)], "t1");
  clock.time = 2000;
  void catalog.more(ACCOUNT);
  await request(1).answer([aJob(1)]);
  assert.equal(catalog.readAt, 1000);
  clock.time = 3000;
  void catalog.refresh();
  await request(2).fail(THROTTLED);
  assert.equal(catalog.readAt, 1000);
});

describe("a disposed catalog", () => {
  test("aborts every request, closes its connection and tells nothing", async () => {
    const { catalog, dataExchange, requests, request, changes } = await openedDataSet();
    void catalog.more(ACCOUNT);
    void catalog.more(DS);
    changes.length = 0;
    catalog.dispose();
    assert.deepEqual(
      requests.slice(2).map(({ signal }) => signal?.aborted),
      [true, true],
    );
    assert.equal(dataExchange.disposed, true);
    await request(2).answer([aJob(8)]);
    await request(3).answer([aJob(9)]);
    assert.deepEqual(changes, []);
    assert.deepEqual(idsIn(catalog), ["job1", "job2"]);
  });

  test("asks for nothing any more", async () => {
    const { catalog, requests } = await loadedCatalog();
    catalog.dispose();
    await Promise.all([catalog.refresh(), catalog.more(ACCOUNT), catalog.open(DS), catalog.more(DS)]);
    assert.equal(requests.length, 1);
  });
});
