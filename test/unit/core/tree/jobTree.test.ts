import assert from "node:assert/strict";
import { test } from "node:test";
import { ACCOUNT, DATA_SETS } from "../../../../src/core/connection/listKey";
import type { JobSource } from "../../../../src/core/filter/jobSource";
import type { DataSet, Revision } from "../../../../src/core/job/dataSet";
import type { FeedState } from "../../../../src/core/paging/feedState";
import {
  childrenOf,
  lastRowOf,
  listOf,
  nodeNow,
  nodeOfJob,
  parentOf,
} from "../../../../src/core/tree/jobTree";
import { rootsOf } from "../../../../src/core/tree/rootRows";
import { nodeAt } from "../../../../src/core/tree/rowAddress";
import type { TreeNode } from "../../../../src/core/tree/treeNode";
import { aJob } from "../../world/jobBuilder";
import { READY, sourceOf } from "../../world/treeOfJobs";

function allNodes(source: JobSource, above: readonly TreeNode[] = rootsOf(source)): TreeNode[] {
  return above.flatMap((node) => [node, ...allNodes(source, childrenOf(source, node))]);
}

const kinds = (nodes: readonly TreeNode[]) => nodes.map((node) => node.kind);

test("data sets stand by their newest job, newest first, with counts of what is loaded", () => {
  const source = sourceOf([aJob(1), aJob(2, { dataSetId: "other", state: "ERROR" })]);
  assert.deepEqual(
    rootsOf(source).flatMap((node) =>
      node.kind === "dataSet" ? [[node.dataSetId, node.jobs, node.failed]] : [],
    ),
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
    for (const child of childrenOf(source, node)) {
      assert.deepEqual(parentOf(source, child), child.kind === "empty" ? undefined : node);
    }
  }
});

test("while nothing is there yet a row says that it loads", () => {
  assert.deepEqual(
    kinds(rootsOf(sourceOf([], { account: { state: { kind: "loading", what: "refresh" } } }))),
    ["loading"],
  );
});

test("a list that goes on ends with Load More", () => {
  const roots = rootsOf(sourceOf([aJob(1)], { account: { ...READY, hasMore: true } }));
  assert.deepEqual(kinds(roots), ["dataSet", "loadMore", "otherDataSets"]);
});

test("a list that is whole has no Load More, and an empty one says so", () => {
  assert.deepEqual(kinds(rootsOf(sourceOf([aJob(1)]))), ["dataSet", "otherDataSets"]);
  assert.deepEqual(kinds(rootsOf(sourceOf([]))), ["empty"]);
});

test("a failed next page stands below the rows, in the place of Load More", () => {
  const state: FeedState = { kind: "failed", failure: { kind: "throttled" }, what: "more" };
  assert.deepEqual(kinds(rootsOf(sourceOf([aJob(1)], { account: { state, hasMore: true } }))), [
    "dataSet",
    "failure",
    "otherDataSets",
  ]);
});

test("a failed refresh stands above the rows, which stay", () => {
  const state: FeedState = { kind: "failed", failure: { kind: "throttled" }, what: "refresh" };
  assert.deepEqual(kinds(rootsOf(sourceOf([aJob(1)], { account: { state, hasMore: true } }))), [
    "failure",
    "dataSet",
    "loadMore",
    "otherDataSets",
  ]);
});

test("a failed first page is a row, never an empty tree", () => {
  const state: FeedState = { kind: "failed", failure: { kind: "throttled" }, what: "refresh" };
  assert.deepEqual(kinds(rootsOf(sourceOf([], { account: { state } }))), ["failure"]);
});

test("an opened data set has a Load More of its own list", () => {
  const source = sourceOf([aJob(1)], { opened: { ds: { ...READY, hasMore: true } } });
  const [dataSet] = rootsOf(source);
  assert.ok(dataSet);
  const rows = childrenOf(source, dataSet);
  assert.deepEqual(kinds(rows), ["revision", "loadMore"]);
  assert.deepEqual(listOf(rows[1]), { of: "dataSet", dataSetId: "ds" });
});

test("jobs that name no data set are shown, under the account's list", () => {
  const { dataSetId: _, ...homeless } = aJob(1, { revisionIds: [] });
  const [group] = rootsOf(sourceOf([homeless]));
  assert.ok(group);
  assert.deepEqual(kinds(childrenOf(sourceOf([homeless]), group)), ["job"]);
  assert.deepEqual(listOf(group), ACCOUNT);
});

test("a data set without loaded jobs stands among the others, in the order of its list", () => {
  const source = sourceOf([aJob(1)], { dataSets: READY, listed: [{ id: "b" }, { id: "ds" }, { id: "a" }] });
  const other = rootsOf(source).at(-1);
  assert.ok(other?.kind === "otherDataSets");
  assert.deepEqual(
    childrenOf(source, other).map((node) => node.kind === "dataSet" && node.dataSetId),
    ["b", "a"],
  );
});

test("a data set that was opened among the others stays there with its jobs", () => {
  const source = sourceOf([aJob(1), aJob(2, { dataSetId: "old" })], {
    ...{ dataSets: READY, listed: [{ id: "old" }], others: ["old"], opened: { old: READY } },
  });
  const [shown, other] = rootsOf(source);
  assert.ok(shown?.kind === "dataSet" && other?.kind === "otherDataSets");
  assert.equal(shown.dataSetId, "ds");
  const [old] = childrenOf(source, other);
  assert.ok(old?.kind === "dataSet" && old.jobs === 1);
  assert.deepEqual(parentOf(source, old), other);
});

test("a data set whose list is there and has nothing in it says so", () => {
  const source = sourceOf([aJob(1)], { dataSets: READY, listed: [{ id: "b" }], opened: { b: READY } });
  const [empty] = childrenOf(source, otherDataSet(source, "b"));
  assert.equal(empty?.kind, "empty");
});

test("denied data sets are a row among the others, and nowhere else", () => {
  const failure = { kind: "accessDenied", action: "dataexchange:ListDataSets", message: "no" } as const;
  const source = sourceOf([aJob(1)], { dataSets: { state: { kind: "failed", failure, what: "refresh" } } });
  const roots = rootsOf(source);
  assert.deepEqual(kinds(roots), ["dataSet", "otherDataSets"]);
  const [row] = roots.slice(-1).flatMap((other) => childrenOf(source, other));
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
  const [root] = rootsOf(source);
  assert.ok(root?.kind === "dataSet");
  assert.equal(root.dataSet, dataSet);
  const [child] = childrenOf(source, root);
  assert.ok(child?.kind === "revision");
  assert.equal(child.revision, revision);
});

test("a node that was given out long ago is told as it is by now", () => {
  const before = sourceOf([aJob(1)]);
  const now = sourceOf([aJob(1, { state: "ERROR" }), aJob(2)], { names: [{ id: "ds", name: "Prices" }] });
  for (const node of allNodes(before)) {
    const renewed = nodeNow(now, node);
    assert.equal(renewed.id, node.id);
    assert.deepEqual(
      renewed,
      allNodes(now).find(({ id }) => id === node.id),
    );
  }
});

test("a job is found under its first revision, and a place again by its ids", () => {
  const source = sourceOf([aJob(1, { revisionIds: ["r1", "r2"] })]);
  const node = nodeOfJob(source, "job1");
  assert.ok(node?.kind === "job" && node.revisionId === "r1");
  assert.deepEqual(nodeAt(source, { dataSetId: "ds", revisionId: "r1", jobId: "job1" }), node);
  assert.equal(nodeAt(source, { dataSetId: "ds", revisionId: "gone", jobId: "job1" }), undefined);
  assert.equal(nodeOfJob(source, "gone"), undefined);
});

test("the last row of a list is the one above Load More", () => {
  const source = sourceOf([aJob(2), aJob(1, { dataSetId: "older" })], {
    account: { ...READY, hasMore: true },
  });
  const last = lastRowOf(source, ACCOUNT);
  assert.ok(last?.kind === "dataSet" && last.dataSetId === "older");
});

function otherDataSet(source: JobSource, id: string): TreeNode {
  const found = rootsOf(source)
    .flatMap((root) => childrenOf(source, root))
    .find((node) => node.kind === "dataSet" && node.dataSetId === id);
  assert.ok(found);
  return found;
}
