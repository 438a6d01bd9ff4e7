import { DATA_SETS, type ListKey } from "../connection/listKey";
import type { JobSource } from "../filter/jobSource";
import type { Job } from "../job/job";
import { groupOf, isOfAll, type JobGroup } from "../store/jobGroups";
import { type JobStore, NO_DATA_SET } from "../store/jobStore";
import type { JobTimeline } from "../store/jobTimeline";
import type { DataSetNode, GroupNode, JobCounts, JobNode, OtherDataSetsNode, RevisionNode } from "./treeNode";

/** Node of a data set, with or without loaded jobs. */
export function dataSetNode(source: JobSource, dataSetId: string): DataSetNode {
  const dataSet = source.names.dataSets.get(dataSetId);
  return {
    kind: "dataSet",
    id: nodePath(source, dataSetId),
    dataSetId,
    hasMore: source.feed({ of: "dataSet", dataSetId })?.hasMore ?? false,
    ...(dataSet === undefined ? {} : { dataSet }),
    gone: source.names.dataSets.isGone(dataSetId),
    ...countsOf(source, (store) => store.dataSet(dataSetId)?.jobs),
  };
}

export function revisionNode(source: JobSource, dataSetId: string, revisionId: string): RevisionNode {
  const revision = source.names.revisions.get(dataSetId, revisionId);
  return {
    kind: "revision",
    id: nodePath(source, dataSetId, revisionId),
    dataSetId,
    revisionId,
    ...(revision === undefined ? {} : { revision }),
    ...countsOf(source, (store) => store.dataSet(dataSetId)?.revisions.get(revisionId)),
  };
}

export function groupNode(source: JobSource, group: JobGroup): GroupNode {
  return {
    kind: "group",
    id: groupPath(source, group),
    group,
    ...countsOf(source, (store) => store.groupedBy(group.by).get(group.name)),
  };
}

export function jobNode(source: JobSource, job: Job, dataSetId: string, revisionId?: string): JobNode {
  const id = nodePath(source, dataSetId, revisionId ?? "", job.id);
  return { kind: "job", id, job, dataSetId, ...(revisionId === undefined ? {} : { revisionId }) };
}

/** Node of a job in a group. Its id does not name the group, so the row stays the same when the state changes. */
export function groupedJobNode(source: JobSource, job: Job, by: JobGroup["by"]): JobNode {
  const dataSetId = job.dataSetId ?? NO_DATA_SET;
  const dataSet = source.names.dataSets.get(dataSetId);
  return {
    ...{ kind: "job", id: `${nodePath(source)}/:job:${encodeURIComponent(job.id)}`, job, dataSetId },
    group: groupOf(job, by),
    ...(dataSet === undefined ? {} : { dataSet }),
  };
}

export function otherDataSetsNode(source: JobSource): OtherDataSetsNode {
  const hasMore = source.feed(DATA_SETS)?.hasMore ?? false;
  return { kind: "otherDataSets", id: listPath(source, DATA_SETS, "others"), hasMore };
}

/** The id of a row about a list. No id of AWS has a colon in it, so it never equals that of a job's row. */
export function listPath(source: JobSource, list: ListKey, row: string): string {
  const above = list.of === "dataSet" ? [list.dataSetId] : [];
  return `${nodePath(source, ...above)}/:${list.of === "dataSets" ? "dataSets:" : ""}${row}`;
}

/** The id of the row of a group; for all jobs, that of the connection. */
export function groupPath(source: JobSource, group: JobGroup): string {
  const { by, name } = group;
  return isOfAll(group) ? nodePath(source) : `${nodePath(source)}/:${by}:${encodeURIComponent(name)}`;
}

/** The id of a row, made of the ids of data set, revision and job. */
export function nodePath(source: JobSource, ...segments: readonly string[]): string {
  return [source.connection.id, ...segments.map(encodeURIComponent)].join("/");
}

function countsOf(
  { store, filter }: JobSource,
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
