import { assertNever } from "./assertNever";
import {
  branchNode,
  dataSetNode,
  dayNode,
  jobNode,
  listPath,
  otherDataSetsNode,
  revisionNode,
} from "./buildNode";
import { dayAbove, rowsBetween, rowsIn } from "./dayGroups";
import { NO_DATA_SET } from "./jobStore";
import type { JobTimeline } from "./jobTimeline";
import { ACCOUNT, DATA_SETS, type ListKey } from "./listKey";
import { loadMoreRows, withListRows } from "./listRows";
import type { TimeZone } from "./timeText";
import type { TreeNode } from "./treeNode";
import { placeOf } from "./treePlace";
import type { TreeSource } from "./treeSource";

/** Data sets with loaded jobs, newest job first; behind them the way to the others, unless a filter is set. */
export function rootsOf(source: TreeSource): TreeNode[] {
  const dataSets = [...source.store.dataSets]
    .filter(({ id }) => !source.isOther(id))
    .sort((one, other) => compareNewest(one.jobs, other.jobs))
    .map(({ id }) => dataSetNode(source, id));
  if (source.filter !== undefined) {
    const rows = dataSets.length > 0 ? dataSets : noMatchRows(source, source.filter.whole.size);
    return [...identityRows(source), ...withListRows(source, ACCOUNT, rows)];
  }
  const rows = withListRows(source, ACCOUNT, dataSets);
  return dataSets.length > 0 ? [...identityRows(source), ...rows, otherDataSetsNode(source)] : rows;
}

/** Where nothing is loaded either, the list itself says so. */
function noMatchRows(source: TreeSource, loaded: number): TreeNode[] {
  return loaded > 0 ? [{ kind: "noMatch", id: listPath(source, ACCOUNT, "first"), loaded }] : [];
}

/** What another request than the account's list has found out; where that has failed, its own row says it. */
function identityRows(source: TreeSource): TreeNode[] {
  const { failure } = source.identity;
  return failure === undefined || source.feed(ACCOUNT)?.state.kind !== "ready"
    ? []
    : [{ kind: "failure", id: listPath(source, ACCOUNT, "failure"), failure, list: ACCOUNT }];
}

/** `zone` is whose days the rows are grouped by, where they are many; here and below. */
export function childrenOf(source: TreeSource, node: TreeNode, zone?: TimeZone): TreeNode[] {
  switch (node.kind) {
    case "connection":
      return rootsOf(source);
    case "dataSet":
      return dataSetRows(source, node.dataSetId, zone);
    case "otherDataSets":
      return otherRows(source);
    case "revision":
      return rowsIn(source, node, zone);
    case "day":
      return rowsBetween(source, node, node);
    case "job":
    case "loadMore":
    case "loading":
    case "failure":
    case "empty":
    case "noMatch":
      return [];
    default:
      return assertNever(node);
  }
}

/** The node above by now; undefined for what stands below the connection itself, and for what is about a list. */
export function parentOf(source: TreeSource, node: TreeNode, zone?: TimeZone): TreeNode | undefined {
  switch (node.kind) {
    case "dataSet":
      return source.isOther(node.dataSetId) ? otherDataSetsNode(source) : undefined;
    case "revision": {
      const { dataSetId, newest = -Infinity } = revisionNode(source, node.dataSetId, node.revisionId);
      return dayAbove(source, { dataSetId }, newest, zone) ?? branchNode(source, { dataSetId });
    }
    case "day":
      return branchNode(source, node);
    case "job": {
      const { createdAt = -Infinity } = source.store.get(node.job.id) ?? node.job;
      return dayAbove(source, node, createdAt, zone) ?? branchNode(source, node);
    }
    default:
      return undefined;
  }
}

/** The same row as it is by now: VS Code asks for the rows of nodes that it was given long ago. */
export function nodeNow(source: TreeSource, node: TreeNode): TreeNode {
  switch (node.kind) {
    case "dataSet":
      return dataSetNode(source, node.dataSetId);
    case "otherDataSets":
      return otherDataSetsNode(source);
    case "revision":
      return revisionNode(source, node.dataSetId, node.revisionId);
    case "day":
      return dayNode(source, node, node);
    case "job": {
      const job = source.store.get(node.job.id);
      return job === undefined ? node : { ...node, job };
    }
    case "loadMore": {
      const status = source.feed(node.list);
      return (status && loadMoreRows(source, node.list, status)[0]) ?? node;
    }
    default:
      return node;
  }
}

/** The first of the rows of a job; undefined when it is not loaded. */
export function nodeOfJob(source: TreeSource, jobId: string): TreeNode | undefined {
  const job = source.store.get(jobId);
  return job && jobNode(source, job, job.dataSetId ?? NO_DATA_SET, job.revisionIds[0]);
}

/** The last row above those that are about the list itself. */
export function lastRowOf(source: TreeSource, list: ListKey, zone?: TimeZone): TreeNode | undefined {
  return rowsOf(source, list, zone).findLast((node) => placeOf(node) !== undefined);
}

/** The list that more is loaded of when this node is selected. */
export function listOf(node: TreeNode | undefined): ListKey {
  switch (node?.kind) {
    case "dataSet":
    case "revision":
    case "day":
    case "job":
      return dataSetList(node.dataSetId);
    case "otherDataSets":
      return DATA_SETS;
    case "loadMore":
    case "empty":
      return node.list;
    case "failure":
      return node.list ?? ACCOUNT;
    default:
      return ACCOUNT;
  }
}

function rowsOf(source: TreeSource, list: ListKey, zone?: TimeZone): TreeNode[] {
  switch (list.of) {
    case "account":
      return rootsOf(source);
    case "dataSets":
      return otherRows(source);
    case "dataSet":
      return dataSetRows(source, list.dataSetId, zone);
    default:
      return assertNever(list);
  }
}

/** Jobs that name no data set have no list of their own. */
function dataSetList(dataSetId: string): ListKey {
  return dataSetId === NO_DATA_SET ? ACCOUNT : { of: "dataSet", dataSetId };
}

function otherRows(source: TreeSource): TreeNode[] {
  const others = source.dataSets.items.filter(({ id }) => source.isOther(id));
  return withListRows(
    source,
    DATA_SETS,
    others.map(({ id }) => dataSetNode(source, id)),
  );
}

function dataSetRows(source: TreeSource, dataSetId: string, zone?: TimeZone): TreeNode[] {
  const rows = rowsIn(source, { dataSetId }, zone);
  return dataSetId === NO_DATA_SET ? rows : withListRows(source, { of: "dataSet", dataSetId }, rows);
}

function compareNewest(one: JobTimeline, other: JobTimeline): number {
  return one.newestTime === other.newestTime ? 0 : other.newestTime - one.newestTime;
}
