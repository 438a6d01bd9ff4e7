import { DAY, HOUR, MINUTE, SECOND } from "./clock";
import type { Translate } from "./translate";

/** How long something took, in its two largest units: "38s", "4m 12s", "2h 5m", "3d 4h". */
export function durationText(milliseconds: number, t: Translate): string {
  const seconds = Math.max(0, Math.round(milliseconds / SECOND));
  const [days, hours] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24];
  const minutes = Math.floor(seconds / 60) % 60;
  if (days > 0) {
    return t("{0}d {1}h", days, hours);
  }
  if (hours > 0) {
    return t("{0}h {1}m", hours, minutes);
  }
  return minutes > 0 ? t("{0}m {1}s", minutes, seconds % 60) : t("{0}s", seconds);
}

/**
 * How long ago, in whole minutes or more, so that a row's text stays the same within a minute.
 * A time ahead of this machine's clock reads as now.
 */
export function ageText(time: number, now: number, language: string, style: "narrow" | "long"): string {
  const age = Math.max(0, now - time);
  const format = new Intl.RelativeTimeFormat(language, {
    style,
    numeric: style === "long" ? "auto" : "always",
  });
  if (age < MINUTE) {
    return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(0, "second");
  }
  if (age < HOUR) {
    return format.format(-Math.floor(age / MINUTE), "minute");
  }
  return age < DAY
    ? format.format(-Math.floor(age / HOUR), "hour")
    : format.format(-Math.floor(age / DAY), "day");
}

/** Date and time of day with seconds, in the language of the editor and the zone of the machine. */
export function momentText(time: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "long" }).format(time);
}
