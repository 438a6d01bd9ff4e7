import * as vscode from "vscode";
import { defined } from "../../core/base/defined";
import { isList, isText } from "../../core/base/json";
import { fileName, type Pin } from "../../core/connection/connection";
import { FailureError } from "../../core/failure/failure";
import { pinnedId } from "../../core/live/liveConnection";
import { connectionNode } from "../../core/live/liveConnections";
import type { TreeNode } from "../../core/tree/treeNode";
import type { CommandHandlers } from "../base/commands";
import { pickOne } from "../base/quickChoice";
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
  const file = picked.scheme === "file" ? picked.fsPath : picked.toString();
  const open = readOpenFiles(workspaceState);
  await keepOpenFiles(workspaceState, [...open, file]);
  connections.pin();
  await view.show();
  const live = connections.shown.find(({ id }) => id === pinnedId({ file }));
  // Reads the file, again if it is open already.
  await (live && view.during(live.started ? live.restart() : live.start()));
  if (live?.failure !== undefined) {
    // A file that was open already keeps its row, which shows the failure too.
    if (!open.includes(file)) {
      await close(window, file);
    }
    throw new FailureError(live.failure);
  }
  await (live && view.select(connectionNode(live, connections), { focus: true }));
}

function dialog(): vscode.OpenDialogOptions {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return {
    title: t("Open Jobs File"),
    openLabel: t("Open"),
    filters: { [t("JSON and YAML")]: ["json", "jsonl", "ndjson", "yaml", "yml"], [t("All Files")]: ["*"] },
    ...defined({ defaultUri: folder }),
  };
}

async function closeJobsFile(window: Window, node: TreeNode | undefined): Promise<void> {
  const file = node?.kind === "connection" && node.file !== undefined ? node.file : await pickFile(window);
  await (file && close(window, file));
}

async function close({ connections, workspaceState }: Window, file: string): Promise<void> {
  const others = readOpenFiles(workspaceState).filter((open) => open !== file);
  await keepOpenFiles(workspaceState, others);
  connections.pin();
}

async function pickFile({ workspaceState }: Window): Promise<string | undefined> {
  const files = readOpenFiles(workspaceState);
  const items = files.map((file) => ({ label: fileName(file), description: file, file }));
  return (await pickOne(items, t("No jobs file is open."), { title: t("Close Jobs File") }))?.file;
}

const KEY = "jobsFiles";

/** The files of jobs that are open in this workspace: their paths, kept over a reload of the window. */
function readOpenFiles(state: vscode.Memento): readonly string[] {
  const stored = state.get<unknown>(KEY);
  return isList(stored) ? stored.filter(isText) : [];
}

async function keepOpenFiles(state: vscode.Memento, files: readonly string[]): Promise<void> {
  await state.update(KEY, [...new Set(files)]);
}

/** Pinned connections and open files: the rows that stay whatever is selected. */
export function readAllPins(state: vscode.Memento): readonly Pin[] {
  return [...readPins(), ...readOpenFiles(state).map((file) => ({ file }))];
}
