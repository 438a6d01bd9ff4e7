import * as vscode from "vscode";
import { defined } from "../../core/base/defined";
import { type FilePin, fileName, type Pin } from "../../core/connection/connection";
import { FailureError } from "../../core/failure/failure";
import { type LiveConnection, pinnedId } from "../../core/live/liveConnection";
import type { TreeNode } from "../../core/tree/treeNode";
import type { CommandHandlers } from "../base/commands";
import { readPins } from "../base/settings";
import type { Window } from "../window/window";

const t = vscode.l10n.t;

/** The commands that show the jobs of a file beside the connections, and let go of it. */
export function openFileCommands(window: Window) {
  return {
    openJobsFile: () => openJobsFile(window),
    closeJobsFile: (node) => closeJobsFile(window, node),
  } satisfies Partial<CommandHandlers>;
}

async function openJobsFile(window: Window): Promise<void> {
  const { connections, view, workspaceState } = window;
  const [picked] = (await vscode.window.showOpenDialog(dialog())) ?? [];
  if (picked === undefined) {
    return;
  }
  const file = picked.fsPath;
  const open = readOpenFiles(workspaceState);
  await keepOpenFiles(workspaceState, [...open, { file }]);
  connections.pin();
  await view.show();
  const live = connections.shown.find(({ id }) => id === pinnedId({ file }));
  await (live && view.during(readNow(live)));
  if (live?.failure !== undefined) {
    // A file that was open already keeps its row, which shows the failure too.
    if (!open.some((pin) => pin.file === file)) {
      await close(window, file);
    }
    throw new FailureError(live.failure);
  }
}

/** Reads the file, again if it is open already. */
function readNow(live: LiveConnection): Promise<void> {
  return live.started ? live.restart() : live.start();
}

function dialog(): vscode.OpenDialogOptions {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return {
    title: t("Open Jobs File"),
    openLabel: t("Open"),
    filters: { JSON: ["json"], [t("All Files")]: ["*"] },
    ...defined({ defaultUri: folder }),
  };
}

async function closeJobsFile(window: Window, node: TreeNode | undefined): Promise<void> {
  const file = node?.kind === "connection" && node.file !== undefined ? node.file : await pickFile(window);
  await (file && close(window, file));
}

async function close({ connections, workspaceState }: Window, file: string): Promise<void> {
  await keepOpenFiles(
    workspaceState,
    readOpenFiles(workspaceState).filter((open) => open.file !== file),
  );
  connections.pin();
}

async function pickFile({ workspaceState }: Window): Promise<string | undefined> {
  const items = readOpenFiles(workspaceState).map(({ file }) => ({
    label: fileName(file),
    description: file,
    file,
  }));
  if (items.length === 0) {
    await vscode.window.showInformationMessage(t("No jobs file is open."));
    return undefined;
  }
  return (await vscode.window.showQuickPick(items, { title: t("Close Jobs File") }))?.file;
}

const KEY = "jobsFiles";

/** The files of jobs that are open in this workspace: their paths, kept over a reload of the window. */
function readOpenFiles(state: vscode.Memento): readonly FilePin[] {
  const stored = state.get<unknown>(KEY);
  return (Array.isArray(stored) ? stored : []).flatMap((file: unknown) =>
    typeof file === "string" ? [{ file }] : [],
  );
}

async function keepOpenFiles(state: vscode.Memento, pins: readonly FilePin[]): Promise<void> {
  const files = new Set(pins.map(({ file }) => file));
  await state.update(KEY, [...files]);
}

/** Pinned connections and open files: the rows that stay whatever is selected. */
export function readAllPins(state: vscode.Memento): readonly Pin[] {
  return [...readPins(), ...readOpenFiles(state)];
}
