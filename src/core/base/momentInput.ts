/**
 * A moment as a person types it: a day ("2026-11-01"), which begins at midnight of this machine's time zone, or a
 * day and a time ("2026-11-01 14:30", with "Z" or an offset behind it if it is not of this time zone).
 * Milliseconds since 1970; undefined for anything else.
 */
export function parseMoment(text: string): number | undefined {
  const [, day, time, zone] =
    /^\s*(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}:\d{2}(?::\d{2})?))?\s*(Z|[+-]\d{2}:?\d{2})?\s*$/i.exec(text) ??
    [];
  if (day === undefined || (time === undefined && zone !== undefined)) {
    return undefined;
  }
  const twoDigits = (time ?? "00:00").replace(/^\d:/, "0$&");
  const moment = Date.parse(`${day}T${twoDigits}${zone ?? ""}`);
  return Number.isNaN(moment) || !isDay(day) ? undefined : moment;
}

/** Rejects days such as the 31st of April, which JavaScript reads as the 1st of May. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
