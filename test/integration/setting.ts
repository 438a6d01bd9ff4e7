import * as vscode from "vscode";

/** Sets one of the extension's settings, or takes it back. */
export async function setting(name: string, value: unknown): Promise<void> {
  const configuration = vscode.workspace.getConfiguration("dataExchangeJobs");
  await configuration.update(name, value, vscode.ConfigurationTarget.Global);
}
