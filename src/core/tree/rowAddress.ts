import type { JobSource } from "../filter/jobSource";
import type { Arrangement } from "./arrangement";
import { dataSetBranchNode, groupedJobNode, jobNode } from "./buildNode";
import type { TreeNode } from "./treeNode";

/** Where a row stands; without a job's id, a revision's or a data set's row is meant. */
export interface RowAddress {
  readonly dataSetId: string;
  readonly revisionId: string | undefined;
  readonly jobId: string | undefined;
}

/** The row in that place; undefined when it is not loaded, or no row of a tree that is grouped otherwise. */
export function nodeAt(
  source: JobSource,
  place: RowAddress,
  { grouping = "dataSet" }: Arrangement = {},
): TreeNode | undefined {
  const { dataSetId, revisionId, jobId } = place;
  if (grouping !== "dataSet") {
    const job = jobId === undefined ? undefined : source.store.get(jobId);
    return job && groupedJobNode(source, job, grouping);
  }
  const dataSet = source.store.dataSet(dataSetId);
  if (
    dataSet === undefined ||
    (revisionId !== undefined && dataSet.revisions.get(revisionId) === undefined)
  ) {
    return undefined;
  }
  if (jobId !== undefined) {
    const job = source.store.get(jobId);
    return job && jobNode(source, job, dataSetId, revisionId);
  }
  return dataSetBranchNode(source, place);
}

/** Where a row stands, a day's in that of what it is below; undefined for a group, and for one that is about a list. */
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
