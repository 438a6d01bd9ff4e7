import { DAY, MINUTE } from "../base/clock";
import type { TimeZone } from "../base/timeText";
import type { SortedByTime } from "../store/sortedByTime";

/** A calendar day: times in milliseconds since 1970. Not every day has 24 hours, nor a midnight. */
export interface Day {
  /** "2026-11-21"; empty for what has no time. */
  readonly date: string;
  readonly since: number;
  /** The first moment of the next day. */
  readonly until: number;
}

type Timed = Pick<SortedByTime<unknown>, "size" | "countSince" | "timeAt">;

/** The day of a moment; the last of all days for what is older than everything, as things without a time are. */
export function dayOf(time: number, zone?: TimeZone): Day {
  if (time === -Infinity) {
    return { date: "", since: time, until: -Number.MAX_VALUE };
  }
  const offset = zone === "UTC" ? 0 : new Date(time).getTimezoneOffset() * MINUTE;
  const date = dateAt(time - offset);
  const next = dateAt(Date.parse(`${date}T00:00Z`) + DAY);
  return { date, since: firstMoment(date, zone), until: firstMoment(next, zone) };
}

/** The days that have something in one of the lists, newest first. By halving: it costs the days, not the lists. */
export function daysOf(lists: readonly Timed[], zone?: TimeZone): Day[] {
  const days: Day[] = [];
  let until = Infinity;
  while (lists.some((list) => list.countSince(until) < list.size)) {
    const newest = Math.max(...lists.map((list) => list.timeAt(list.countSince(until))));
    const day = dayOf(newest, zone);
    days.push(day);
    // Further back each time, whatever a zone does to its clocks.
    until = Math.min(day.since, newest);
  }
  return days;
}

function dateAt(utc: number): string {
  return new Date(utc).toISOString().replace(/T.*/, "");
}

function firstMoment(date: string, zone?: TimeZone): number {
  return Date.parse(`${date}T00:00${zone === "UTC" ? "Z" : ""}`);
}
