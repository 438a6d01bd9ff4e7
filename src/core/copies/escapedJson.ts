import type { Json } from "../base/json";

/** Invisible characters that JSON doesn't escape: line ends, and those that reorder or hide text. */
const WITHOUT_SIGN = /[\p{Bidi_Control}\u007f-\u009f\u00ad\u200b\u2028\u2029\u2060-\u2064\ufeff]/gu;

/** The value as JSON in one line, which looks like what it is. */
export function escapedJson(value: Json): string {
  return JSON.stringify(value).replace(WITHOUT_SIGN, escaped);
}

/** The same without what the pattern finds in its texts: a character, or one that JSON escapes by a backslash. */
export function jsonWithout(pattern: RegExp, value: Json): string {
  return escapedJson(value).replace(pattern, (found) => escaped(found.slice(-1)));
}

/** A character as JSON and JavaScript write any. */
export function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
