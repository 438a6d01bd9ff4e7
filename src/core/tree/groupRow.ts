import { DAY } from "../base/clock";
import { present } from "../base/defined";
import { icon } from "../base/icon";
import { zoneOf } from "../base/timeText";
import type { Words } from "../base/words";
import { JOB_STATES, JOB_TYPES, toOpen } from "../job/job";
import { stateText, typeText } from "../job/jobText";
import { stateIcon } from "../job/stateIcon";
import { dayOf } from "./day";
import { countsSpoken, countsText, type Row } from "./row";
import type { DayNode, GroupNode } from "./treeNode";

/** The row of a state or type. For a state, the number of failed jobs would say nothing new. */
export function groupRow(node: GroupNode, words: Words): Row {
  const { by, name } = node.group;
  const isState = by === "state";
  const label = isState
    ? stateText(toOpen(JOB_STATES, name), words.t)
    : typeText(toOpen(JOB_TYPES, name), words.t);
  return {
    label,
    description: countsText(isState ? { ...node, failed: 0 } : node, words),
    spoken: `${label}, ${countsSpoken(node, words)}`,
    icon: isState ? stateIcon(toOpen(JOB_STATES, name)) : typeIcon(name),
    tokens: present("group"),
    isBranch: true,
  };
}

/** Direction of the data: the service's names of types begin with it. */
function typeIcon(name: string) {
  return name.startsWith("EXPORT_") ? icon("cloud-download") : icon("cloud-upload");
}

const HALF_A_YEAR = 180 * DAY;

/** "Sat, Nov 21" with "today · 1,234 loaded"; with the year when that might be mistaken for another one's. */
export function dayRow(node: DayNode, words: Words): Row {
  const { t, language, now } = words;
  const number = new Intl.NumberFormat(language);
  const { revisions, jobs, filtered } = node;
  const facts = present(
    nearness(node, words),
    revisions === 1 ? t("1 revision") : revisions > 0 && t("{0} revisions", number.format(revisions)),
    jobs > 0 && (filtered ? t("{0} match", number.format(jobs)) : t("{0} loaded", number.format(jobs))),
  );
  const label = dateIn(node, words, {
    ...{ weekday: "short", month: "short", day: "numeric" },
    ...(now - node.since < HALF_A_YEAR ? {} : { year: "numeric" }),
  });
  const date = dateIn(node, words, { dateStyle: "full" });
  return {
    ...{ label, description: facts.join(" · "), spoken: [date, ...facts].join(", ") },
    ...{ icon: icon("calendar"), tokens: present("day"), isBranch: true },
  };
}

/** "today" or "yesterday". */
function nearness({ since, until }: DayNode, { now, language, timestamps }: Words): string | false {
  const today = dayOf(now, zoneOf(timestamps)).since;
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  return since === today ? format.format(0, "day") : until === today && format.format(-1, "day");
}

function dateIn({ date }: DayNode, { t, language }: Words, format: Intl.DateTimeFormatOptions): string {
  return date === ""
    ? t("Time unknown")
    : new Intl.DateTimeFormat(language, { ...format, timeZone: "UTC" }).format(Date.parse(date));
}
