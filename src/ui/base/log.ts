import type * as vscode from "vscode";
import { assertNever } from "../../core/base/assertNever";
import type { Disposable } from "../../core/base/disposable";
import { inEnglish } from "../../core/base/translate";
import { listOfChange } from "../../core/catalog/catalogChange";
import type { RequestReport } from "../../core/connection/awsAccess";
import type { Failure } from "../../core/failure/failure";
import { failureText } from "../../core/failure/failureText";
import type { LiveConnections, LiveEvent } from "../../core/live/liveConnections";
import { maskText } from "../../core/secrets/maskText";
import { plainLine } from "./plainText";

/** Writes to the log how connecting and listing failed: the same sentences as in the tree, with the request's id. */
export function logFailures(connections: LiveConnections, log: vscode.LogOutputChannel): Disposable {
  const logged = new WeakSet<Failure>();
  return connections.onDidChange((event) => {
    for (const failure of failuresBehind(event)) {
      if (!logged.has(failure)) {
        logged.add(failure);
        logFailure(failure, log);
      }
    }
  });
}

/** Writes to the log what ended badly and is shown nowhere, until all is disposed. */
export function unexpectedReporter(
  log: vscode.LogOutputChannel,
  all: { readonly isDisposed: boolean },
): (error: unknown) => void {
  return (error) => {
    // Errors after the extension was disposed are ignored: the log is closed by then.
    if (!all.isDisposed) {
      logError(error, log);
    }
  };
}

/** Writes an error with its stack, as the editor would, but without the secrets that its message may hold. */
export function logError(error: unknown, log: Pick<vscode.LogOutputChannel, "error">): void {
  log.error(maskText(error instanceof Error ? (error.stack ?? String(error)) : String(error)));
}

/** Writes what a failure says, in English, with the request's id. A request that was cancelled is left out. */
export function logFailure(failure: Failure, log: vscode.LogOutputChannel): void {
  if (failure.kind !== "cancelled") {
    const request = failure.requestId === undefined ? "" : ` (request ${failure.requestId})`;
    log.warn(plainLine(`${failureText(failure, inEnglish).sentence}${request}`));
  }
}

function failuresBehind({ live, change }: LiveEvent): readonly Failure[] {
  const { state } = live;
  switch (change.kind) {
    case "state":
      return state.kind === "failed" ? [state.failure] : [];
    case "failure":
      return [change.failure];
    case "jobs":
      return change.touched.flatMap((touched) => {
        const feed = state.kind === "open" ? state.catalog.feed(listOfChange(touched))?.state : undefined;
        return feed?.kind === "failed" ? [feed.failure] : [];
      });
    default:
      return assertNever(change);
  }
}

/** One line for each request, at the level Debug: what was asked and how it ended, never what it carried. */
export function logRequest(report: RequestReport, log: Pick<vscode.LogOutputChannel, "debug">): void {
  const { operation, tokenLength, milliseconds, status, attempts = 0, requestId, failure } = report;
  const parts = [
    tokenLength === undefined ? operation : `${operation} (token of ${tokenLength} characters)`,
    status === undefined ? "no answer" : `HTTP ${status}`,
    `${Math.round(milliseconds)} ms`,
    attempts > 1 ? `${attempts} attempts` : undefined,
    failure,
    requestId === undefined ? undefined : `request ${requestId}`,
  ];
  log.debug(maskText(parts.filter((part) => part !== undefined).join(", ")));
}
