import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { lineWithIcon, plainLine, plainLines } from "../../../../src/ui/base/plainText";
import { assertPlain, HOSTILE_TEXTS, iconsIn, linksIn } from "../../world/markup";
import { assertHolds } from "../../world/runs";

/** Texts of the signs that markup is made of. */
const someMarkup = fc
  .array(
    fc.constantFrom("[", "]", "(", ")", "a", "$", "\\", " ", "\n", "\r", "\u200c", "command:x", "https://e"),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

test("no text of strangers is a link, an icon or more than a line", () => {
  for (const text of HOSTILE_TEXTS) {
    assertPlain(plainLine(text));
  }
});

test("among the texts of strangers are links and icons before they are made plain", () => {
  assert.ok(HOSTILE_TEXTS.flatMap(linksIn).length > 5);
  assert.ok(HOSTILE_TEXTS.flatMap(iconsIn).length > 1);
});

test("no way to put the signs of markup together makes a link or an icon", () => {
  return assertHolds(
    1000,
    fc.property(someMarkup, (text) => {
      assertPlain(plainLine(text));
    }),
  );
});

test("a text looks as it did: nothing is added but a sign that nobody sees", () => {
  for (const text of ["[a](command:x)", "a[0](b) $(ls) ](", "Börse 東京 👩‍👩‍👧‍👦", "a $ (b) [c] (d)"]) {
    assert.equal(plainLine(text).replaceAll("\u200c", ""), text.replaceAll("\u200c", ""));
  }
  assert.equal(plainLine("Börse 東京 👩‍👩‍👧‍👦"), "Börse 東京 👩‍👩‍👧‍👦");
});

test("a text that is plain stays as it is", () => {
  return assertHolds(
    1000,
    fc.property(someMarkup, (text) => {
      assert.equal(plainLine(plainLine(text)), plainLine(text));
    }),
  );
});

test("our own words stay in sight at both ends of a long text", () => {
  const text = plainLine(`AWS refused it: ${"👩".repeat(35_000)} Start again.`);
  assert.match(text, /^AWS refused it: .* … .* Start again\.$/u);
  assert.ok(text.length <= 1000);
  assert.doesNotMatch(text, /\p{Cs}/u);
});

test("a stranger's line end begins no line, and ours do", () => {
  assert.equal(
    plainLines(["Name: x\nAccount: 999", "", "Account: 111"]),
    "Name: x Account: 999\n\nAccount: 111",
  );
});

test("an icon of ours stands in front of a text that has none", () => {
  assert.deepEqual(iconsIn(lineWithIcon("warning", "$(error) x")), ["$(warning)"]);
  assert.equal(lineWithIcon(undefined, "x"), "x");
});
