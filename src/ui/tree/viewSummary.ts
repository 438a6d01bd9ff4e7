import * as vscode from "vscode";
import type { LoadProgress } from "../../core/catalog/bulkLoad";
import type { JobCatalog } from "../../core/catalog/jobCatalog";
import { connectionLabel, fileName, folderName } from "../../core/connection/connection";
import { failureText } from "../../core/failure/failureText";
import type { JobFilter } from "../../core/filter/jobFilter";
import { editorLanguage, numberText } from "../base/editorWords";

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
    ...(isWaiting ? [] : [countText(catalog, filter)]),
    ...filterText(catalog, filter),
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

/** The summary where each connection has a row: the jobs of each one, and the progress of loading. */
export function totalSummary(catalogs: readonly JobCatalog[], filter?: JobFilter): string {
  const counts = catalogs.map((catalog) => t("{0}: {1}", rootName(catalog), countText(catalog, filter)));
  const progress = catalogs.flatMap(({ bulk }) => bulk.progress ?? []);
  const description = catalogs.slice(0, 1).flatMap((catalog) => filterText(catalog, filter));
  return [...counts, ...description, ...progress.flatMap(progressTexts)].join(" · ");
}

/** "demo us-east-1", or "prod/jobs.json": without the dot that stands between facts. */
function rootName({ connection: { profile, region, file } }: JobCatalog): string {
  const parts =
    file === undefined ? [profile ?? t("environment"), region] : [folderName(file), fileName(file)];
  return parts.filter((part) => part !== undefined).join(file === undefined ? " " : "/");
}

/** "300 loaded"; with a filter "12 of 300 loaded match". */
function countText(catalog: JobCatalog, wanted: JobFilter | undefined): string {
  const loaded = numberText(catalog.store.size);
  return wanted === undefined
    ? t("{0} loaded", loaded)
    : t("{0} of {1} loaded match", numberText(catalog.shownBy(wanted).store.size), loaded);
}

/** What a filter wants, in an array; none without a filter. */
function filterText(catalog: JobCatalog, wanted: JobFilter | undefined): readonly string[] {
  const { filter } = catalog.shownBy(wanted);
  return filter === undefined ? [] : [filter.describe({ t, language: editorLanguage() })];
}

/** Length in characters up to which a fact stays in one line. */
const LONGEST_WHOLE = 24;

/** The summary for several lines: a line begins with a fact, and a number stays with its word. */
export function brokenBetweenFacts(summary: string): string {
  const whole = (fact: string) => (fact.length > LONGEST_WHOLE ? fact : fact.replaceAll(" ", "\u00a0"));
  return summary.split(" · ").map(whole).join("\u00a0· ");
}

export function timeOfDay(time: number): string {
  return new Intl.DateTimeFormat(editorLanguage(), { timeStyle: "short" }).format(time);
}
