import assert from "node:assert/strict";

/** Control characters, halves of characters, and what turns or ends a line. */
const NOT_PLAIN = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u;

/** Asserts that a text is one line that hides nothing, of no more than so many characters. */
export function assertPlain(text: unknown, most: number): void {
  const shown = typeof text === "string" ? text : "";
  assert.doesNotMatch(shown, NOT_PLAIN);
  assert.ok(shown.length <= most + 1, `${shown.length} characters`);
}
