import { type Branch, listsIn } from "./branch";
import { dayNode, jobNode, revisionNode } from "./buildNode";
import { type Day, dayOf, daysOf } from "./day";
import type { NewestFirst } from "./newestFirst";
import type { TimeZone } from "./timeText";
import type { DayNode, TreeNode } from "./treeNode";
import type { TreeSource } from "./treeSource";

/** A data set or a revision with more rows than this shows them by day. */
const MOST_ROWS = 1000;

/** A data set's revisions and then its jobs without one, or a revision's jobs; the days where they are many. */
export function rowsIn(source: TreeSource, branch: Branch, zone?: TimeZone): TreeNode[] {
  const { revisions, jobs } = listsIn(source, branch);
  return isLarge(source, branch)
    ? daysOf([revisions, jobs], zone).map((day) => dayNode(source, branch, day))
    : rowsBetween(source, branch, { since: -Infinity, until: Infinity });
}

/** The rows of a part of a branch: those of a day, for one. */
export function rowsBetween(
  source: TreeSource,
  branch: Branch,
  part: Pick<Day, "since" | "until">,
): TreeNode[] {
  const { dataSetId, revisionId } = branch;
  const { revisions, jobs } = listsIn(source, branch);
  return [
    ...between(revisions, part).map(({ id }) => revisionNode(source, dataSetId, id)),
    ...between(jobs, part).map((job) => jobNode(source, job, dataSetId, revisionId)),
  ];
}

/** The day below which something of that time stands; undefined where the branch is not shown by day. */
export function dayAbove(
  source: TreeSource,
  branch: Branch,
  time: number,
  zone?: TimeZone,
): DayNode | undefined {
  return isLarge(source, branch) ? dayNode(source, branch, dayOf(time, zone)) : undefined;
}

function isLarge(source: TreeSource, branch: Branch): boolean {
  const { revisions, jobs } = listsIn(source, branch);
  return revisions.size + jobs.size > MOST_ROWS;
}

function between<T>(
  list: Pick<NewestFirst<T>, "slice" | "countSince">,
  { since, until }: Pick<Day, "since" | "until">,
): T[] {
  return list.slice(list.countSince(until), list.countSince(since));
}
