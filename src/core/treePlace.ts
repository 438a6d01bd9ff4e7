import { branchNode, jobNode } from "./buildNode";
import type { TreeNode } from "./treeNode";
import type { TreeSource } from "./treeSource";

/** Where a row stands; without a job's id, a revision's or a data set's row is meant. */
export interface TreePlace {
  readonly dataSetId: string;
  readonly revisionId: string | undefined;
  readonly jobId: string | undefined;
}

/** The row in that place; undefined when it is not loaded. */
export function nodeAt(source: TreeSource, place: TreePlace): TreeNode | undefined {
  const { dataSetId, revisionId, jobId } = place;
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
  return branchNode(source, place);
}

/** Where a row stands, a day's in that of what it is below; undefined for one that is about a list. */
export function placeOf(node: TreeNode): TreePlace | undefined {
  if (!("dataSetId" in node)) {
    return undefined;
  }
  return {
    dataSetId: node.dataSetId,
    revisionId: "revisionId" in node ? node.revisionId : undefined,
    jobId: node.kind === "job" ? node.job.id : undefined,
  };
}
