import { assertNever } from "../../core/base/assertNever";
import type { CatalogChange } from "../../core/catalog/catalogChange";
import { listName } from "../../core/connection/listKey";
import type { TreeNode } from "../../core/tree/treeNode";

/** The objects that VS Code was given: it finds a node to repaint by its identity alone. */
export class PaintedNodes {
  readonly #dataSets = new Map<string, TreeNode>();
  readonly #moreRows = new Map<string, TreeNode>();
  #otherDataSets: TreeNode | undefined;

  clear(): void {
    this.#dataSets.clear();
    this.#moreRows.clear();
    this.#otherDataSets = undefined;
  }

  /** Remembers nodes that VS Code gets, and returns them. */
  keep(nodes: TreeNode[]): TreeNode[] {
    for (const node of nodes) {
      if (node.kind === "dataSet") {
        this.#dataSets.set(node.dataSetId, node);
      } else if (node.kind === "otherDataSets") {
        this.#otherDataSets = node;
      } else if (node.kind === "loadMore") {
        this.#moreRows.set(listName(node.list), node);
      }
    }
    return nodes;
  }

  /** The nodes to paint again after a change; undefined is the whole tree. */
  touchedBy(changes: readonly CatalogChange[]): TreeNode[] | undefined {
    const nodes = new Set<TreeNode | undefined>();
    for (const change of changes) {
      if (change.of === "account") {
        return undefined;
      }
      nodes.add(this.#nodeOf(change));
    }
    return [...nodes].filter((node) => node !== undefined);
  }

  #nodeOf(change: Exclude<CatalogChange, { of: "account" }>): TreeNode | undefined {
    switch (change.of) {
      case "dataSets":
        return this.#otherDataSets;
      case "dataSet":
        return this.#dataSets.get(change.dataSetId);
      case "moreRow":
        return this.#moreRows.get(listName(change.list));
      default:
        return assertNever(change);
    }
  }
}
