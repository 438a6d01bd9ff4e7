import assert from "node:assert/strict";
import { test } from "node:test";
import { isToPage, toFromPage } from "../../src/protocol/jobPanel";

const show = { type: "show", job: { json: {} }, source: "p · r", language: "en", translations: {} };

test("the page takes a job to show", () => {
  assert.equal(isToPage(show), true);
});

test("the page takes nothing else, nor a job that lacks a part", () => {
  const others = [
    undefined,
    null,
    "show",
    [show],
    { ...show, type: "hide" },
    { ...show, job: null },
    { ...show, job: {} },
    { ...show, source: 1 },
    { ...show, language: undefined },
    { ...show, translations: [] },
  ];
  assert.deepEqual(others.filter(isToPage), []);
});

test("the extension takes the three messages of the page and drops what they should not carry", () => {
  assert.deepEqual(
    [{ type: "ready", more: 1 }, { type: "copy", text: "x", command: "y" }, { type: "copySignedUrl" }].map(
      toFromPage,
    ),
    [{ type: "ready" }, { type: "copy", text: "x" }, { type: "copySignedUrl" }],
  );
});

test("the extension takes nothing else", () => {
  const others = [
    undefined,
    null,
    "ready",
    { type: "copy" },
    { type: "copy", text: 1 },
    { type: "open" },
    [],
  ];
  assert.deepEqual(
    others.map(toFromPage),
    others.map(() => undefined),
  );
});
