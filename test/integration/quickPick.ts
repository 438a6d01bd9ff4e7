import * as vscode from "vscode";
import { waitUntil } from "../e2e/waitUntil";

/** Runs a command that lets the user pick a job, picks the first one, and gives what was copied. */
export async function copyFromFirstPick(command: string): Promise<string> {
  await vscode.env.clipboard.writeText("");
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
  return vscode.env.clipboard.readText();
}
