import { defined } from "../base/defined";
import type { TimeZone } from "../base/timeText";
import { DATA_SETS } from "../connection/listKey";
import type { JobSource } from "../filter/jobSource";
import type { Job } from "../job/job";
import { NO_DATA_SET } from "../store/jobStore";
import { BranchRows } from "./branchRows";
import { dataSetNode, jobNode, nodePath, otherDataSetsNode, revisionNode } from "./buildNode";
import { withListNodes } from "./listNodes";
import type { RowAddress } from "./rowAddress";
import type { DataSetBranch, DataSetNode, JobNode, RevisionNode, TreeNode } from "./treeNode";

/** Data sets with their revisions, and below those their jobs. Nodes of groups have no children and no parent here. */
export class ByDataSet {
  constructor(
    private readonly source: JobSource,
    private readonly zone: TimeZone,
  ) {}

  /** Data sets with loaded jobs, newest job first. */
  roots(): TreeNode[] {
    const { source } = this;
    // The difference of two infinite times, which stand for none, is not a number.
    return [...source.store.dataSets]
      .filter(({ id }) => !source.isUnlisted(id))
      .sort((one, other) => other.jobs.newestTime - one.jobs.newestTime || 0)
      .map(({ id }) => dataSetNode(source, id));
  }

  children(node: TreeNode): TreeNode[] {
    switch (node.kind) {
      case "dataSet":
        return this.#below(node.dataSetId);
      case "otherDataSets":
        return this.#others();
      case "revision":
        return this.#rowsIn(node).all();
      case "day":
        return "dataSetId" in node.branch ? this.#rowsIn(node.branch).between(node) : [];
      default:
        return [];
    }
  }

  /** The node above; undefined for a root, and for a row about a list. */
  parent(node: TreeNode): TreeNode | undefined {
    const { source } = this;
    switch (node.kind) {
      case "dataSet":
        return source.isUnlisted(node.dataSetId) ? otherDataSetsNode(source) : undefined;
      case "revision": {
        const { dataSetId, newest = -Infinity } = revisionNode(source, node.dataSetId, node.revisionId);
        return this.#rowsIn({ dataSetId }).dayAbove(newest) ?? dataSetNode(source, dataSetId);
      }
      case "day":
        return "dataSetId" in node.branch ? this.#nodeOf(node.branch) : undefined;
      case "job": {
        if (node.group !== undefined) {
          return undefined;
        }
        const { createdAt = -Infinity } = source.store.get(node.job.id) ?? node.job;
        return this.#rowsIn(node).dayAbove(createdAt) ?? this.#nodeOf(node);
      }
      default:
        return undefined;
    }
  }

  /** The node again, with what is known now. */
  renewed(node: TreeNode): TreeNode {
    const { source } = this;
    switch (node.kind) {
      case "dataSet":
      case "revision":
        return this.#nodeOf(node);
      case "otherDataSets":
        return otherDataSetsNode(source);
      case "day":
        return "dataSetId" in node.branch ? this.#rowsIn(node.branch).day(node) : node;
      case "job":
        return node.group === undefined ? { ...node, job: source.store.get(node.job.id) ?? node.job } : node;
      default:
        return node;
    }
  }

  /** The first of the rows of a loaded job. */
  nodeOfJob(job: Job): JobNode {
    return jobNode(this.source, job, job.dataSetId ?? NO_DATA_SET, job.revisionIds[0]);
  }

  /** The row with that address; undefined when it is not loaded. */
  nodeAt(address: RowAddress): TreeNode | undefined {
    const { dataSetId, revisionId, jobId } = address;
    const { store } = this.source;
    const dataSet = store.dataSet(dataSetId);
    const isLoaded = revisionId === undefined || dataSet?.revisions.get(revisionId) !== undefined;
    if (dataSet === undefined || !isLoaded) {
      return undefined;
    }
    if (jobId === undefined) {
      return this.#nodeOf(address);
    }
    const job = store.get(jobId);
    return job && jobNode(this.source, job, dataSetId, revisionId);
  }

  /** The row of a data set or of a revision. */
  #nodeOf({ dataSetId, revisionId }: DataSetBranch): DataSetNode | RevisionNode {
    return revisionId === undefined
      ? dataSetNode(this.source, dataSetId)
      : revisionNode(this.source, dataSetId, revisionId);
  }

  #below(dataSetId: string): TreeNode[] {
    const rows = this.#rowsIn({ dataSetId }).all();
    return dataSetId === NO_DATA_SET ? rows : withListNodes(this.source, { of: "dataSet", dataSetId }, rows);
  }

  #others(): TreeNode[] {
    const { source } = this;
    // A list whose tokens count gives one again when another came on top.
    const ids = new Set(source.dataSets.items.map(({ id }) => id));
    const rows = [...ids].filter((id) => source.isUnlisted(id)).map((id) => dataSetNode(source, id));
    return withListNodes(source, DATA_SETS, rows);
  }

  #rowsIn({ dataSetId, revisionId }: DataSetBranch): BranchRows {
    const { source } = this;
    const dataSet = source.store.dataSet(dataSetId);
    const isAll = revisionId === undefined;
    return new BranchRows(
      {
        branch: defined({ dataSetId, revisionId }),
        path: nodePath(source, dataSetId, revisionId),
        revisions: isAll ? dataSet?.revisions.inOrder : undefined,
        jobs: isAll ? dataSet?.withoutRevision : dataSet?.revisions.get(revisionId),
        ...{ isByDay: false, isFiltered: source.filter !== undefined },
        revisionNode: (id) => revisionNode(source, dataSetId, id),
        jobNode: (job) => jobNode(source, job, dataSetId, revisionId),
      },
      this.zone,
    );
  }
}
