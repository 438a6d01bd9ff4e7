import { defined, present } from "../base/defined";
import { isJsonObject, type JsonObject, textIn } from "../base/json";
import { momentText } from "../base/timeText";
import { oneLine } from "../base/visibleText";
import type { Words } from "../base/words";
import { JOB_STATES, JOB_TYPES, toOpen } from "../job/job";
import { stateText, typeText } from "../job/jobText";

/** Filter of the loaded jobs: those that pass each of its parts are shown. At least one part is set. */
export interface JobFilter {
  /** As the service spells them; none for any. */
  readonly states: readonly string[];
  /** As the service spells them; none for any. */
  readonly types: readonly string[];
  /** Created then or later: milliseconds since 1970. */
  readonly since?: number;
  /** Part of what the job names or says, in any case. */
  readonly text?: string;
}

/** The filter of these parts; undefined when they ask for nothing. */
export function filterOf({
  states = [],
  types = [],
  since,
  text = "",
}: Partial<Loose<JobFilter>>): JobFilter | undefined {
  const wanted = text.trim();
  const asksFor = states.length > 0 || types.length > 0 || since !== undefined || wanted !== "";
  const others = defined({ since, text: wanted === "" ? undefined : wanted });
  return asksFor ? { states: [...states], types: [...types], ...others } : undefined;
}

type Loose<T> = { readonly [Key in keyof T]: T[Key] | undefined };

/** A filter as it was kept; what cannot be read of it is left out. */
export function filterFrom(kept: unknown): JobFilter | undefined {
  if (!isJsonObject(kept)) {
    return undefined;
  }
  const { since } = kept;
  return filterOf({
    states: textsIn(kept, "states"),
    types: textsIn(kept, "types"),
    since: typeof since === "number" && isMoment(since) ? since : undefined,
    text: textIn(kept, "text"),
  });
}

function textsIn(object: JsonObject, key: string): readonly string[] {
  const value = object[key];
  return Array.isArray(value) ? [...new Set(value.filter((item) => typeof item === "string"))] : [];
}

function isMoment(time: number): boolean {
  return !Number.isNaN(new Date(time).getTime());
}

/** Words that the text of a filter depends on: its times are in the zone of the machine, and never an age. */
export type FilterWords = Pick<Words, "t" | "language">;

/** Characters of a part of a filter's text: what is looked for may be the name of an asset. */
const LONGEST_PART = 200;

/** Short text of a filter: "Error or Timed out · since Nov 21, 2026 · “weekly”". */
export function describeFilter(filter: JobFilter, { t, language }: FilterWords): string {
  const either = (names: readonly string[]) =>
    new Intl.ListFormat(language, { type: "disjunction" }).format(names);
  return present(
    either(filter.states.map((state) => stateText(toOpen(JOB_STATES, state), t))),
    either(filter.types.map((type) => typeText(toOpen(JOB_TYPES, type), t))),
    filter.since !== undefined && t("since {0}", momentText(filter.since, language)),
    filter.text !== undefined && t("“{0}”", filter.text),
  )
    .map((part) => oneLine(part, LONGEST_PART))
    .join(" · ");
}
