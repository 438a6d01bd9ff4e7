import { assertNever } from "../base/assertNever";
import type { TimeZone } from "../base/timeText";
import { isOfFile } from "../connection/connection";
import { ACCOUNT, type ListKey } from "../connection/listKey";
import type { Failure } from "../failure/failure";
import type { JobSource } from "../filter/jobSource";
import type { Grouping } from "../store/jobGroups";
import { dataSetNode, listPath, otherDataSetsNode } from "./buildNode";
import { ByDataSet } from "./byDataSet";
import { ByGroup } from "./byGroup";
import { loadMoreNodes, withListNodes } from "./listNodes";
import { addressOf, type RowAddress } from "./rowAddress";
import type { TreeNode } from "./treeNode";

/** Arrangement of the same jobs in rows. */
export interface Arrangement {
  readonly grouping: Grouping;
  /** Zone of the days that rows are grouped by, where they are. */
  readonly zone: TimeZone;
}

/** The rows of a connection's jobs, arranged in one way. It holds nothing and makes the rows that are asked for. */
export class JobTree {
  readonly #projection: ByDataSet | ByGroup;

  constructor(
    readonly source: JobSource,
    readonly arrangement: Arrangement,
  ) {
    const { grouping, zone } = arrangement;
    this.#projection =
      grouping === "dataSet" ? new ByDataSet(source, zone) : new ByGroup(source, grouping, zone);
  }

  /** The rows that the jobs are below, and those about the account's list. */
  roots(): TreeNode[] {
    const { source } = this;
    const loaded = this.#projection.roots();
    if (source.filter !== undefined) {
      const rows = loaded.length > 0 ? loaded : noMatchRows(source, source.filter.whole.size);
      return [...identityRows(source), ...withListNodes(source, ACCOUNT, rows), ...furtherRows(source)];
    }
    const rows = [...withListNodes(source, ACCOUNT, loaded), ...furtherRows(source)];
    return loaded.length > 0 ? [...identityRows(source), ...rows, ...this.#otherRows()] : rows;
  }

  /** A file has no more of a data set than its jobs. */
  #otherRows(): TreeNode[] {
    const { source, arrangement } = this;
    return arrangement.grouping === "dataSet" && !isOfFile(source.connection.id)
      ? [otherDataSetsNode(source)]
      : [];
  }

  children(node: TreeNode): TreeNode[] {
    return node.kind === "connection" ? this.roots() : this.#projection.children(node);
  }

  /** The node above; undefined for a root, and for a row about a list. */
  parent(node: TreeNode): TreeNode | undefined {
    return this.#projection.parent(node);
  }

  /** The node again, with what is known now: VS Code asks for the rows of nodes that it was given long ago. */
  nodeNow(node: TreeNode): TreeNode {
    if (node.kind !== "loadMore") {
      return this.#projection.renewed(node);
    }
    const status = this.source.feed(node.list);
    return (status && loadMoreNodes(this.source, node.list, status)[0]) ?? node;
  }

  /** The first of the rows of a job; undefined when it is not loaded. */
  nodeOfJob(jobId: string): TreeNode | undefined {
    const job = this.source.store.get(jobId);
    return job && this.#projection.nodeOfJob(job);
  }

  /** The row with that address; undefined when it is not loaded, or has no row in this arrangement. */
  nodeAt(address: RowAddress): TreeNode | undefined {
    return this.#projection.nodeAt(address);
  }

  /** The last row above those that are about the list itself. */
  lastRowOf(list: ListKey): TreeNode | undefined {
    return this.#rowsOf(list).findLast(
      (node) => node.kind === "group" || node.kind === "day" || addressOf(node) !== undefined,
    );
  }

  #rowsOf(list: ListKey): TreeNode[] {
    switch (list.of) {
      case "account":
        return this.roots();
      case "dataSets":
        return this.children(otherDataSetsNode(this.source));
      case "dataSet":
        return this.children(dataSetNode(this.source, list.dataSetId));
      default:
        return assertNever(list);
    }
  }
}

/** The row that says that nothing matches; none where nothing is loaded, which the list itself says. */
function noMatchRows(source: JobSource, loaded: number): TreeNode[] {
  return loaded > 0 ? [{ kind: "noMatch", id: listPath(source, ACCOUNT, "first"), loaded }] : [];
}

/** The row that says that a file holds only the beginning of a list. */
function furtherRows(source: JobSource): TreeNode[] {
  return source.furtherToken === undefined
    ? []
    : [{ kind: "furtherJobs", id: listPath(source, ACCOUNT, "further") }];
}

/**
 * The rows of a refusal that another request met, and of jobs that were left out; none where the account's list failed
 * too, which has its own row.
 */
function identityRows(source: JobSource): TreeNode[] {
  if (source.feed(ACCOUNT)?.state.kind !== "ready") {
    return [];
  }
  const { failure, leftOut } = source.identity;
  const rowOf = (shown: Failure | undefined, name: string): TreeNode[] =>
    shown === undefined
      ? []
      : [{ kind: "failure", id: listPath(source, ACCOUNT, name), failure: shown, list: ACCOUNT }];
  return [...rowOf(failure, "failure"), ...rowOf(leftOut, "leftOut")];
}
