import { join } from "node:path";
import * as vscode from "vscode";

export function extensionUnderTest(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension("data-exchange-jobs.data-exchange-jobs");
  if (extension === undefined) {
    throw new Error("The window does not have the extension.");
  }
  return extension;
}

/** Whether the extension host has run a file of the extension's `dist`. */
export function isLoaded(file: string): boolean {
  return join(extensionUnderTest().extensionPath, "dist", file) in require.cache;
}
