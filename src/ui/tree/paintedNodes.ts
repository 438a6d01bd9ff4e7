import type { CatalogChange } from "../../core/catalog/catalogChange";
import { DATA_SETS, listName } from "../../core/connection/listKey";
import type { TreeNode } from "../../core/tree/treeNode";

/** The objects that VS Code was given: it finds a node to repaint by its identity alone. */
export class PaintedNodes {
  /** By the change that touches them. */
  readonly #nodes = new Map<string, TreeNode>();

  /** Remembers nodes that VS Code gets, and returns them. */
  keep(nodes: TreeNode[]): TreeNode[] {
    for (const node of nodes) {
      const change = changeOf(node);
      if (change !== undefined) {
        this.#nodes.set(changeName(change), node);
      }
    }
    return nodes;
  }

  /** The nodes to paint again after a change; undefined is the whole tree. */
  touchedBy(changes: readonly CatalogChange[]): TreeNode[] | undefined {
    return changes.some(({ of }) => of === "account")
      ? undefined
      : [...new Set(changes.flatMap((change) => this.#nodes.get(changeName(change)) ?? []))];
  }
}

/** The change after which a node is painted again by itself. */
function changeOf(node: TreeNode): CatalogChange | undefined {
  switch (node.kind) {
    case "dataSet":
      return { of: "dataSet", dataSetId: node.dataSetId };
    case "otherDataSets":
      return DATA_SETS;
    case "loadMore":
      return { of: "moreRow", list: node.list };
    default:
      return undefined;
  }
}

function changeName(change: CatalogChange): string {
  return change.of === "moreRow" ? `row of ${listName(change.list)}` : listName(change);
}
