import { type Branch, listsIn } from "./branch";
import type { Day } from "./day";
import type { Job } from "./job";
import type { JobStore } from "./jobStore";
import type { JobTimeline } from "./jobTimeline";
import { DATA_SETS, type ListKey } from "./listKey";
import type { DataSetNode, DayNode, JobCounts, JobNode, OtherDataSetsNode, RevisionNode } from "./treeNode";
import type { TreeSource } from "./treeSource";

/** Of one of the loaded data sets, or of another one. */
export function dataSetNode(source: TreeSource, dataSetId: string): DataSetNode {
  const dataSet = source.names.dataSet(dataSetId);
  return {
    kind: "dataSet",
    id: nodePath(source, dataSetId),
    dataSetId,
    hasMore: source.feed({ of: "dataSet", dataSetId })?.hasMore ?? false,
    ...(dataSet === undefined ? {} : { dataSet }),
    gone: source.names.isGone(dataSetId),
    ...countsOf(source, (store) => store.dataSet(dataSetId)?.jobs),
  };
}

export function revisionNode(source: TreeSource, dataSetId: string, revisionId: string): RevisionNode {
  const revision = source.names.revision(dataSetId, revisionId);
  return {
    kind: "revision",
    id: nodePath(source, dataSetId, revisionId),
    dataSetId,
    revisionId,
    ...(revision === undefined ? {} : { revision }),
    ...countsOf(source, (store) => store.dataSet(dataSetId)?.revisions.get(revisionId)),
  };
}

/** The row that the branch is below. */
export function branchNode(
  source: TreeSource,
  { dataSetId, revisionId }: Branch,
): DataSetNode | RevisionNode {
  return revisionId === undefined
    ? dataSetNode(source, dataSetId)
    : revisionNode(source, dataSetId, revisionId);
}

/** Of the rows in a branch; the counts are of what is loaded of that day by now. */
export function dayNode(source: TreeSource, branch: Branch, { date, since, until }: Day): DayNode {
  const { dataSetId, revisionId } = branch;
  const { revisions, jobs } = listsIn(source, branch);
  const above = revisionId === undefined ? [dataSetId] : [dataSetId, revisionId];
  return {
    kind: "day",
    // As with the rows about a list, the colon keeps it apart from what has an id of AWS.
    id: `${nodePath(source, ...above)}/:day:${date}`,
    dataSetId,
    ...(revisionId === undefined ? {} : { revisionId }),
    ...{ date, since, until },
    revisions: revisions.countSince(since) - revisions.countSince(until),
    jobs: jobs.countSince(since) - jobs.countSince(until),
    ...(source.filter === undefined ? {} : { filtered: true }),
  };
}

export function jobNode(source: TreeSource, job: Job, dataSetId: string, revisionId?: string): JobNode {
  const id = nodePath(source, dataSetId, revisionId ?? "", job.id);
  return { kind: "job", id, job, dataSetId, ...(revisionId === undefined ? {} : { revisionId }) };
}

export function otherDataSetsNode(source: TreeSource): OtherDataSetsNode {
  const hasMore = source.feed(DATA_SETS)?.hasMore ?? false;
  return { kind: "otherDataSets", id: listPath(source, DATA_SETS, "others"), hasMore };
}

/** The id of a row that is about a list. No id of AWS holds a colon, so it never meets a job's path. */
export function listPath(source: TreeSource, list: ListKey, row: string): string {
  const above = list.of === "dataSet" ? [list.dataSetId] : [];
  return `${nodePath(source, ...above)}/:${list.of === "dataSets" ? "dataSets:" : ""}${row}`;
}

function nodePath(source: TreeSource, ...segments: readonly string[]): string {
  return [source.connection.id, ...segments.map(encodeURIComponent)].join("/");
}

function countsOf(
  { store, filter }: TreeSource,
  jobsIn: (store: JobStore) => JobTimeline | undefined,
): JobCounts {
  const jobs = jobsIn(store);
  const newest = jobs?.newest?.createdAt;
  return {
    jobs: jobs?.size ?? 0,
    failed: jobs?.failed ?? 0,
    ...(newest === undefined ? {} : { newest }),
    ...(filter === undefined ? {} : { loaded: jobsIn(filter.whole)?.size ?? 0 }),
  };
}
