import { assertNever } from "../../core/base/assertNever";
import type { CatalogChange } from "../../core/catalog/catalogChange";
import type { JobCatalog } from "../../core/catalog/jobCatalog";
import type { JobSource } from "../../core/filter/jobSource";
import { connectionNode } from "../../core/live/connectionNode";
import type { LiveConnection } from "../../core/live/liveConnection";
import type { LiveConnections, LiveEvent } from "../../core/live/liveConnections";
import { hasWelcome } from "../../core/live/liveState";
import type { Arrangement } from "../../core/tree/arrangement";
import { childrenOf, listOf, nodeNow, parentOf } from "../../core/tree/jobTree";
import { rootsOf } from "../../core/tree/rootRows";
import type { TreeNode } from "../../core/tree/treeNode";
import { PaintedNodes } from "./paintedNodes";

/** Which nodes stand where: the connections', where there are several, and what each holds below. */
export class TreeRows {
  readonly #shown = new WeakMap<LiveConnection, PaintedNodes>();
  /** The very objects VS Code was given. */
  readonly #connections = new WeakMap<LiveConnection, TreeNode>();

  constructor(
    private readonly connections: LiveConnections,
    /** What is shown of a connection's jobs. */
    private readonly sourceOf: (catalog: JobCatalog) => JobSource,
    /** Told what is being loaded because somebody looks at it. */
    private readonly onLoad: (work: Promise<void>) => void,
  ) {}

  roots(look: Arrangement = {}): TreeNode[] {
    const { selected, shown, hasRoots } = this.connections;
    if (!hasRoots) {
      return hasWelcome(selected.state) ? [] : this.#rowsOf(selected, look);
    }
    return shown.map((live) => {
      const node = this.#connectionNode(live);
      this.#connections.set(live, node);
      return node;
    });
  }

  childrenOf(node: TreeNode, look: Arrangement): TreeNode[] {
    const live = this.connections.of(node);
    if (live === undefined) {
      return [];
    }
    return node.kind === "connection" ? this.#rowsOf(live, look) : this.#rowsBelow(live, node, look);
  }

  /** The node above; undefined for a root, and for what is about a list. */
  parentOf(node: TreeNode, look: Arrangement): TreeNode | undefined {
    const live = this.connections.of(node);
    if (live === undefined || node.kind === "connection") {
      return undefined;
    }
    const above = live.catalog && parentOf(this.sourceOf(live.catalog), node, look);
    return above ?? (this.connections.hasRoots ? this.#connectionNode(live) : undefined);
  }

  /** The same row as it is by now. */
  now(node: TreeNode): TreeNode {
    const live = this.connections.of(node);
    if (live !== undefined && node.kind === "connection") {
      return this.#connectionNode(live);
    }
    return live?.catalog === undefined ? node : nodeNow(this.sourceOf(live.catalog), node);
  }

  /** What has to be painted again; undefined is the whole tree. */
  touchedBy({ live, change }: LiveEvent, look: Arrangement = {}): TreeNode[] | undefined {
    const touched = change.kind === "jobs" ? this.#touchedIn(live, change.touched, look) : undefined;
    if (touched !== undefined) {
      return touched;
    }
    // Which connections are in the tree depends on the selected one.
    const isOfOne =
      this.connections.hasRoots && (change.kind === "jobs" || live !== this.connections.selected);
    const connection = isOfOne ? this.#connections.get(live) : undefined;
    return connection && [connection];
  }

  #touchedIn(
    live: LiveConnection,
    changes: readonly CatalogChange[],
    { grouping = "dataSet" }: Arrangement,
  ): TreeNode[] | undefined {
    const { catalog } = live;
    const isFiltered = catalog !== undefined && this.sourceOf(catalog) !== catalog;
    // Any job may be what gives a data set or a group its row, or takes it.
    return (isFiltered || grouping !== "dataSet") && changes.some(({ of }) => of !== "moreRow")
      ? undefined
      : this.#shownOf(live).touchedBy(changes);
  }

  #connectionNode(live: LiveConnection): TreeNode {
    return connectionNode(live, this.connections.isPinned(live));
  }

  #rowsOf(live: LiveConnection, look: Arrangement): TreeNode[] {
    const { state, id } = live;
    switch (state.kind) {
      case "starting":
        this.onLoad(live.start());
        return [{ kind: "loading", id: `${id}/connection` }];
      case "failed":
        return [{ kind: "failure", id: `${id}/connection`, failure: state.failure }];
      case "open": {
        const shown = this.#shownOf(live);
        shown.clear();
        return shown.keep(rootsOf(this.sourceOf(state.catalog), look));
      }
      default:
        return assertNever(state);
    }
  }

  #rowsBelow(live: LiveConnection, node: TreeNode, look: Arrangement): TreeNode[] {
    const { catalog } = live;
    if (catalog === undefined) {
      return [];
    }
    const list = listOf(node);
    if (node.kind === "dataSet" || node.kind === "otherDataSets") {
      this.onLoad(catalog.open(list));
    }
    const rows = childrenOf(this.sourceOf(catalog), node, look);
    if (list.of === "dataSet") {
      const revisions = rows.flatMap((row) => (row.kind === "revision" ? row.revisionId : []));
      catalog.names.wantRevisions(list.dataSetId, revisions);
    }
    return this.#shownOf(live).keep(rows);
  }

  #shownOf(live: LiveConnection): PaintedNodes {
    const shown = this.#shown.get(live) ?? new PaintedNodes();
    this.#shown.set(live, shown);
    return shown;
  }
}
