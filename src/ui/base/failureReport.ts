import * as vscode from "vscode";
import { failureOf } from "../../core/failure/failure";
import { failureText } from "../../core/failure/failureText";
import { help, remedyFor } from "./failureRemedy";

/** Says how something failed that the user asked for. A failed list is shown in the tree instead. */
export async function reportFailure(error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  const failure = failureOf(error);
  if (failure.kind === "cancelled") {
    return;
  }
  if (failure.kind === "unexpected" && error instanceof Error) {
    log.error(error);
  }
  const showLog = vscode.l10n.t("Show Log");
  const remedy = remedyFor(failure);
  const answer = await vscode.window.showErrorMessage(
    failureText(failure, vscode.l10n.t).sentence,
    ...(remedy === undefined ? [] : [remedy.title]),
    showLog,
  );
  if (answer === showLog) {
    log.show();
  } else if (remedy !== undefined && answer === remedy.title) {
    await help(failure);
  }
}
