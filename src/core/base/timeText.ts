import { DAY, HOUR, MINUTE, SECOND } from "./clock";
import type { Translate } from "./translate";
import type { Timestamps, Words } from "./words";

/** Duration in its two largest units, without one that is zero: "38s", "4m 12s", "2h", "3d 4h". */
export function durationText(milliseconds: number, t: Translate): string {
  const total = Math.max(0, Math.round(milliseconds / SECOND));
  const [days, hours] = [Math.floor(total / 86_400), Math.floor(total / 3600) % 24];
  const [minutes, seconds] = [Math.floor(total / 60) % 60, total % 60];
  if (days > 0) {
    return hours > 0 ? t("{0}d {1}h", days, hours) : t("{0}d", days);
  }
  if (hours > 0) {
    return minutes > 0 ? t("{0}h {1}m", hours, minutes) : t("{0}h", hours);
  }
  if (minutes > 0) {
    return seconds > 0 ? t("{0}m {1}s", minutes, seconds) : t("{0}m", minutes);
  }
  return t("{0}s", seconds);
}

/**
 * Age in whole minutes or more, so that a row's text does not change within a minute.
 * A time ahead of this machine's clock reads as now.
 */
export function ageText(time: number, { now, language }: Words, style: "narrow" | "long"): string {
  const age = Math.max(0, now - time);
  if (age < MINUTE) {
    return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(0, "second");
  }
  const numeric = style === "long" ? "auto" : "always";
  const [count, unit] = wholeUnits(age);
  return new Intl.RelativeTimeFormat(language, { style, numeric }).format(-count, unit);
}

/** Distance of a time from now, either way, in whole minutes or more: "12 minutes ago", "in 2 hours". */
export function distanceText(time: number, words: Words): string {
  const ahead = time - words.now;
  if (ahead < MINUTE) {
    return ageText(time, words, "long");
  }
  return new Intl.RelativeTimeFormat(words.language, { numeric: "auto" }).format(...wholeUnits(ahead));
}

/** A duration of a minute or more in its largest unit, without the rest. */
function wholeUnits(milliseconds: number): [number, Intl.RelativeTimeFormatUnit] {
  if (milliseconds < HOUR) {
    return [Math.floor(milliseconds / MINUTE), "minute"];
  }
  return milliseconds < DAY
    ? [Math.floor(milliseconds / HOUR), "hour"]
    : [Math.floor(milliseconds / DAY), "day"];
}

/** Whether a time that must be over is still to come: this machine's clock is behind that of AWS. */
export function isAheadOfClock(past: number, now: number): boolean {
  return past - now >= MINUTE;
}

/** Age of something that happened, or a note that it is still to come by this machine's clock. */
export function pastText(time: number, words: Words): string {
  const { t, now } = words;
  return isAheadOfClock(time, now)
    ? t("in the future by this machine's clock")
    : ageText(time, words, "long");
}

/** Undefined is the zone of the machine. */
export type TimeZone = "UTC" | undefined;

/** Date and time of day with seconds and the zone, in the language of the editor. */
export function momentText(time: number, language: string, timeZone?: TimeZone): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "long", timeZone }).format(time);
}

export function dateText(time: number, language: string, timeZone?: TimeZone): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone }).format(time);
}

/** Time zone of the times in rows, and of their days. */
export function zoneOf(timestamps: Timestamps): TimeZone {
  return timestamps === "utc" ? "UTC" : undefined;
}

/** Date and time of day without seconds, for a row. */
export function rowTimeText(time: number, words: Words): string {
  const { language, timestamps } = words;
  if (timestamps === "relative") {
    return ageText(time, words, "narrow");
  }
  const timeZone = zoneOf(timestamps);
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone }).format(
    time,
  );
}
