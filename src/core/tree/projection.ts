import type { Job } from "../job/job";
import type { RowAddress } from "./rowAddress";
import type { JobNode, TreeNode } from "./treeNode";

/** One arrangement of the loaded jobs. Nodes of another projection have no children and no parent in it. */
export interface Projection {
  /** The first rows, in their order. */
  roots(): TreeNode[];
  /** The rows after those about the account's list. */
  lastRoots(): TreeNode[];
  children(node: TreeNode): TreeNode[];
  /** The node above; undefined for a root, and for a row about a list. */
  parent(node: TreeNode): TreeNode | undefined;
  /** The node again, with what is known now. */
  renewed(node: TreeNode): TreeNode;
  /** The first of the rows of a loaded job. */
  nodeOfJob(job: Job): JobNode;
  /** The row with that address; undefined when it is not loaded, or has no row in this projection. */
  nodeAt(address: RowAddress): TreeNode | undefined;
}
