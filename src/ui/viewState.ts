import * as vscode from "vscode";
import { assertNever } from "../core/assertNever";
import type { Connection } from "../core/connection";
import type { SessionState } from "../core/session";
import type { ContextKeys } from "./contextKeys";

/** What decides which welcome text an empty view shows. */
export function viewState(state: SessionState): ContextKeys["dataExchangeJobs.state"] {
  switch (state.kind) {
    case "starting":
      return "starting";
    case "failed":
      return state.failure.kind === "noProfiles" ? "noProfiles" : "failed";
    case "open": {
      const { account, store } = state.catalog;
      return account.complete && store.size === 0 ? "empty" : "ready";
    }
    default:
      return assertNever(state);
  }
}

/** Beside the view's title: profile, Region and how many jobs are loaded. */
export function viewSummary(state: SessionState): string {
  if (state.kind !== "open") {
    return "";
  }
  const { connection, store } = state.catalog;
  return vscode.l10n.t("{0} · {1} loaded", sourceText(connection), store.size);
}

/** Whose jobs these are: "demo · us-east-1". */
export function sourceText({ profile, region }: Connection): string {
  return `${profile ?? vscode.l10n.t("environment")} · ${region}`;
}
