import assert from "node:assert/strict";
import { test } from "node:test";
import { findLineFault } from "../../../../src/aws/config/configFileCheck";

for (const [what, text, fault] of [
  ["a line without “=”", "[default]\nregion = x\nsesame", { line: 3, reason: "noEqualsSign" }],
  [
    "a section without its bracket",
    "[default]\nregion = x\n[profile a\n",
    { line: 3, reason: "badSectionName" },
  ],
  ["a section without a name", "[]\n", { line: 1, reason: "badSectionName" }],
  ["a first section without its bracket", "[default\n", { line: 1, reason: "badSectionName" }],
  ["a name before any section", "# mine\nregion = x\n", { line: 2, reason: "outsideOfSections" }],
  ["a value without a name", "[default]\n = x", { line: 2, reason: "noName" }],
  ["a section that comes twice", "[a]\n[b]\n[a]\n", { line: 3, reason: "sectionAgain" }],
  ["a name that comes twice, in capitals", "[a]\nregion=x\nRegion=y", { line: 3, reason: "nameAgain" }],
  ["a line of a group without “=”", "[a]\ns3 =\n  x = 1\n\n  y", { line: 5, reason: "noEqualsSign" }],
  ["lines that end as on Windows", "[a]\r\n\r\nsesame\r\n", { line: 3, reason: "noEqualsSign" }],
] as const) {
  test(`${what} is a fault`, () => {
    assert.deepEqual(findLineFault(text), fault);
  });
}

for (const [what, text] of [
  ["nothing", ""],
  ["comments and blank lines", "# a\n ; b\n\n   \n[a]\n# c\nx = 1"],
  ["a colon in the place of “=”", "[a]\nx: 1"],
  ["a value that goes on further in", "[a]\nx = 1\n  and more\n"],
  ["a group with a comment in it", "[a]\ns3 =\n  # c\n  x = 1\ny = 2"],
  ["names that are all further in", "[a]\n  x = 1\n  y = 2"],
  ["the same name in two sections", "[a]\nx = 1\n[b]\nx = 1"],
  ["the section of defaults, which may come twice", "[DEFAULT]\n[DEFAULT]"],
  ["text behind a section's name", "[a] # mine\nx = 1"],
  ["a bracket in a name", "[a]\n[b = 1"],
  ["a byte order mark", "\ufeff[a]\nx = 1"],
] as const) {
  test(`${what} is no fault`, () => {
    assert.equal(findLineFault(text), undefined);
  });
}
