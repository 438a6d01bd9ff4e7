import { defined } from "../base/defined";
import { idPart } from "../base/idPart";
import { DATA_SETS, type ListKey } from "../connection/listKey";
import type { JobSource } from "../filter/jobSource";
import type { Job } from "../job/job";
import { groupOf, isOfAll, type JobGroup } from "../store/jobGroups";
import { type JobStore, NO_DATA_SET } from "../store/jobStore";
import type { JobTimeline } from "../store/jobTimeline";
import type { DataSetNode, GroupNode, JobCounts, JobNode, OtherDataSetsNode, RevisionNode } from "./treeNode";

/** Node of a data set, with or without loaded jobs. */
export function dataSetNode(source: JobSource, dataSetId: string): DataSetNode {
  return {
    kind: "dataSet",
    id: nodePath(source, dataSetId),
    ...defined({ dataSetId, dataSet: source.names.dataSets.get(dataSetId) }),
    hasMore: source.feed({ of: "dataSet", dataSetId })?.hasMore ?? false,
    gone: source.names.dataSets.isGone(dataSetId),
    ...countsOf(source, (store) => store.dataSet(dataSetId)?.jobs),
  };
}

export function revisionNode(source: JobSource, dataSetId: string, revisionId: string): RevisionNode {
  return {
    kind: "revision",
    id: nodePath(source, dataSetId, revisionId),
    ...defined({ dataSetId, revisionId, revision: source.names.revisions.get(dataSetId, revisionId) }),
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
  return { kind: "job", id, ...defined({ job, dataSetId, revisionId }) };
}

/** Node of a job in a group. Its id does not name the group, so the row stays the same when the state changes. */
export function groupedJobNode(source: JobSource, job: Job, by: JobGroup["by"]): JobNode {
  const { dataSetId = NO_DATA_SET } = job;
  const id = `${nodePath(source)}/:job:${idPart(job.id)}`;
  const dataSet = source.names.dataSets.get(dataSetId);
  return { kind: "job", id, ...defined({ job, dataSetId, group: groupOf(job, by), dataSet }) };
}

export function otherDataSetsNode(source: JobSource): OtherDataSetsNode {
  const hasMore = source.feed(DATA_SETS)?.hasMore ?? false;
  return { kind: "otherDataSets", id: listPath(source, DATA_SETS, "others"), hasMore };
}

/** The id of a row about a list. No id of AWS has a colon in it, so it never equals that of a job's row. */
export function listPath(source: JobSource, list: ListKey, row: string): string {
  const above = nodePath(source, list.of === "dataSet" ? list.dataSetId : undefined);
  return `${above}/:${list.of === "dataSets" ? "dataSets:" : ""}${row}`;
}

/** The id of the row of a group; for all jobs, that of the connection. */
export function groupPath(source: JobSource, group: JobGroup): string {
  const { by, name } = group;
  return isOfAll(group) ? nodePath(source) : `${nodePath(source)}/:${by}:${idPart(name)}`;
}

/** The id of a row, made of the ids of data set, revision and job. */
export function nodePath(source: JobSource, ...segments: readonly (string | undefined)[]): string {
  const known = segments.filter((segment) => segment !== undefined);
  return [source.connection.id, ...known.map(idPart)].join("/");
}

function countsOf(
  { store, filter }: JobSource,
  jobsIn: (store: JobStore) => JobTimeline | undefined,
): JobCounts {
  const jobs = jobsIn(store);
  return defined({
    ...{ jobs: jobs?.size ?? 0, failed: jobs?.failed ?? 0, newest: jobs?.newest?.createdAt },
    loaded: filter && (jobsIn(filter.whole)?.size ?? 0),
  });
}
