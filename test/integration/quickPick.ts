import * as vscode from "vscode";
import { waitUntil } from "../e2e/waitUntil";

/** Runs a command that lets the user pick something, and picks the first. */
export async function runWithFirstPick(command: string): Promise<void> {
  // The editor does not tell when the list is there; to accept nothing does no harm.
  let hasEnded = false;
  const ended = Promise.resolve(vscode.commands.executeCommand(command)).finally(() => {
    hasEnded = true;
  });
  await waitUntil("the command to end", async () => {
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
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
