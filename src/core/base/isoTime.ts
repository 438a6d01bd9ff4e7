/** Time as AWS sends it: ISO 8601, to the second or finer, in UTC or with an offset. */
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/;

/** The same as files have it from programs: Python's `str` puts a blank for the T, Ruby's `to_s` one before the zone. */
const PRINTED_TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d+)?) ?(Z|UTC|[+-]\d\d:?\d\d)$/;

/** Reads a time as AWS or a program writes it, in milliseconds since 1970. Undefined for any other text. */
export function isoTime(text: string): number | undefined {
  const iso = ISO_TIME.test(text) ? text : isoOf(text);
  const time = iso === undefined ? Number.NaN : Date.parse(iso);
  return Number.isNaN(time) ? undefined : time;
}

function isoOf(printed: string): string | undefined {
  const [, day, time, zone] = PRINTED_TIME.exec(printed) ?? [];
  return zone && `${day}T${time}${zone === "UTC" ? "Z" : zone}`;
}
