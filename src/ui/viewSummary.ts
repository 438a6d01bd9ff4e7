import * as vscode from "vscode";
import type { LoadProgress } from "../core/bulkLoad";
import { fileName } from "../core/connection";
import { failureText } from "../core/failureText";
import type { JobCatalog } from "../core/jobCatalog";
import type { KnownConnection } from "../core/jobPlace";
import type { SessionState } from "../core/session";
import { numberText } from "./numberText";

const t = vscode.l10n.t;

/**
 * Beside the view's title: profile, Region, account and how many jobs are loaded; how loading goes on while it
 * does, and how old the jobs are when a refresh failed or AWS takes nobody. Where it is cut short, its end goes
 * first.
 */
export function viewSummary(state: SessionState): string {
  if (state.kind !== "open") {
    return "";
  }
  const { connection, store, account, bulk, identity } = state.catalog;
  const isWaiting = store.size === 0 && (account.state.kind === "loading" || account.state.kind === "idle");
  const parts = [
    sourceText(connection, identity.account),
    ...(isWaiting ? [] : [t("{0} loaded", numberText(store.size))]),
  ];
  if (account.start !== undefined) {
    parts.push(t("from a starting token"));
  }
  parts.push(...(bulk.progress === undefined ? staleness(state.catalog) : progressTexts(bulk.progress)));
  return parts.join(" · ");
}

function staleness({ identity, account, readAt }: JobCatalog): readonly string[] {
  const { failure } = identity;
  const isStale = account.state.kind === "failed" && account.state.what === "refresh";
  return [
    ...(failure === undefined ? [] : [failureText(failure, t).title]),
    ...((isStale || failure !== undefined) && readAt !== undefined
      ? [t("Showing data from {0}", timeOfDay(readAt))]
      : []),
  ];
}

function progressTexts({ pages, rate, isChecking }: LoadProgress): readonly string[] {
  if (isChecking) {
    return [t("checking for jobs of data sets that are no longer listed")];
  }
  return [
    t("page {0}", numberText(pages)),
    ...(rate === undefined ? [] : [t("{0} a second", numberText(Math.round(rate)))]),
  ];
}

/** Where each connection has a row of its own: what all of them have, and how loading goes on. */
export function totalSummary(catalogs: readonly JobCatalog[]): string {
  const loaded = catalogs.reduce((sum, { store }) => sum + store.size, 0);
  const progress = catalogs.flatMap(({ bulk }) => bulk.progress ?? []);
  const parts = [t("{0} loaded", numberText(loaded)), ...progress.flatMap(progressTexts)];
  return catalogs.length === 0 ? "" : parts.join(" · ");
}

/** Whose jobs these are: "demo · us-east-1", or "jobs.json", and "· 111122223333" when the account is known. */
export function sourceText(
  { profile, region, file }: Pick<KnownConnection, "profile" | "region" | "file">,
  account?: string,
): string {
  const source = file === undefined ? [profile ?? t("environment"), region] : [fileName(file)];
  return [...source, account].filter((part) => part !== undefined).join(" · ");
}

export function timeOfDay(time: number): string {
  return new Intl.DateTimeFormat(vscode.env.language, { timeStyle: "short" }).format(time);
}
