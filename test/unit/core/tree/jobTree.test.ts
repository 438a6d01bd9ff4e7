import assert from "node:assert/strict";
import { test } from "node:test";
import { ACCOUNT, DATA_SETS } from "../../../../src/core/connection/listKey";
import type { JobSource } from "../../../../src/core/filter/jobSource";
import type { DataSet, Revision } from "../../../../src/core/job/dataSet";
import type { FeedState } from "../../../../src/core/paging/feedState";
import { listOf } from "../../../../src/core/tree/rowAddress";
import type { TreeNode } from "../../../../src/core/tree/treeNode";
import { aJob } from "../../world/jobBuilder";
import { READY, sourceOf, treeOf } from "../../world/treeOfJobs";

function allNodes(source: JobSource, above: readonly TreeNode[] = treeOf(source).roots()): TreeNode[] {
  return above.flatMap((node) => [node, ...allNodes(source, treeOf(source).children(node))]);
}

const kinds = (nodes: readonly TreeNode[]) => nodes.map((node) => node.kind);

test("data sets stand by their newest job, newest first, with counts of what is loaded", () => {
  const source = sourceOf([aJob(1), aJob(2, { dataSetId: "other", state: "ERROR" })]);
  assert.deepEqual(
    treeOf(source)
      .roots()
      .flatMap((node) => (node.kind === "dataSet" ? [[node.dataSetId, node.jobs, node.failed]] : [])),
    [
      ["other", 1, 1],
      ["ds", 1, 0],
    ],
  );
});

test("a job stands under each revision it belongs to, and no id comes twice", () => {
  const source = sourceOf([
    aJob(1, { revisionIds: ["r1", "r2"] }),
    aJob(2, { dataSetId: "a/b", revisionIds: [] }),
  ]);
  const ids = allNodes(source).map((node) => node.id);
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(allNodes(source).filter((node) => node.kind === "job" && node.job.id === "job1").length, 2);
});

test("the parent of every data set, revision and job is the one it is a child of", () => {
  const source = sourceOf(
    [aJob(1, { revisionIds: ["r1", "r2"] }), aJob(2, { revisionIds: [] }), aJob(3, { dataSetId: "other" })],
    { dataSets: READY, listed: [{ id: "third" }] },
  );
  for (const node of allNodes(source)) {
    for (const child of treeOf(source).children(node)) {
      assert.deepEqual(treeOf(source).parent(child), child.kind === "empty" ? undefined : node);
    }
  }
});

test("while nothing is there yet a row says that it loads", () => {
  assert.deepEqual(
    kinds(treeOf(sourceOf([], { account: { state: { kind: "loading", what: "refresh" } } })).roots()),
    ["loading"],
  );
});

test("a list that goes on ends with Load More", () => {
  const roots = treeOf(sourceOf([aJob(1)], { account: { ...READY, hasMore: true } })).roots();
  assert.deepEqual(kinds(roots), ["dataSet", "loadMore", "otherDataSets"]);
});

test("a list that is whole has no Load More, and an empty one says so", () => {
  assert.deepEqual(kinds(treeOf(sourceOf([aJob(1)])).roots()), ["dataSet", "otherDataSets"]);
  assert.deepEqual(kinds(treeOf(sourceOf([])).roots()), ["empty"]);
});

test("a failed next page stands below the rows, in the place of Load More", () => {
  const state: FeedState = { kind: "failed", failure: { kind: "throttled" }, what: "more" };
  assert.deepEqual(kinds(treeOf(sourceOf([aJob(1)], { account: { state, hasMore: true } })).roots()), [
    "dataSet",
    "failure",
    "otherDataSets",
  ]);
});

test("a failed refresh stands above the rows, which stay", () => {
  const state: FeedState = { kind: "failed", failure: { kind: "throttled" }, what: "refresh" };
  assert.deepEqual(kinds(treeOf(sourceOf([aJob(1)], { account: { state, hasMore: true } })).roots()), [
    "failure",
    "dataSet",
    "loadMore",
    "otherDataSets",
  ]);
});

test("a failed first page is a row, never an empty tree", () => {
  const state: FeedState = { kind: "failed", failure: { kind: "throttled" }, what: "refresh" };
  assert.deepEqual(kinds(treeOf(sourceOf([], { account: { state } })).roots()), ["failure"]);
});

test("an opened data set has a Load More of its own list", () => {
  const source = sourceOf([aJob(1)], { opened: { ds: { ...READY, hasMore: true } } });
  const [dataSet] = treeOf(source).roots();
  assert.ok(dataSet);
  const rows = treeOf(source).children(dataSet);
  assert.deepEqual(kinds(rows), ["revision", "loadMore"]);
  assert.deepEqual(listOf(rows[1]), { of: "dataSet", dataSetId: "ds" });
});

test("jobs that name no data set are shown, under the account's list", () => {
  const { dataSetId: _, ...homeless } = aJob(1, { revisionIds: [] });
  const [group] = treeOf(sourceOf([homeless])).roots();
  assert.ok(group);
  assert.deepEqual(kinds(treeOf(sourceOf([homeless])).children(group)), ["job"]);
  assert.deepEqual(listOf(group), ACCOUNT);
});

test("a data set without loaded jobs stands among the others, in the order of its list", () => {
  const source = sourceOf([aJob(1)], { dataSets: READY, listed: [{ id: "b" }, { id: "ds" }, { id: "a" }] });
  const other = treeOf(source).roots().at(-1);
  assert.ok(other?.kind === "otherDataSets");
  assert.deepEqual(
    treeOf(source)
      .children(other)
      .map((node) => node.kind === "dataSet" && node.dataSetId),
    ["b", "a"],
  );
});

test("a data set that was opened among the others stays there with its jobs", () => {
  const source = sourceOf([aJob(1), aJob(2, { dataSetId: "old" })], {
    ...{ dataSets: READY, listed: [{ id: "old" }], others: ["old"], opened: { old: READY } },
  });
  const [shown, other] = treeOf(source).roots();
  assert.ok(shown?.kind === "dataSet" && other?.kind === "otherDataSets");
  assert.equal(shown.dataSetId, "ds");
  const [old] = treeOf(source).children(other);
  assert.ok(old?.kind === "dataSet" && old.jobs === 1);
  assert.deepEqual(treeOf(source).parent(old), other);
});

test("a data set whose list is there and has nothing in it says so", () => {
  const source = sourceOf([aJob(1)], { dataSets: READY, listed: [{ id: "b" }], opened: { b: READY } });
  const [empty] = treeOf(source).children(otherDataSet(source, "b"));
  assert.equal(empty?.kind, "empty");
});

test("denied data sets are a row among the others, and nowhere else", () => {
  const failure = { kind: "accessDenied", action: "dataexchange:ListDataSets", message: "no" } as const;
  const source = sourceOf([aJob(1)], { dataSets: { state: { kind: "failed", failure, what: "refresh" } } });
  const roots = treeOf(source).roots();
  assert.deepEqual(kinds(roots), ["dataSet", "otherDataSets"]);
  const [row] = roots.slice(-1).flatMap((other) => treeOf(source).children(other));
  assert.ok(row?.kind === "failure");
  assert.deepEqual(listOf(row), DATA_SETS);
});

test("what AWS says of a data set and of a revision stands in their nodes", () => {
  const dataSet: DataSet = { id: "ds", name: "Prices" };
  const revision: Revision = {
    id: "rev",
    dataSetId: "ds",
    comment: "weekly",
    finalized: true,
    revoked: false,
  };
  const source = sourceOf([aJob(1)], { names: [dataSet], revisions: [revision] });
  const [root] = treeOf(source).roots();
  assert.ok(root?.kind === "dataSet");
  assert.equal(root.dataSet, dataSet);
  const [child] = treeOf(source).children(root);
  assert.ok(child?.kind === "revision");
  assert.equal(child.revision, revision);
});

test("a node that was given out long ago is told as it is by now", () => {
  const before = sourceOf([aJob(1)]);
  const now = sourceOf([aJob(1, { state: "ERROR" }), aJob(2)], { names: [{ id: "ds", name: "Prices" }] });
  for (const node of allNodes(before)) {
    const renewed = treeOf(now).nodeNow(node);
    assert.equal(renewed.id, node.id);
    assert.deepEqual(
      renewed,
      allNodes(now).find(({ id }) => id === node.id),
    );
  }
});

test("a job is found under its first revision, and a row again by its address", () => {
  const source = sourceOf([aJob(1, { revisionIds: ["r1", "r2"] })]);
  const node = treeOf(source).nodeOfJob("job1");
  assert.ok(node?.kind === "job" && node.revisionId === "r1");
  assert.deepEqual(treeOf(source).nodeAt({ dataSetId: "ds", revisionId: "r1", jobId: "job1" }), node);
  assert.equal(treeOf(source).nodeAt({ dataSetId: "ds", revisionId: "gone", jobId: "job1" }), undefined);
  assert.equal(treeOf(source).nodeOfJob("gone"), undefined);
});

test("the last row of a list is the one above Load More", () => {
  const source = sourceOf([aJob(2), aJob(1, { dataSetId: "older" })], {
    account: { ...READY, hasMore: true },
  });
  const last = treeOf(source).lastRowOf(ACCOUNT);
  assert.ok(last?.kind === "dataSet" && last.dataSetId === "older");
});

function otherDataSet(source: JobSource, id: string): TreeNode {
  const found = treeOf(source)
    .roots()
    .flatMap((root) => treeOf(source).children(root))
    .find((node) => node.kind === "dataSet" && node.dataSetId === id);
  assert.ok(found);
  return found;
}

test("a data set that the service lists twice stands once among the others", () => {
  const listed = ["one", "two", "one"].map((id) => ({ id }));
  const source = sourceOf([aJob(1)], { listed, dataSets: READY });
  const others = treeOf(source).roots().at(-1);
  assert.ok(others?.kind === "otherDataSets");
  const ids = treeOf(source)
    .children(others)
    .flatMap((node) => (node.kind === "dataSet" ? node.dataSetId : []));
  assert.deepEqual(ids, ["one", "two"]);
});
