import { assertNever } from "../base/assertNever";
import { ACCOUNT, DATA_SETS, type ListKey } from "../connection/listKey";
import type { JobSource } from "../filter/jobSource";
import { groupOf } from "../store/jobGroups";
import { NO_DATA_SET } from "../store/jobStore";
import type { Arrangement } from "./arrangement";
import type { Branch } from "./branch";
import {
  branchNode,
  dataSetNode,
  dayNode,
  groupedJobNode,
  groupNode,
  jobNode,
  otherDataSetsNode,
  revisionNode,
} from "./buildNode";
import { dayAbove, rowsBetween, rowsIn } from "./dayGroups";
import { loadMoreRows, withListRows } from "./listRows";
import { rootsOf } from "./rootRows";
import { addressOf } from "./rowAddress";
import type { JobNode, TreeNode } from "./treeNode";

export function childrenOf(source: JobSource, node: TreeNode, look: Arrangement = {}): TreeNode[] {
  switch (node.kind) {
    case "connection":
      return rootsOf(source, look);
    case "dataSet":
      return dataSetRows(source, node.dataSetId, look);
    case "otherDataSets":
      return otherRows(source);
    case "revision":
      return rowsIn(source, node, look.zone);
    case "group":
      return rowsIn(source, node, look.zone);
    case "day":
      return rowsBetween(source, node.branch, node);
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
export function parentOf(
  source: JobSource,
  node: TreeNode,
  { zone }: Arrangement = {},
): TreeNode | undefined {
  switch (node.kind) {
    case "dataSet":
      return source.isUnlisted(node.dataSetId) ? otherDataSetsNode(source) : undefined;
    case "revision": {
      const { dataSetId, newest = -Infinity } = revisionNode(source, node.dataSetId, node.revisionId);
      return dayAbove(source, { dataSetId }, newest, zone) ?? dataSetNode(source, dataSetId);
    }
    case "day":
      return branchNode(source, node.branch);
    case "job": {
      const { createdAt = -Infinity } = source.store.get(node.job.id) ?? node.job;
      const branch = branchOf(source, node);
      return dayAbove(source, branch, createdAt, zone) ?? branchNode(source, branch);
    }
    default:
      return undefined;
  }
}

/** The same row as it is by now: VS Code asks for the rows of nodes that it was given long ago. */
export function nodeNow(source: JobSource, node: TreeNode): TreeNode {
  switch (node.kind) {
    case "dataSet":
      return dataSetNode(source, node.dataSetId);
    case "otherDataSets":
      return otherDataSetsNode(source);
    case "revision":
      return revisionNode(source, node.dataSetId, node.revisionId);
    case "group":
      return groupNode(source, node.group);
    case "day":
      return dayNode(source, node.branch, node);
    case "job": {
      const job = source.store.get(node.job.id) ?? node.job;
      return node.group === undefined ? { ...node, job } : groupedJobNode(source, job, node.group.by);
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
export function nodeOfJob(
  source: JobSource,
  jobId: string,
  { grouping = "dataSet" }: Arrangement = {},
): TreeNode | undefined {
  const job = source.store.get(jobId);
  if (job === undefined) {
    return undefined;
  }
  return grouping === "dataSet"
    ? jobNode(source, job, job.dataSetId ?? NO_DATA_SET, job.revisionIds[0])
    : groupedJobNode(source, job, grouping);
}

/** The last row above those that are about the list itself. */
export function lastRowOf(source: JobSource, list: ListKey, look: Arrangement = {}): TreeNode | undefined {
  return rowsOf(source, list, look).findLast(
    (node) => node.kind === "group" || node.kind === "day" || addressOf(node) !== undefined,
  );
}

/** The list that more is loaded of when this node is selected. */
export function listOf(node: TreeNode | undefined): ListKey {
  switch (node?.kind) {
    case "dataSet":
    case "revision":
      return dataSetList(node.dataSetId);
    case "day":
      return "group" in node.branch ? ACCOUNT : dataSetList(node.branch.dataSetId);
    case "job":
      return node.group === undefined ? dataSetList(node.dataSetId) : ACCOUNT;
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

/** What a job stands in by now: with another state it may be in another group. */
function branchOf({ store }: JobSource, node: JobNode): Branch {
  return node.group === undefined
    ? node
    : { group: groupOf(store.get(node.job.id) ?? node.job, node.group.by) };
}

function rowsOf(source: JobSource, list: ListKey, look: Arrangement): TreeNode[] {
  switch (list.of) {
    case "account":
      return rootsOf(source, look);
    case "dataSets":
      return otherRows(source);
    case "dataSet":
      return dataSetRows(source, list.dataSetId, look);
    default:
      return assertNever(list);
  }
}

/** Jobs that name no data set have no list of their own. */
function dataSetList(dataSetId: string): ListKey {
  return dataSetId === NO_DATA_SET ? ACCOUNT : { of: "dataSet", dataSetId };
}

function otherRows(source: JobSource): TreeNode[] {
  const others = source.dataSets.items.filter(({ id }) => source.isUnlisted(id));
  return withListRows(
    source,
    DATA_SETS,
    others.map(({ id }) => dataSetNode(source, id)),
  );
}

function dataSetRows(source: JobSource, dataSetId: string, { zone }: Arrangement): TreeNode[] {
  const rows = rowsIn(source, { dataSetId }, zone);
  return dataSetId === NO_DATA_SET ? rows : withListRows(source, { of: "dataSet", dataSetId }, rows);
}
