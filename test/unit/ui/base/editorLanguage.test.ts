import assert from "node:assert/strict";
import { test } from "node:test";
import { editorLanguage, numberText } from "../../../../src/ui/base/editorWords";
import { editorWith } from "../../world/editor";

test("numbers are written in the editor's language", () => {
  editorWith({ env: { language: "de" } });
  assert.deepEqual([editorLanguage(), numberText(1234)], ["de", "1.234"]);
});

test("a name that is no language is English, and numbers can be written", () => {
  for (const language of ["en-US@posix", "en_US.UTF-8", "C.UTF-8", "", "x\ud83d"]) {
    editorWith({ env: { language } });
    assert.deepEqual([editorLanguage(), numberText(1234)], ["en", "1,234"]);
  }
});
