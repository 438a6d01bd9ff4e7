import type * as vscode from "vscode";

/** Pauses between one reveal of a row and the next, in milliseconds. On a busy machine the tree changes for a while. */
const PAUSES = [50, 100, 200, 400, 800, 1600];

/**
 * Selects the row with that id by revealing it. VS Code drops a reveal during which the tree changes, mostly without an
 * error, and names arrive at any time: the row is revealed again until it is selected, the user selects another or the
 * view is hidden. Rejects when the last reveal does.
 */
export async function selectRow(
  view: Pick<vscode.TreeView<{ readonly id: string }>, "selection" | "visible">,
  id: string,
  reveal: () => Promise<void>,
  pause: (milliseconds: number) => Promise<void> = elapsed,
): Promise<void> {
  const before = view.selection[0]?.id;
  const isOver = () => {
    const selected = view.selection[0]?.id;
    return !view.visible || selected === id || (selected !== undefined && selected !== before);
  };
  for (const milliseconds of PAUSES) {
    // Only the last reveal says why the row cannot be revealed.
    await reveal().then(undefined, () => undefined);
    if (!isOver()) {
      await pause(milliseconds);
    }
    if (isOver()) {
      return;
    }
  }
  await reveal();
}

function elapsed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
