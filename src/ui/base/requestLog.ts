import type * as vscode from "vscode";
import type { RequestReport } from "../../core/connection/requestReport";

/** One line for each request, at the level Debug: what was asked and how it ended, never what it carried. */
export function logRequest(report: RequestReport, log: Pick<vscode.LogOutputChannel, "debug">): void {
  const { operation, tokenLength, milliseconds, status, attempts = 0, requestId, failure } = report;
  const parts = [
    tokenLength === undefined ? operation : `${operation} (token of ${tokenLength} characters)`,
    status === undefined ? "no answer" : `HTTP ${status}`,
    `${Math.round(milliseconds)} ms`,
    ...(attempts > 1 ? [`${attempts} attempts`] : []),
    ...(failure === undefined ? [] : [failure]),
    ...(requestId === undefined ? [] : [`request ${requestId}`]),
  ];
  log.debug(parts.join(", "));
}
