import { assertNever } from "./assertNever";
import type { Failure } from "./failure";
import type { FeedState } from "./feed";
import type { Job } from "./job";
import { ACCOUNT, type ListKey } from "./jobCatalog";
import { type DataSetJobs, type JobStore, NO_DATA_SET } from "./jobStore";
import type { JobTimeline } from "./jobTimeline";
import type { JobCounts, RevisionNode, TreeNode } from "./treeNode";

/** What the tree is made of: `JobCatalog` is one, a test's plain object another. */
export interface TreeSource {
  readonly connection: { readonly id: string };
  readonly store: JobStore;
  feed(key: ListKey): ListStatus | undefined;
}

interface ListStatus {
  readonly state: FeedState;
  readonly items: readonly unknown[];
  readonly hasMore: boolean;
}

export function rootsOf(source: TreeSource): TreeNode[] {
  const dataSets = [...source.store.dataSets]
    .sort((one, other) => compareNewest(one.jobs, other.jobs))
    .map((dataSet) => dataSetNode(source, dataSet));
  return withListRows(source, ACCOUNT, dataSets);
}

export function childrenOf(source: TreeSource, node: TreeNode): TreeNode[] {
  switch (node.kind) {
    case "dataSet":
      return dataSetRows(source, node.dataSetId);
    case "revision":
      return revisionRows(source, node);
    case "job":
    case "loadMore":
    case "loading":
    case "failure":
      return [];
    default:
      return assertNever(node);
  }
}

/** The node above, as the path says; undefined for a root and for what is not loaded any more. */
export function parentOf(source: TreeSource, node: TreeNode): TreeNode | undefined {
  if (node.kind !== "revision" && node.kind !== "job") {
    return undefined;
  }
  const dataSet = source.store.dataSet(node.dataSetId);
  const { revisionId } = node;
  const revision =
    node.kind === "job" && revisionId !== undefined ? dataSet?.revisions.get(revisionId) : undefined;
  if (revisionId !== undefined && revision !== undefined) {
    return revisionNode(source, node.dataSetId, revisionId, revision);
  }
  return dataSet === undefined ? undefined : dataSetNode(source, dataSet);
}

/** The list that more is loaded of when this node is selected. */
export function listOf(node: TreeNode | undefined): ListKey {
  switch (node?.kind) {
    case "dataSet":
    case "revision":
    case "job":
      return dataSetList(node.dataSetId);
    case "loadMore":
      return node.list;
    case "failure":
      return node.list ?? ACCOUNT;
    default:
      return ACCOUNT;
  }
}

/** Jobs that name no data set have no list of their own. */
function dataSetList(dataSetId: string): ListKey {
  return dataSetId === NO_DATA_SET ? ACCOUNT : { of: "dataSet", dataSetId };
}

function dataSetRows(source: TreeSource, dataSetId: string): TreeNode[] {
  const dataSet = source.store.dataSet(dataSetId);
  if (dataSet === undefined) {
    return [];
  }
  const revisions = [...dataSet.revisions]
    .sort(([, one], [, other]) => compareNewest(one, other))
    .map(([revisionId, jobs]) => revisionNode(source, dataSetId, revisionId, jobs));
  const jobs = Array.from(dataSet.withoutRevision, (job) => jobNode(source, job, dataSetId));
  const rows = [...revisions, ...jobs];
  return dataSetId === NO_DATA_SET ? rows : withListRows(source, { of: "dataSet", dataSetId }, rows);
}

function revisionRows(source: TreeSource, { dataSetId, revisionId }: RevisionNode): TreeNode[] {
  const jobs = source.store.dataSet(dataSetId)?.revisions.get(revisionId) ?? [];
  return Array.from(jobs, (job) => jobNode(source, job, dataSetId, revisionId));
}

/** The rows of a list, and what is to be said of the list itself: that it failed, goes on, or loads. */
function withListRows(source: TreeSource, list: ListKey, rows: readonly TreeNode[]): TreeNode[] {
  const status = source.feed(list);
  if (status === undefined) {
    return [...rows];
  }
  const { state } = status;
  if (rows.length === 0 && (state.kind === "idle" || state.kind === "loading")) {
    return [{ kind: "loading", id: listPath(source, list, "loading") }];
  }
  const more = loadMoreRows(source, list, status);
  if (state.kind !== "failed") {
    return [...rows, ...more];
  }
  const failed = failureNode(source, list, state.failure);
  // A failed refresh is about the rows below it; a failed next page stands where that page would.
  return state.what === "refresh" ? [failed, ...rows, ...more] : [...rows, failed];
}

function loadMoreRows(source: TreeSource, list: ListKey, { state, items, hasMore }: ListStatus): TreeNode[] {
  const loading = state.kind === "loading" && (state.what === "more" || items.length === 0);
  if (!hasMore && !loading) {
    return [];
  }
  const emptyPages = state.kind === "ready" ? state.emptyPages : undefined;
  return [
    {
      kind: "loadMore",
      id: listPath(source, list, "more"),
      list,
      loaded: items.length,
      loading,
      ...(emptyPages === undefined ? {} : { emptyPages }),
    },
  ];
}

function failureNode(source: TreeSource, list: ListKey, failure: Failure): TreeNode {
  return { kind: "failure", id: listPath(source, list, "failure"), failure, list };
}

function dataSetNode(source: TreeSource, { id, jobs }: DataSetJobs): TreeNode {
  const hasMore = source.feed({ of: "dataSet", dataSetId: id })?.hasMore ?? false;
  return { kind: "dataSet", id: path(source, id), dataSetId: id, hasMore, ...countsOf(jobs) };
}

function revisionNode(
  source: TreeSource,
  dataSetId: string,
  revisionId: string,
  jobs: JobTimeline,
): TreeNode {
  return {
    kind: "revision",
    id: path(source, dataSetId, revisionId),
    dataSetId,
    revisionId,
    ...countsOf(jobs),
  };
}

function jobNode(source: TreeSource, job: Job, dataSetId: string, revisionId?: string): TreeNode {
  const id = path(source, dataSetId, revisionId ?? "", job.id);
  return { kind: "job", id, job, dataSetId, ...(revisionId === undefined ? {} : { revisionId }) };
}

function countsOf(jobs: JobTimeline): JobCounts {
  return {
    jobs: jobs.size,
    failed: jobs.failed,
    ...(jobs.newest?.createdAt === undefined ? {} : { newest: jobs.newest.createdAt }),
  };
}

function path(source: TreeSource, ...segments: readonly string[]): string {
  return [source.connection.id, ...segments.map(encodeURIComponent)].join("/");
}

/** No id of AWS holds a colon, so these never meet a job's path. */
function listPath(source: TreeSource, list: ListKey, row: string): string {
  return `${path(source, ...(list.of === "dataSet" ? [list.dataSetId] : []))}/:${row}`;
}

function compareNewest(one: JobTimeline, other: JobTimeline): number {
  return one.newestTime === other.newestTime ? 0 : other.newestTime - one.newestTime;
}
