import assert from "node:assert/strict";
import { test } from "node:test";
import { inEnglish, translateWith } from "../../../../src/core/base/translate";

test("the arguments stand in the places of their numbers, as often as these come", () => {
  assert.equal(inEnglish("{1}, {0} and {1}", "a", 2), "2, a and 2");
});

test("zero, false and the empty text are arguments like any other", () => {
  assert.equal(inEnglish("{0}|{1}|{2}", 0, false, ""), "0|false|");
});

test("a place without an argument stays in sight", () => {
  assert.equal(inEnglish("{0} of {1}", 1), "1 of {1}");
});

test("braces that are no place stay as they are", () => {
  assert.equal(inEnglish("{} {name} { 0 } {0}", "x"), "{} {name} { 0 } x");
});

test("what an argument says is not read as a place or a pattern", () => {
  assert.equal(inEnglish("{0} {1}", "{1}", "$&"), "{1} $&");
});

test("a message with a translation is told in it, with its places where the translation has them", () => {
  const t = translateWith({ "{0} of {1} loaded": "von {1} geladen: {0}" });
  assert.equal(t("{0} of {1} loaded", 3, 7), "von 7 geladen: 3");
});

test("a message without a translation stays in English", () => {
  assert.equal(translateWith({ Retry: "Nochmal" })("Refresh {0}", "x"), "Refresh x");
});
