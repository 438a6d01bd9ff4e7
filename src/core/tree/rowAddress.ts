import { ACCOUNT, DATA_SETS, type ListKey } from "../connection/listKey";
import { NO_DATA_SET } from "../store/jobStore";
import type { TreeNode } from "./treeNode";

/** The data set, revision or job of a row. Without a job's id it is the row of the revision, without both that of the data set. */
export interface RowAddress {
  readonly dataSetId: string;
  readonly revisionId: string | undefined;
  readonly jobId: string | undefined;
}

/** The address of a row. A day has that of what it is below. Undefined for groups and for rows about a list. */
export function addressOf(node: TreeNode): RowAddress | undefined {
  const branch = node.kind === "day" ? node.branch : node;
  if (!("dataSetId" in branch)) {
    return undefined;
  }
  return {
    dataSetId: branch.dataSetId,
    revisionId: "revisionId" in branch ? branch.revisionId : undefined,
    jobId: node.kind === "job" ? node.job.id : undefined,
  };
}

/** The list that Load More reads on when this node is selected. */
export function listOf(node: TreeNode | undefined): ListKey {
  switch (node?.kind) {
    case "dataSet":
    case "revision":
      return listOfDataSet(node.dataSetId);
    case "day":
      return "group" in node.branch ? ACCOUNT : listOfDataSet(node.branch.dataSetId);
    case "job":
      return node.group === undefined ? listOfDataSet(node.dataSetId) : ACCOUNT;
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

/** Jobs that name no data set have no list of their own. */
function listOfDataSet(dataSetId: string): ListKey {
  return dataSetId === NO_DATA_SET ? ACCOUNT : { of: "dataSet", dataSetId };
}
