import type { Json } from "../base/json";

/** Invisible characters that JSON doesn't escape: line ends, and those that reorder or hide text. */
const WITHOUT_SIGN = /[\p{Bidi_Control}\u007f-\u009f\u00ad\u200b\u2028\u2029\u2060-\u2064\ufeff]/gu;

/** The value as JSON in one line, which looks like what it is; also a literal of JavaScript. */
export function escapedJson(value: Json): string {
  return JSON.stringify(value).replace(
    WITHOUT_SIGN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
