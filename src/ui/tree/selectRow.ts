import type * as vscode from "vscode";

/** Number of times that a row is revealed until it is selected. */
const REVEALS = 5;

/**
 * Selects a row. VS Code drops a reveal during which the tree changes, mostly without an error, and names arrive at any
 * time; a second reveal waits for the change. A row that the user selects meanwhile stays selected. Rejects when the
 * last reveal does.
 */
export async function selectRow<Node extends { readonly id: string }>(
  view: Pick<vscode.TreeView<Node>, "reveal" | "selection" | "visible">,
  node: Node,
  focus: boolean,
): Promise<void> {
  const before = view.selection[0]?.id;
  for (let left = REVEALS; left > 0; left--) {
    await view.reveal(node, { select: true, focus }).then(undefined, (error: unknown) => {
      if (left === 1) {
        throw error;
      }
    });
    const selected = view.selection[0]?.id;
    const isOver = selected === node.id || (selected !== undefined && selected !== before);
    if (isOver || !view.visible) {
      return;
    }
  }
}
