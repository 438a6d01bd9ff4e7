import * as vscode from "vscode";
import type { JobsView } from "./jobsView";

/** Shows a message about the filter with a button that clears it. False when the filter stays. */
export async function offersToClear(view: JobsView, message: string): Promise<boolean> {
  const clear = vscode.l10n.t("Clear Filter");
  const answer = await vscode.window.showInformationMessage(message, clear);
  if (answer === clear) {
    view.filterBy(undefined);
  }
  return answer === clear;
}
