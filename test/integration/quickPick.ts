import * as vscode from "vscode";
import { waitUntil } from "../e2e/waitUntil";

/** Runs a command that lets the user pick something, and picks the first. */
export async function runWithFirstPick(command: string): Promise<void> {
  // The editor does not tell when the list is there; to accept nothing does no harm.
  await untilEnded(vscode.commands.executeCommand(command), "workbench.action.acceptSelectedQuickOpenItem");
}

/** Runs a command that lets the user pick something, types into the list, and picks the row that comes first then. */
export async function runWithPick(command: string, typed: string, label = typed): Promise<void> {
  const { ended, picker } = await listOf(command);
  picker.value = typed;
  await waitUntil(`the row ${label}`, async () => picker.activeItems[0]?.label === label);
  await untilEnded(ended, "workbench.action.acceptSelectedQuickOpenItem");
}

/** Runs a command with toggles, sets those whose labels are such, types a text, and takes that. */
export async function runWithChecked(command: string, labels: RegExp, typed = ""): Promise<void> {
  const { ended, picker } = await listOf(command);
  const wanted = picker.items.filter(({ label }) => labels.test(label));
  picker.value = typed;
  if (wanted.length > 0) {
    await checked(picker, wanted);
  }
  await untilEnded(ended, "workbench.action.acceptSelectedQuickOpenItem");
}

/** Sets toggles, which the editor may still be about to clear, and waits until it says that they are set. */
function checked(
  picker: vscode.QuickPick<vscode.QuickPickItem>,
  wanted: readonly vscode.QuickPickItem[],
): Promise<void> {
  return new Promise((resolve) => {
    picker.onDidChangeSelection((selected) => {
      if (wanted.every((item) => selected.includes(item))) {
        resolve();
      } else {
        picker.selectedItems = wanted;
      }
    });
    picker.selectedItems = wanted;
  });
}

/** The labels of a list that a command opens and the user turns away from. */
export async function labelsIn(command: string): Promise<readonly string[]> {
  const { ended, picker } = await listOf(command);
  const labels = picker.items.map(({ label }) => label);
  await untilEnded(ended, "workbench.action.closeQuickOpen");
  return labels;
}

/** Types into a list that a command opens until such a row comes first, and turns away. */
export async function seeRow(command: string, typed: string, label: RegExp): Promise<void> {
  const { ended, picker } = await listOf(command);
  picker.value = typed;
  await waitUntil(`a row ${label}`, async () => label.test(picker.activeItems[0]?.label ?? ""));
  await untilEnded(ended, "workbench.action.closeQuickOpen");
}

/** Runs a command until its list is filled: the editor's own, which tells here what is in it. */
async function listOf(command: string) {
  const { createQuickPick } = vscode.window;
  const opened: vscode.QuickPick<vscode.QuickPickItem>[] = [];
  const watched = () => {
    const picker = createQuickPick();
    opened.push(picker);
    return picker;
  };
  Object.assign(vscode.window, { createQuickPick: watched });
  try {
    const ended = vscode.commands.executeCommand(command);
    const picker = await waitUntil("the list", async () => opened.find(({ items }) => items.length > 0));
    return { ended, picker };
  } finally {
    Object.assign(vscode.window, { createQuickPick });
  }
}

/** Executes another command again and again until the first one has ended. */
async function untilEnded(first: Thenable<unknown>, again: string): Promise<void> {
  let hasEnded = false;
  const ended = Promise.resolve(first).finally(() => {
    hasEnded = true;
  });
  await waitUntil("the command to end", async () => {
    await vscode.commands.executeCommand(again);
    return hasEnded;
  });
  await ended;
}

/** The same for a command that copies, and what was copied. */
export async function copyFromFirstPick(command: string): Promise<string> {
  await vscode.env.clipboard.writeText("");
  await runWithFirstPick(command);
  return vscode.env.clipboard.readText();
}

/** Runs a command that asks for a text, and gives that text. */
export async function runWithInput(command: string, text: string): Promise<void> {
  const { showInputBox } = vscode.window;
  Object.assign(vscode.window, { showInputBox: async () => text });
  try {
    await vscode.commands.executeCommand(command);
  } finally {
    Object.assign(vscode.window, { showInputBox });
  }
}

/** Runs a command that asks where to save a file, and gives that place. */
export async function runWithSavePath(command: string, path: string): Promise<void> {
  const { showSaveDialog } = vscode.window;
  Object.assign(vscode.window, { showSaveDialog: async () => vscode.Uri.file(path) });
  try {
    await vscode.commands.executeCommand(command);
  } finally {
    Object.assign(vscode.window, { showSaveDialog });
  }
}

/** Runs a command that asks for a file to open, and gives that file. */
export async function runWithOpenPath(command: string, path: string): Promise<void> {
  const { showOpenDialog } = vscode.window;
  Object.assign(vscode.window, { showOpenDialog: async () => [vscode.Uri.file(path)] });
  try {
    await vscode.commands.executeCommand(command);
  } finally {
    Object.assign(vscode.window, { showOpenDialog });
  }
}
