import type * as vscode from "vscode";
import type { Disposable } from "../core/disposable";
import type { Failure } from "../core/failure";
import { failureText } from "../core/failureText";
import type { Session, SessionChange } from "../core/session";
import { inEnglish } from "../core/translate";

/** Writes to the log how connecting and listing failed: the same sentences as in the tree, with the request's id. */
export function logFailures(session: Session, log: vscode.LogOutputChannel): Disposable {
  return session.onDidChange((change) => {
    const failure = failureBehind(session, change);
    if (failure !== undefined) {
      const request = failure.requestId === undefined ? "" : ` (request ${failure.requestId})`;
      log.warn(`${failureText(failure, inEnglish).sentence}${request}`);
    }
  });
}

function failureBehind({ state }: Session, change: SessionChange): Failure | undefined {
  if (change.kind === "state") {
    return state.kind === "failed" ? state.failure : undefined;
  }
  const feed = state.kind === "open" ? state.catalog.feed(change.change)?.state : undefined;
  return feed?.kind === "failed" ? feed.failure : undefined;
}
