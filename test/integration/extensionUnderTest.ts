import * as vscode from "vscode";

export function extensionUnderTest(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension("data-exchange-jobs.data-exchange-jobs");
  if (extension === undefined) {
    throw new Error("The window does not have the extension.");
  }
  return extension;
}
