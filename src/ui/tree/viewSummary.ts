import * as vscode from "vscode";
import type { LoadProgress } from "../../core/catalog/bulkLoad";
import type { JobCatalog } from "../../core/catalog/jobCatalog";
import { connectionLabel } from "../../core/connection/connection";
import { failureText } from "../../core/failure/failureText";
import type { JobFilter } from "../../core/filter/jobFilter";
import type { JobSource } from "../../core/filter/jobSource";
import { numberText } from "../base/editorWords";

const t = vscode.l10n.t;

/**
 * Text beside the view's title: profile, Region, account and the number of jobs that are loaded or match; while pages
 * load, the progress; after a failed refresh or refused credentials, the time of the data. A narrow view cuts its end.
 */
export function viewSummary(catalog: JobCatalog | undefined, filter?: JobFilter): string {
  if (catalog === undefined) {
    return "";
  }
  const { connection, store, account, bulk, identity } = catalog;
  const isWaiting = store.size === 0 && (account.state.kind === "loading" || account.state.kind === "idle");
  const parts = [
    connectionLabel(connection, t, identity.account),
    ...(connection.insteadOf === undefined ? [] : [t("instead of {0}", connection.insteadOf)]),
    ...countTexts([catalog], filter).slice(isWaiting ? 1 : 0),
  ];
  if (account.start !== undefined) {
    parts.push(t("from a starting token"));
  }
  parts.push(...(bulk.progress === undefined ? staleness(catalog) : progressTexts(bulk.progress)));
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

/** The summary where each connection has a row: the jobs of all of them, and the progress of loading. */
export function totalSummary(catalogs: readonly JobCatalog[], filter?: JobFilter): string {
  const progress = catalogs.flatMap(({ bulk }) => bulk.progress ?? []);
  const parts = [...countTexts(catalogs, filter), ...progress.flatMap(progressTexts)];
  return catalogs.length === 0 ? "" : parts.join(" · ");
}

/** "300 loaded"; with a filter "12 of 300 loaded match" and its description. */
function countTexts(catalogs: readonly JobCatalog[], wanted: JobFilter | undefined): readonly string[] {
  const sources = catalogs.map((catalog) => catalog.shownBy(wanted));
  const countIn = (parts: readonly Pick<JobSource, "store">[]) =>
    numberText(parts.reduce((sum, { store }) => sum + store.size, 0));
  const loaded = countIn(catalogs);
  const filter = sources[0]?.filter;
  return filter === undefined
    ? [t("{0} loaded", loaded)]
    : [
        t("{0} of {1} loaded match", countIn(sources), loaded),
        filter.describe({ t, language: vscode.env.language }),
      ];
}

/** Length in characters up to which a fact stays in one line. */
const LONGEST_WHOLE = 24;

/** The summary for several lines: a line begins with a fact, and a number stays with its word. */
export function brokenBetweenFacts(summary: string): string {
  const whole = (fact: string) => (fact.length > LONGEST_WHOLE ? fact : fact.replaceAll(" ", "\u00a0"));
  return summary.split(" · ").map(whole).join("\u00a0· ");
}

export function timeOfDay(time: number): string {
  return new Intl.DateTimeFormat(vscode.env.language, { timeStyle: "short" }).format(time);
}
