import { assertNever } from "../../core/base/assertNever";
import type { CatalogChange } from "../../core/catalog/catalogChange";
import type { JobCatalog } from "../../core/catalog/jobCatalog";
import type { LiveConnection } from "../../core/live/liveConnection";
import { connectionNode, type LiveConnections, type LiveEvent } from "../../core/live/liveConnections";
import { hasWelcome } from "../../core/live/liveState";
import type { JobTree } from "../../core/tree/jobTree";
import { listOf } from "../../core/tree/rowAddress";
import type { BrokenNode, TreeNode } from "../../core/tree/treeNode";
import { PaintedNodes } from "./paintedNodes";
import type { RowIsolation } from "./rowIsolation";

/** Kinds of nodes below which there can be rows. */
const BRANCHES: ReadonlySet<TreeNode["kind"]> = new Set([
  ...(["connection", "dataSet", "otherDataSets", "revision", "group", "day"] as const),
]);

/** The nodes of all connections: those of the connections themselves, where there are several, and the trees below. */
export class TreeRows {
  readonly #painted = new WeakMap<LiveConnection, PaintedNodes>();
  /** The objects that VS Code was given. */
  readonly #connections = new WeakMap<LiveConnection, TreeNode>();

  constructor(
    private readonly connections: LiveConnections,
    /** Gives the tree of a connection's jobs, as it is arranged now. */
    private readonly treeOf: (catalog: JobCatalog) => JobTree,
    /** Gets the loading that begins because a row was opened. */
    private readonly onLoad: (work: Promise<void>) => void,
    private readonly isolation: RowIsolation,
  ) {}

  roots(): TreeNode[] {
    const { selected, shown, hasRoots } = this.connections;
    if (!hasRoots) {
      return hasWelcome(selected.state) ? [] : this.#rowsOf(selected);
    }
    return shown.map((live) => {
      const node = this.isolation.run<TreeNode>(
        live.id,
        () => this.#connectionNode(live),
        () => brokenNode(live.id, true),
      );
      this.#connections.set(live, node);
      return node;
    });
  }

  childrenOf(node: TreeNode): TreeNode[] {
    const live = this.connections.of(node);
    if (live === undefined) {
      return [];
    }
    return node.id === live.id
      ? this.#rowsOf(live)
      : this.#isolated(node.id, () => this.#rowsBelow(live, node));
  }

  /** The node above; undefined for a root, and for a row about a list. */
  parentOf(node: TreeNode): TreeNode | undefined {
    const live = this.connections.of(node);
    if (live === undefined || node.kind === "connection") {
      return undefined;
    }
    const above = this.isolation.run(
      node.id,
      () => live.catalog && this.treeOf(live.catalog).parent(node),
      () => undefined,
    );
    return above ?? (this.connections.hasRoots ? this.#connectionNode(live) : undefined);
  }

  /** The node again, with what is known now. */
  now(node: TreeNode): TreeNode {
    return this.isolation.run(
      node.id,
      () => this.#renewed(node),
      () => this.inPlaceOf(node),
    );
  }

  /** The row in the place of one that cannot be made. */
  inPlaceOf({ id, kind }: TreeNode): BrokenNode {
    return brokenNode(id, BRANCHES.has(kind));
  }

  #renewed(node: TreeNode): TreeNode {
    const live = this.connections.of(node);
    if (live !== undefined && node.kind === "connection") {
      return this.#connectionNode(live);
    }
    return live?.catalog === undefined ? node : this.treeOf(live.catalog).nodeNow(node);
  }

  /** The nodes to paint again after a change; undefined is the whole tree. */
  touchedBy({ live, change }: LiveEvent): TreeNode[] | undefined {
    const touched = change.kind === "jobs" ? this.#touchedIn(live, change.touched) : undefined;
    if (touched !== undefined) {
      return touched;
    }
    // The selected connection decides which connections are in the tree.
    const isOfOne =
      this.connections.hasRoots && (change.kind === "jobs" || live !== this.connections.selected);
    const connection = isOfOne ? this.#connections.get(live) : undefined;
    return connection && [connection];
  }

  #touchedIn(live: LiveConnection, changes: readonly CatalogChange[]): TreeNode[] | undefined {
    const tree = live.catalog && this.treeOf(live.catalog);
    const isOfAll = tree?.source.filter === undefined && tree?.arrangement.grouping === "dataSet";
    // With a filter or in groups, any job can add or remove a row of the first level.
    return tree !== undefined && !isOfAll && changes.some(({ of }) => of !== "moreRow")
      ? undefined
      : this.#paintedOf(live).touchedBy(changes);
  }

  #connectionNode(live: LiveConnection): TreeNode {
    return connectionNode(live, this.connections);
  }

  #rowsOf(live: LiveConnection): TreeNode[] {
    const { state, id } = live;
    switch (state.kind) {
      case "starting":
        this.onLoad(live.start());
        return [{ kind: "loading", id: `${id}/connection` }];
      case "failed":
        return [{ kind: "failure", id: `${id}/connection`, failure: state.failure }];
      case "open":
        this.#painted.delete(live);
        return this.#isolated(id, () => this.#paintedOf(live).keep(this.treeOf(state.catalog).roots()));
      default:
        return assertNever(state);
    }
  }

  #rowsBelow(live: LiveConnection, node: TreeNode): TreeNode[] {
    const { catalog } = live;
    if (catalog === undefined) {
      return [];
    }
    const list = listOf(node);
    if (node.kind === "dataSet" || node.kind === "otherDataSets") {
      this.onLoad(catalog.open(list));
    }
    const rows = this.treeOf(catalog).children(node);
    if (list.of === "dataSet") {
      const revisions = rows.flatMap((row) => (row.kind === "revision" ? row.revisionId : []));
      catalog.names.revisions.want(list.dataSetId, revisions);
    }
    return this.#paintedOf(live).keep(rows);
  }

  /** Rows below a node; where they cannot be made, one that says so. */
  #isolated(nodeId: string, make: () => TreeNode[]): TreeNode[] {
    return this.isolation.run(nodeId, make, () => [brokenNode(`${nodeId}/:broken`, false)]);
  }

  #paintedOf(live: LiveConnection): PaintedNodes {
    const painted = this.#painted.get(live) ?? new PaintedNodes();
    this.#painted.set(live, painted);
    return painted;
  }
}

function brokenNode(id: string, isBranch: boolean): BrokenNode {
  return { kind: "broken", id, isBranch };
}
