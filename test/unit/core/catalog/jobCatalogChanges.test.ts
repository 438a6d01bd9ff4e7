import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ACCOUNT, type ListKey } from "../../../../src/core/connection/listKey";
import { aHomelessJob, aJob } from "../../world/jobBuilder";
import { DS, loadedCatalog, openedDataSet } from "../../world/loadedCatalog";

const OTHER: ListKey = { of: "dataSet", dataSetId: "other" };
const moreRowOf = (list: ListKey) => [{ of: "moreRow", list }];

describe("what changed", () => {
  test("is the row that loads, while the account's list is asked for more", async () => {
    const { catalog, changes } = await loadedCatalog();
    void catalog.more(ACCOUNT);
    assert.deepEqual(changes, [moreRowOf(ACCOUNT)]);
  });

  test("is the data sets that older jobs belong to, and the row that counts what is loaded", async () => {
    const { catalog, request, changes } = await openedDataSet();
    void catalog.more(ACCOUNT);
    await request(2).answer([aJob(0)], "t2");
    assert.deepEqual(changes.at(-1), [DS, ...moreRowOf(ACCOUNT)]);
  });

  test("is everything when the account's list ends: the row below it goes", async () => {
    const { catalog, request, changes } = await loadedCatalog();
    void catalog.more(ACCOUNT);
    await request(1).answer([aJob(0)]);
    assert.deepEqual(changes.at(-1), [ACCOUNT]);
  });

  test("is everything when the account's list brings a data set that was not there", async () => {
    const { catalog, request, changes } = await loadedCatalog();
    void catalog.more(ACCOUNT);
    await request(1).answer([aJob(0, { dataSetId: "other" })], "t2");
    assert.deepEqual(changes.at(-1), [ACCOUNT]);
  });

  test("is one data set when its own list brings older jobs", async () => {
    const { catalog, request, changes } = await openedDataSet();
    void catalog.more(DS);
    await request(2).answer([aJob(0)]);
    assert.deepEqual(changes, [moreRowOf(DS), [DS]]);
  });

  test("is nothing but the row about the list when a list brings what another one brought", async () => {
    const { catalog, request, changes } = await openedDataSet();
    void catalog.more(DS);
    await request(2).answer([aJob(1)], "d2");
    assert.deepEqual(changes.at(-1), moreRowOf(DS));
  });
});

describe("what changed, when jobs stand elsewhere than before,", () => {
  test("is everything when a data set has a newer job than before: it moves up", async () => {
    const { catalog, request, changes } = await openedDataSet();
    void catalog.refreshList(DS);
    await request(2).answer([aJob(9)]);
    assert.deepEqual(changes.at(-1), [ACCOUNT]);
  });

  test("is the data set where a job stands, whichever list brings it", async () => {
    const { catalog, request, changes } = await openedDataSet();
    void catalog.more(ACCOUNT);
    await request(2).answer([aJob(1, { dataSetId: "other" })], "t2");
    void catalog.more(DS);
    await request(3).answer([aJob(0, { dataSetId: "other" })], "d2");
    assert.deepEqual(changes.at(-1), [OTHER, ...moreRowOf(DS)]);
  });

  test("is everything when a list brings the first job that names no data set", async () => {
    const { catalog, request, changes } = await openedDataSet();
    void catalog.more(DS);
    await request(2).answer([aHomelessJob(0)], "d2");
    assert.deepEqual(changes.at(-1), [ACCOUNT]);
  });

  test("is nothing when a refresh brings nothing new", async () => {
    const { catalog, request, changes } = await loadedCatalog();
    void catalog.refresh();
    await request(1).answer([aJob(2), aJob(1)], "t1");
    assert.deepEqual(changes, [moreRowOf(ACCOUNT), moreRowOf(ACCOUNT)]);
  });

  test("is in the store by the time it is told", async () => {
    const { catalog, request } = await loadedCatalog();
    const seen: (string | undefined)[] = [];
    catalog.onDidChange(() => seen.push(catalog.store.get("job0")?.id));
    void catalog.more(ACCOUNT);
    await request(1).answer([aJob(0)]);
    assert.deepEqual(seen, [undefined, "job0"]);
  });
});
