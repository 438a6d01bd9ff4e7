import assert from "node:assert/strict";
import { test } from "node:test";
import { inEnglish } from "../../../../src/core/base/translate";
import { keyPatternWords } from "../../../../src/webview/details/keyPattern";
import { plainWords } from "../../world/describedJob";

const references: readonly (readonly [reference: string, words: string])[] = [
  ["Asset.Id", "asset's ID"],
  ["Asset.Name", "asset's name"],
  ["DataSet.Id", "data set's ID"],
  ["DataSet.Name", "data set's name"],
  ["Revision.CreatedAt", "time the revision was created"],
  ["Revision.CreatedAt.Day", "day the revision was created"],
  ["Revision.CreatedAt.Month", "month the revision was created"],
  ["Revision.CreatedAt.Year", "year the revision was created"],
  ["Revision.Id", "revision's ID"],
];
const reference = (name: string) => `\${${name}}`;

for (const [name, words] of references) {
  test(`the reference ${name} is the ${words}`, () => {
    assert.deepEqual(keyPatternWords(reference(name), inEnglish), [words]);
  });
}

test("what is no reference stands as it is, apart from the words", () => {
  assert.deepEqual(keyPatternWords(`in/${reference("Asset.Name")}.gz`, inEnglish), [
    { foreign: "in/" },
    " ",
    "asset's name",
    " ",
    { foreign: ".gz" },
  ]);
});

test("an unknown reference, an unfinished one and a name without its sign stand as they are", () => {
  const pattern = `${reference("Asset.Colour")}Asset.Name$\{Asset.Name`;
  assert.equal(
    plainWords(keyPatternWords(pattern, inEnglish)),
    `${reference("Asset.Colour")} Asset.Name$\{Asset.Name`,
  );
});
