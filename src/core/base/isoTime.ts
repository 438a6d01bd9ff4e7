/** Time as AWS sends it: ISO 8601, to the second or finer, in UTC or with an offset. */
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/;

/** Reads a time as AWS writes it, in milliseconds since 1970. Undefined for any other text. */
export function isoTime(text: string): number | undefined {
  const time = ISO_TIME.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
