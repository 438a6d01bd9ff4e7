import * as vscode from "vscode";

/** What the manifest's `when` clauses ask for. */
export interface ContextKeys {
  "dataExchangeJobs.state": "starting" | "noProfiles" | "failed" | "empty" | "ready";
}

export async function setContextKey<Key extends keyof ContextKeys>(
  key: Key,
  value: ContextKeys[Key],
): Promise<void> {
  await vscode.commands.executeCommand("setContext", key, value);
}
