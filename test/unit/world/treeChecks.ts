import assert from "node:assert/strict";
import type { JobCatalog } from "../../../src/core/catalog/jobCatalog";
import { filterOf } from "../../../src/core/filter/jobFilter";
import { isEnded, isFailed, type Job } from "../../../src/core/job/job";
import { groupOf } from "../../../src/core/store/jobGroups";
import { type JobStore, NO_DATA_SET } from "../../../src/core/store/jobStore";
import type { JobTimeline } from "../../../src/core/store/jobTimeline";
import type { TreeNode } from "../../../src/core/tree/treeNode";
import { treeOf } from "./treeOfJobs";

const RUNNING = filterOf({ states: ["IN_PROGRESS"] });

/** Checks all that holds at any moment of a catalog whose jobs belong to these data sets. */
export function checkCatalog(catalog: JobCatalog, dataSetIds: readonly string[]): void {
  checkTree(catalog);
  checkLists(catalog, dataSetIds);
  checkIndex(catalog);
  checkFiltered(catalog);
}

/** The jobs that have a row. */
export function jobsInTree(catalog: JobCatalog): ReadonlySet<Job> {
  return new Set(nodesIn(catalog).flatMap((node) => (node.kind === "job" ? [node.job] : [])));
}

function nodesIn(catalog: JobCatalog): TreeNode[] {
  const below = (node: TreeNode): TreeNode[] => [node, ...treeOf(catalog).children(node).flatMap(below)];
  return treeOf(catalog).roots().flatMap(below);
}

/** VS Code refuses an id that is given twice. */
function checkTree(catalog: JobCatalog): void {
  const nodes = nodesIn(catalog);
  const ids = new Set<string>();
  for (const node of nodes) {
    assert.ok(!ids.has(node.id), `“${node.id}” is twice in the tree`);
    ids.add(node.id);
    if (node.kind === "job") {
      assert.equal(catalog.store.get(node.job.id), node.job, "the tree shows the version that is known");
    }
  }
}

/** A job is in the store as long as a list holds it, and no longer. */
function checkLists(catalog: JobCatalog, dataSetIds: readonly string[]): void {
  const held = new Set(catalog.account.items.map(({ id }) => id));
  for (const dataSetId of dataSetIds) {
    for (const item of catalog.feed({ of: "dataSet", dataSetId })?.items ?? []) {
      held.add(item.id);
    }
  }
  assert.deepEqual(new Set(Array.from(catalog.store.jobs, ({ id }) => id)), held, "the jobs of all lists");
}

function checkIndex({ store }: JobCatalog): void {
  const jobs = [...store.jobs];
  let indexed = 0;
  for (const { id, jobs: timeline, revisions, withoutRevision } of store.dataSets) {
    const own = jobs.filter((job) => (job.dataSetId ?? NO_DATA_SET) === id);
    indexed += own.length;
    checkTimeline(timeline, own, id);
    checkTimeline(
      withoutRevision,
      own.filter(({ revisionIds }) => revisionIds.length === 0),
      `${id} without a revision`,
    );
    const revisionIds = new Set(own.flatMap((job) => job.revisionIds));
    const found = new Set(Array.from(revisions.inOrder, (revision) => revision.id));
    assert.deepEqual(found, revisionIds, `the revisions of ${id}`);
    for (const revisionId of revisionIds) {
      checkTimeline(
        revisions.get(revisionId) ?? [],
        own.filter((job) => job.revisionIds.includes(revisionId)),
        `${id}, ${revisionId}`,
      );
    }
    const times = Array.from(revisions.inOrder, (revision) => revision.jobs.newestTime);
    assert.deepEqual(
      times,
      [...times].sort((one, other) => other - one),
      `the order of revisions in ${id}`,
    );
    assert.equal(times.length, revisionIds.size);
  }
  assert.equal(indexed, store.size, "every job is in one data set");
  checkGroups(store);
  const active = jobs.filter(({ state }) => !isEnded(state));
  assert.deepEqual(new Set(store.active), new Set(active), "the running jobs");
  const times = jobs.map(({ createdAt }) => createdAt ?? Infinity);
  assert.equal(store.oldest?.createdAt ?? Infinity, Math.min(Infinity, ...times), "the oldest job");
}

/** Checks the filtered jobs, which the catalog keeps from check to check and updates with each change. */
function checkFiltered(catalog: JobCatalog): void {
  const { store } = catalog.shownBy(RUNNING);
  const running = [...catalog.store.jobs].filter(({ state }) => state === "IN_PROGRESS");
  assert.deepEqual(new Set(store.jobs), new Set(running), "the jobs that pass a filter");
  assert.equal(store.size, running.length);
}

/** Checks the groups, which the store keeps from check to check and updates with each change. */
function checkGroups(store: JobStore): void {
  const groups = store.groupedBy("state");
  const names = new Set(Array.from(store.jobs, (job) => groupOf(job, "state").name));
  assert.deepEqual(new Set(groups.names), names, "the states that jobs are in");
  for (const name of names) {
    const own = [...store.jobs].filter((job) => groupOf(job, "state").name === name);
    checkTimeline(groups.get(name) ?? [], own, name);
  }
}

function checkTimeline(timeline: JobTimeline | [], jobs: readonly Job[], name: string): void {
  const shown = [...timeline];
  assert.deepEqual(new Set(shown), new Set(jobs), `the jobs of ${name}`);
  assert.equal(shown.length, jobs.length, `${name} has each of its jobs once`);
  const times = shown.map(({ createdAt }) => createdAt ?? -Infinity);
  assert.deepEqual(
    times,
    [...times].sort((one, other) => other - one),
    `the order of ${name}`,
  );
  if (!Array.isArray(timeline)) {
    assert.equal(timeline.failed, jobs.filter(({ state }) => isFailed(state)).length, `failures in ${name}`);
  }
}
