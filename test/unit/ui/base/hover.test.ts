import assert from "node:assert/strict";
import { test } from "node:test";
import { MarkdownString } from "vscode";
import { plainHover } from "../../../../src/ui/base/hover";
import { assertPlain, HOSTILE_TEXTS } from "../../world/markup";

/** The paragraphs of a hover, and in each what Markdown reads as a sign. */
function paragraphsOf(hover: MarkdownString | string): readonly string[] {
  assert.ok(hover instanceof MarkdownString);
  return hover.value.split("\n\n");
}

test("in the hover of strangers' texts nothing is Markdown but the bold heading", () => {
  for (const text of HOSTILE_TEXTS) {
    const paragraphs = paragraphsOf(plainHover({ heading: text, lines: [text, "last"] }));
    assert.equal(paragraphs.length, 3);
    const [heading = "", line = ""] = paragraphs;
    assert.deepEqual([heading.slice(0, 2), heading.slice(-2)], ["**", "**"]);
    for (const part of [heading.slice(2, -2), line]) {
      assert.doesNotMatch(part.replace(/\\[!-/:-@[-`{-~]/g, ""), /[!-/:-@[-`{-~\n]/);
      assert.doesNotMatch(part, /^\s|\s$/);
    }
  }
});

test("an address as it stands is cut for Markdown where it would become a link", () => {
  const [, line = ""] = paragraphsOf(
    plainHover({ heading: "h", lines: ["https://a.example www.a.example a@b.example"] }),
  );
  assert.equal(line, "https\\:\\/\\/a\\.example www\\.a\\.example a\\@b\\.example");
});

test("a hover without a heading is plain text of so many lines", () => {
  for (const text of HOSTILE_TEXTS) {
    for (const hover of [
      plainHover({ lines: [text, "b"] }),
      plainHover({ heading: " ", lines: [text, "b"] }),
    ]) {
      assert.ok(typeof hover === "string");
      const lines = hover.split("\n");
      assert.equal(lines.length, 2);
      assertPlain(lines[0] ?? "");
    }
  }
});
