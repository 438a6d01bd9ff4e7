import { DAY } from "../base/clock";
import type { TimeZone } from "../base/timeText";
import type { Translate } from "../base/translate";
import { dayOf } from "./day";
import type { DayNode } from "./treeNode";

const HALF_A_YEAR = 180 * DAY;

export interface DayText {
  /** "Sat, Nov 21"; with the year when that might be mistaken for another one's. */
  readonly label: string;
  /** "today · 1,234 loaded": of what is loaded, and it says so. */
  readonly description: string;
  /** What a screen reader says. */
  readonly spoken: string;
}

/** `zone` is whose days they are. */
export function dayText(
  node: DayNode,
  now: number,
  language: string,
  t: Translate,
  zone?: TimeZone,
): DayText {
  const number = new Intl.NumberFormat(language);
  const { revisions, jobs, filtered } = node;
  const facts = [
    nearness(node, now, language, zone),
    revisions === 1 ? t("1 revision") : revisions > 0 && t("{0} revisions", number.format(revisions)),
    jobs > 0 && (filtered ? t("{0} match", number.format(jobs)) : t("{0} loaded", number.format(jobs))),
  ].filter((fact) => fact !== false);
  const label = dateIn(node, language, t, {
    ...{ weekday: "short", month: "short", day: "numeric" },
    ...(now - node.since < HALF_A_YEAR ? {} : { year: "numeric" }),
  });
  const date = dateIn(node, language, t, { dateStyle: "full" });
  return { label, description: facts.join(" · "), spoken: [date, ...facts].join(", ") };
}

/** "today" or "yesterday". */
function nearness({ since, until }: DayNode, now: number, language: string, zone: TimeZone): string | false {
  const today = dayOf(now, zone).since;
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  return since === today ? format.format(0, "day") : until === today && format.format(-1, "day");
}

function dateIn(
  { date }: DayNode,
  language: string,
  t: Translate,
  format: Intl.DateTimeFormatOptions,
): string {
  return date === ""
    ? t("Time unknown")
    : new Intl.DateTimeFormat(language, { ...format, timeZone: "UTC" }).format(Date.parse(date));
}
