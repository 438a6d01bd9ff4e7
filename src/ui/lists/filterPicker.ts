import * as vscode from "vscode";
import type { Clock } from "../../core/base/clock";
import { momentText } from "../../core/base/timeText";
import { describeFilter, filterOf, type JobFilter } from "../../core/filter/jobFilter";
import { JOB_STATES, JOB_TYPES, type Job, toOpen, wireName } from "../../core/job/job";
import { stateText, typeText } from "../../core/job/jobText";
import { stateIcon } from "../../core/job/stateIcon";
import { editorLanguage, numberText } from "../base/editorWords";
import { type ListItem, QuickList } from "../base/quickList";
import { themeIcon } from "../tree/treeItem";
import { isSameFilter } from "./recentFilters";
import { pickSince } from "./sincePicker";

const t = vscode.l10n.t;

/** The part of a filter that a row of the list sets. A row without one only says something. */
type Part =
  | { readonly of: "state" | "type"; readonly name: string }
  | { readonly of: "since"; readonly since: number }
  | { readonly of: "askSince" }
  | { readonly of: "recent"; readonly filter: JobFilter };

interface PartItem extends ListItem {
  readonly part?: Part;
}

interface Offer {
  readonly jobs: readonly Job[];
  /** The one used last comes first. */
  readonly recent: readonly JobFilter[];
  readonly clock: Clock;
}

/** The outcome of showing the list once. */
interface Answer {
  readonly filter: JobFilter | undefined;
  /** The user wants to say since when, and then go on. */
  readonly asksSince: boolean;
}

/** Asks for a filter, beginning with the one in use; without a `filter` if it asks for nothing. Undefined when the user turned away. */
export async function pickFilter(
  inUse: JobFilter | undefined,
  offer: Offer,
): Promise<Pick<Answer, "filter"> | undefined> {
  let begun = inUse;
  for (;;) {
    const answer = await ask(begun, offer);
    if (!answer?.asksSince) {
      return answer;
    }
    const since = await pickSince(offer.clock, {
      title: t("Filter Jobs Since"),
      placeHolder: t("Only jobs created since then are shown"),
    });
    begun = filterOf({ ...answer.filter, since: since ?? begun?.since });
  }
}

function ask(begun: JobFilter | undefined, offer: Offer): Promise<Answer | undefined> {
  const list = new QuickList<PartItem>({
    title: t("Filter Jobs"),
    placeHolder: t("Type a text: id, ARN, data set, revision, asset, bucket, key, error"),
  });
  list.fill(itemsFor(begun, offer));
  list.check(({ part }) => part !== undefined && isAsked(part, begun));
  list.typed = begun?.text ?? "";
  return new Promise((resolve) => {
    const end = (answer: Answer) => {
      resolve(answer);
      list.hide();
    };
    list.onDidCheck((checked) => {
      // Some rows are done with as soon as they are checked.
      for (const { part } of checked) {
        if (part?.of === "recent") {
          end({ filter: part.filter, asksSince: false });
        } else if (part?.of === "askSince") {
          end({ filter: filterIn(checked, list.typed), asksSince: true });
        }
      }
    });
    list.onDidAccept(() => end({ filter: filterIn(list.checked, list.typed), asksSince: false }));
    list.show(() => resolve(undefined));
  });
}

function filterIn(selected: readonly PartItem[], text: string): JobFilter | undefined {
  const parts = selected.flatMap(({ part }) => part ?? []);
  const named = (of: "state" | "type") => parts.flatMap((part) => (part.of === of ? part.name : []));
  const [since] = parts.flatMap((part) => (part.of === "since" ? part.since : []));
  return filterOf({ states: named("state"), types: named("type"), since, text });
}

function isAsked(part: Part, filter: JobFilter | undefined): boolean {
  switch (part.of) {
    case "state":
      return filter?.states.includes(part.name) ?? false;
    case "type":
      return filter?.types.includes(part.name) ?? false;
    case "since":
      return true;
    case "askSince":
    case "recent":
      return false;
  }
}

/** The rows. All are always shown: the typed text is searched for in the jobs and must not hide them. */
function itemsFor(begun: JobFilter | undefined, { jobs, recent }: Offer): PartItem[] {
  const others = recent.filter((filter) => begun === undefined || !isSameFilter(filter, begun));
  const states = namesOf(JOB_STATES, begun?.states, jobs, ({ state }) => wireName(state));
  const types = namesOf(JOB_TYPES, begun?.types, jobs, ({ type }) => wireName(type));
  const since = begun?.since;
  const items: PartItem[] = [
    ...section(
      t("recent filters"),
      others.map((filter) => ({
        label: describeFilter(filter, { t, language: editorLanguage() }),
        labelIcon: "history",
        part: { of: "recent", filter },
      })),
    ),
    ...section(
      t("state"),
      [...states].map(([name, count]) => {
        const state = toOpen(JOB_STATES, name);
        return {
          ...{ label: stateText(state, t), description: countText(count) },
          ...{ iconPath: themeIcon(stateIcon(state)), part: { of: "state", name } },
        };
      }),
    ),
    ...section(
      t("type"),
      [...types].map(([name, count]) => {
        const label = typeText(toOpen(JOB_TYPES, name), t);
        return { label, description: countText(count), part: { of: "type", name } };
      }),
    ),
    ...section(t("time"), [
      ...(since === undefined ? [] : [sinceItem(since)]),
      { label: t("Since…"), part: { of: "askSince" } },
    ]),
  ];
  return items.map((item) => ({ ...item, alwaysShow: true }));
}

function sinceItem(since: number): PartItem {
  return { label: t("Since {0}", momentText(since, editorLanguage())), part: { of: "since", since } };
}

function section(label: string, items: readonly PartItem[]): readonly PartItem[] {
  return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}

/** The names that the service is known to use, and those that the loaded jobs or the filter have beside them. */
function namesOf(
  known: readonly string[],
  asked: readonly string[] = [],
  jobs: readonly Job[],
  nameOf: (job: Job) => string,
): ReadonlyMap<string, number> {
  const counts = new Map([...known, ...asked].map((name) => [name, 0]));
  for (const name of jobs.map(nameOf)) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function countText(count: number): string {
  return count === 0 ? "" : t("{0} loaded", numberText(count));
}
