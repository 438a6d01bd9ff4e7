import { momentText } from "../base/timeText";
import { visibleText } from "../base/visibleText";
import type { Words } from "../base/words";
import { JOB_STATES, JOB_TYPES, toOpen } from "../job/job";
import { stateText, typeText } from "../job/jobText";
import type { JobFilter } from "./jobFilter";

/** Words that the text of a filter depends on: its times are in the zone of the machine, and never an age. */
export type FilterWords = Pick<Words, "t" | "language">;

/** Short text of a filter: "Error or Timed out · since Nov 21, 2026 · “weekly”". */
export function describeFilter(filter: JobFilter, { t, language }: FilterWords): string {
  const either = (names: readonly string[]) =>
    new Intl.ListFormat(language, { type: "disjunction" }).format(names);
  return [
    either(filter.states.map((state) => stateText(toOpen(JOB_STATES, state), t))),
    either(filter.types.map((type) => typeText(toOpen(JOB_TYPES, type), t))),
    filter.since === undefined ? "" : t("since {0}", momentText(filter.since, language)),
    filter.text === undefined ? "" : t("“{0}”", filter.text),
  ]
    .filter((part) => part !== "")
    .map(visibleText)
    .join(" · ");
}
