import type { TimeZone } from "../base/timeText";
import type { JobSource } from "../filter/jobSource";
import type { SortedByTime } from "../store/sortedByTime";
import { type Branch, listsIn } from "./branch";
import { dayNode, groupedJobNode, jobNode, revisionNode } from "./buildNode";
import { type Day, dayOf, daysOf } from "./day";
import type { DayNode, TreeNode } from "./treeNode";

/** A data set, a revision or a group with more rows than this shows them by day. */
const MOST_ROWS = 1000;

/** A data set's revisions and then its jobs without one, or the jobs of a revision or group; the days where they are many. */
export function rowsIn(source: JobSource, branch: Branch, zone?: TimeZone): TreeNode[] {
  const { revisions, jobs } = listsIn(source, branch);
  return isByDay(source, branch)
    ? daysOf([revisions, jobs], zone).map((day) => dayNode(source, branch, day))
    : rowsBetween(source, branch, { since: -Infinity, until: Infinity });
}

/** The rows of a part of a branch: those of a day, for one. */
export function rowsBetween(
  source: JobSource,
  branch: Branch,
  part: Pick<Day, "since" | "until">,
): TreeNode[] {
  const { revisions, jobs } = listsIn(source, branch);
  if ("group" in branch) {
    return between(jobs, part).map((job) => groupedJobNode(source, job, branch.group.by));
  }
  const { dataSetId, revisionId } = branch;
  return [
    ...between(revisions, part).map(({ id }) => revisionNode(source, dataSetId, id)),
    ...between(jobs, part).map((job) => jobNode(source, job, dataSetId, revisionId)),
  ];
}

/** The day below which something of that time stands; undefined where the branch is not shown by day. */
export function dayAbove(
  source: JobSource,
  branch: Branch,
  time: number,
  zone?: TimeZone,
): DayNode | undefined {
  return isByDay(source, branch) ? dayNode(source, branch, dayOf(time, zone)) : undefined;
}

function isByDay(source: JobSource, branch: Branch): boolean {
  const { revisions, jobs } = listsIn(source, branch);
  const isWanted = "group" in branch && branch.group.by === "day";
  return isWanted || revisions.size + jobs.size > MOST_ROWS;
}

function between<T>(
  list: Pick<SortedByTime<T>, "slice" | "countSince">,
  { since, until }: Pick<Day, "since" | "until">,
): T[] {
  return list.slice(list.countSince(until), list.countSince(since));
}
