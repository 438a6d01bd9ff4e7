import assert from "node:assert/strict";
import { test } from "node:test";
import type { FeedState } from "../../src/core/feed";
import type { Job } from "../../src/core/job";
import { ACCOUNT, type ListKey } from "../../src/core/jobCatalog";
import { JobStore } from "../../src/core/jobStore";
import { childrenOf, listOf, parentOf, rootsOf, type TreeSource } from "../../src/core/jobTree";
import type { TreeNode } from "../../src/core/treeNode";
import { aJob } from "./jobBuilder";

interface Status {
  readonly state: FeedState;
  readonly hasMore?: boolean;
}

const READY: Status = { state: { kind: "ready" } };

/** A tree of these jobs; the data sets' own lists are not opened unless given. */
function sourceOf(jobs: readonly Job[], account = READY, dataSets: Readonly<Record<string, Status>> = {}) {
  const store = new JobStore();
  store.add(jobs);
  const feed = (key: ListKey) => {
    const status = key.of === "account" ? account : dataSets[key.dataSetId];
    return status && { state: status.state, items: jobs, hasMore: status.hasMore ?? false };
  };
  return { connection: { id: "demo@us-east-1@" }, store, feed } satisfies TreeSource;
}

function allNodes(source: TreeSource, above: readonly TreeNode[] = rootsOf(source)): TreeNode[] {
  return above.flatMap((node) => [node, ...allNodes(source, childrenOf(source, node))]);
}

const kinds = (nodes: readonly TreeNode[]) => nodes.map((node) => node.kind);

test("data sets stand by their newest job, newest first, with counts of what is loaded", () => {
  const source = sourceOf([aJob(1), aJob(2, { dataSetId: "other", state: "ERROR" })]);
  assert.deepEqual(
    rootsOf(source).map((node) => (node.kind === "dataSet" ? [node.dataSetId, node.jobs, node.failed] : [])),
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

test("the parent of every node is the one it is a child of", () => {
  const source = sourceOf([
    aJob(1, { revisionIds: ["r1", "r2"] }),
    aJob(2, { revisionIds: [] }),
    aJob(3, { dataSetId: "other" }),
  ]);
  for (const node of allNodes(source)) {
    for (const child of childrenOf(source, node)) {
      assert.deepEqual(parentOf(source, child), node);
    }
  }
});

test("while nothing is there yet a row says that it loads", () => {
  assert.deepEqual(kinds(rootsOf(sourceOf([], { state: { kind: "loading", what: "refresh" } }))), [
    "loading",
  ]);
});

test("a list that goes on ends with Load More", () => {
  const roots = rootsOf(sourceOf([aJob(1)], { ...READY, hasMore: true }));
  assert.deepEqual(kinds(roots), ["dataSet", "loadMore"]);
});

test("a list that is whole has no Load More, and an empty one no row at all", () => {
  assert.deepEqual(kinds(rootsOf(sourceOf([aJob(1)]))), ["dataSet"]);
  assert.deepEqual(rootsOf(sourceOf([])), []);
});

test("a failed next page stands below the rows, in the place of Load More", () => {
  const state: FeedState = { kind: "failed", failure: { kind: "throttled" }, what: "more" };
  assert.deepEqual(kinds(rootsOf(sourceOf([aJob(1)], { state, hasMore: true }))), ["dataSet", "failure"]);
});

test("a failed refresh stands above the rows, which stay", () => {
  const state: FeedState = { kind: "failed", failure: { kind: "throttled" }, what: "refresh" };
  assert.deepEqual(kinds(rootsOf(sourceOf([aJob(1)], { state, hasMore: true }))), [
    "failure",
    "dataSet",
    "loadMore",
  ]);
});

test("a failed first page is a row, never an empty tree", () => {
  const state: FeedState = { kind: "failed", failure: { kind: "throttled" }, what: "refresh" };
  assert.deepEqual(kinds(rootsOf(sourceOf([], { state }))), ["failure"]);
});

test("an opened data set has a Load More of its own list", () => {
  const source = sourceOf([aJob(1)], READY, { ds: { ...READY, hasMore: true } });
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
