import * as vscode from "vscode";
import { offer } from "../base/notification";
import type { JobsView } from "./jobsView";

/** Shows a message about the filter with a button that clears it. False when the filter stays. */
export function offersToClear(view: JobsView, message: string): Promise<boolean> {
  return offer(message, { [vscode.l10n.t("Clear Filter")]: () => view.filterBy(undefined) });
}
