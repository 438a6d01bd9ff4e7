import * as vscode from "vscode";
import type { JobsView } from "./jobsView";

/** Says something about the filter, with the way out of it. False when the filter stays. */
export async function offersToClear(view: JobsView, message: string): Promise<boolean> {
  const clear = vscode.l10n.t("Clear Filter");
  const answer = await vscode.window.showInformationMessage(message, clear);
  if (answer === clear) {
    view.filterBy(undefined);
  }
  return answer === clear;
}
