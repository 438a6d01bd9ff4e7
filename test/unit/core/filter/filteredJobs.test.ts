import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ACCOUNT } from "../../../../src/core/connection/listKey";
import { FilteredJobs } from "../../../../src/core/filter/filteredJobs";
import { filterOf } from "../../../../src/core/filter/jobFilter";
import type { DataSet } from "../../../../src/core/job/dataSet";
import type { Job } from "../../../../src/core/job/job";
import type { JobStore } from "../../../../src/core/store/jobStore";
import { rowOf } from "../../../../src/core/tree/rows";
import type { TreeNode } from "../../../../src/core/tree/treeNode";
import { aJob } from "../../world/jobBuilder";
import { loadedCatalog } from "../../world/loadedCatalog";
import { READY, sourceOf, treeOf } from "../../world/treeOfJobs";
import { wordsAt } from "../../world/words";

const failed = filterOf({ states: ["ERROR"] });
assert.ok(failed);
const MORE = { state: { kind: "ready" }, hasMore: true } as const;

/** Two data sets; of "ds", one of three jobs failed, and that in a revision of its own. */
const jobs = [
  aJob(4, { dataSetId: "other" }),
  aJob(3),
  aJob(2, { state: "ERROR", revisionIds: ["broken"] }),
  aJob(1),
];

function filtered(world: Parameters<typeof sourceOf>[1] = {}, loaded: readonly Job[] = jobs) {
  assert.ok(failed);
  return new FilteredJobs(sourceOf(loaded, world), failed);
}

function dataSetIn(source: FilteredJobs): Extract<TreeNode, { kind: "dataSet" }> {
  const [dataSet] = treeOf(source)
    .roots()
    .filter((node) => node.kind === "dataSet");
  assert.ok(dataSet);
  return dataSet;
}

const jobIdsIn = (store: JobStore) =>
  Array.from(store.jobs, ({ id }) => id)
    .toSorted()
    .toReversed();
const kinds = (nodes: readonly TreeNode[]) => nodes.map(({ kind }) => kind);

describe("a filtered tree", () => {
  test("has the data sets, revisions and jobs that match, and no others", () => {
    const source = filtered();
    assert.deepEqual(kinds(treeOf(source).roots()), ["dataSet"]);
    const revisions = treeOf(source).children(dataSetIn(source));
    assert.deepEqual(
      revisions.map((node) => node.kind === "revision" && node.revisionId),
      ["broken"],
    );
    const shown = revisions.flatMap((node) => treeOf(source).children(node));
    assert.deepEqual(
      shown.map((node) => node.kind === "job" && node.job.id),
      ["job2"],
    );
  });

  test("counts what matches of what is loaded, and says so", () => {
    const dataSet = dataSetIn(filtered());
    assert.equal(rowOf(dataSet, wordsAt(0)).description, "1 failed · 1 of 3 match");
    assert.match(
      rowOf(dataSet, wordsAt(2000)).spoken ?? "",
      /1 failed of 1 matching jobs, 3 loaded, newest now/,
    );
  });

  test("counts what matches in a day too", () => {
    const many = Array.from({ length: 1001 }, (_, number) =>
      aJob(number, { state: "ERROR", revisionIds: [] }),
    );
    const source = filtered({}, many);
    const [day] = treeOf(source, { zone: "UTC" }).children(dataSetIn(source));
    assert.ok(day?.kind === "day");
    assert.equal(rowOf(day, wordsAt(0, { timestamps: "utc" })).description, "today · 1,001 match");
  });

  test("says where nothing matches, and how many jobs that is true of", () => {
    const [row, ...others] = treeOf(filtered({}, [aJob(1), aJob(2)])).roots();
    assert.deepEqual(row, { kind: "noMatch", id: "demo@us-east-1@/:first", loaded: 2 });
    assert.deepEqual(others, []);
  });

  test("says nothing of matches where nothing is loaded", () => {
    assert.deepEqual(kinds(treeOf(filtered({ account: READY }, [])).roots()), ["empty"]);
    const loading = { state: { kind: "loading", what: "refresh" } } as const;
    assert.deepEqual(kinds(treeOf(filtered({ account: loading }, [])).roots()), ["loading"]);
  });

  test("ends with the way to older jobs while the account's list goes on, whether anything matches or not", () => {
    for (const loaded of [jobs, [aJob(1)]]) {
      const last = treeOf(filtered({ account: MORE }, loaded))
        .roots()
        .at(-1);
      assert.ok(last?.kind === "loadMore");
      assert.equal(last.searches, true);
    }
  });

  test("has a data set of the others among the first when a job of it matches", () => {
    const listed: readonly DataSet[] = [{ id: "ds" }];
    const source = filtered({ others: ["ds"], listed });
    assert.equal(dataSetIn(source).dataSetId, "ds");
    assert.equal(treeOf(source).parent(dataSetIn(source)), undefined);
  });
});

describe("a catalog that is looked at through a filter", () => {
  test("is itself without one, and the same while the filter is", async () => {
    const { catalog } = await loadedCatalog();
    assert.equal(catalog.shownBy(undefined), catalog);
    assert.equal(catalog.shownBy(failed), catalog.shownBy(failed));
    assert.equal(catalog.shownBy(undefined), catalog);
  });

  test("shows what comes later when it matches", async () => {
    const { catalog, request } = await loadedCatalog();
    assert.equal(catalog.shownBy(failed).store.size, 0);
    void catalog.more(ACCOUNT);
    await request(1).answer([aJob(0, { state: "ERROR" })], "t2");
    assert.equal(catalog.shownBy(failed).store.size, 1);
  });

  test("does no work while nothing has changed", async () => {
    const { catalog } = await loadedCatalog();
    assert.equal(catalog.shownBy(failed).store, catalog.shownBy(failed).store);
  });

  test("goes with what changes, without looking through all jobs again", async () => {
    const { catalog, request } = await loadedCatalog();
    const { store } = catalog.shownBy(failed);
    void catalog.more(ACCOUNT);
    await request(1).answer([aJob(0, { state: "ERROR" }), aJob(7)], "t2");
    assert.equal(catalog.shownBy(failed).store, store);
    assert.deepEqual(jobIdsIn(store), ["job0"]);
    Object.assign(catalog.dataExchange, {
      getJob: async (id: string) =>
        aJob(Number(id.slice(3)), { state: id === "job7" ? "ERROR" : "COMPLETED", updatedAt: 9e9 }),
    });
    await catalog.refreshJob("job7");
    assert.deepEqual(jobIdsIn(store), ["job7", "job0"]);
    await catalog.refreshJob("job0");
    assert.deepEqual(jobIdsIn(store), ["job7"]);
    catalog.drop(({ id }) => id === "job7");
    assert.deepEqual(jobIdsIn(store), []);
  });

  test("shows what matches by a name that comes later", async () => {
    const { catalog } = await loadedCatalog();
    const named = filterOf({ text: "equities" });
    assert.equal(catalog.shownBy(named).store.size, 0);
    catalog.names.dataSets.learn([{ id: "ds", name: "US Equities" }]);
    assert.equal(catalog.shownBy(named).store.size, 2);
  });

  test("shows a change to whoever is told of it", async () => {
    const { catalog, request } = await loadedCatalog();
    assert.equal(catalog.shownBy(failed).store.size, 0);
    const seen: number[] = [];
    catalog.onDidChange(() => seen.push(catalog.shownBy(failed).store.size));
    void catalog.more(ACCOUNT);
    await request(1).answer([aJob(0, { state: "ERROR" })], "t2");
    assert.equal(seen.at(-1), 1);
  });
});
