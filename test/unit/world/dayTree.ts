import { MINUTE } from "../../../src/core/base/clock";
import type { JobSource } from "../../../src/core/filter/jobSource";
import type { Job } from "../../../src/core/job/job";
import type { TreeNode } from "../../../src/core/tree/treeNode";
import { aJob } from "./jobBuilder";
import { treeOf } from "./treeOfJobs";

/** When the newest job was created. */
export const LAST = Date.UTC(2026, 10, 21, 12);

/** Jobs of revision "rev", newest first, one every `minutes`. */
export function jobsEvery(
  minutes: number,
  count: number,
  changes: (index: number) => Partial<Job> = () => ({}),
) {
  return Array.from({ length: count }, (_, index) =>
    aJob(index, { createdAt: LAST - index * minutes * MINUTE, ...changes(index) }),
  );
}

export const ofOneRevisionEach = (index: number) => ({ revisionIds: [`r${index}`] });
export const ofNone = () => ({ revisionIds: [] });

/** The rows below all rows of these kinds, a kind for each level of the tree, in days of UTC. */
export function below(source: JobSource, ...kinds: readonly TreeNode["kind"][]): TreeNode[] {
  const start = treeOf(source).roots();
  return kinds.reduce(
    (nodes, kind) =>
      nodes
        .filter((node) => node.kind === kind)
        .flatMap((node) => treeOf(source, { zone: "UTC" }).children(node)),
    start,
  );
}

export const kindsOf = (nodes: readonly TreeNode[]) => [...new Set(nodes.map(({ kind }) => kind))];
export const jobIds = (nodes: readonly TreeNode[]) =>
  nodes.flatMap((node) => (node.kind === "job" ? node.job.id : []));
export const dayRows = (nodes: readonly TreeNode[]) => nodes.filter((node) => node.kind === "day");
