import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as fc from "fast-check";
import { runs } from "../unit/world/runs";
import { clients } from "./installedClients";
import { aFile, type Parsed, parsedByBotocore, parsedHere, RECORDED_FILES } from "./parsedFiles";

const RECORDED: readonly Parsed[] = JSON.parse(
  readFileSync(new URL("recordedFiles.json", import.meta.url), "utf8"),
);

/** The files that are read otherwise than was expected. */
function differing(files: readonly string[], expected: readonly Parsed[]): readonly unknown[] {
  return files
    .map((text, index) => ({ text, here: parsedHere(text), expected: expected[index] }))
    .filter(({ here, expected }) => JSON.stringify(here) !== JSON.stringify(expected));
}

test("files are read as botocore once read them", () => {
  assert.deepEqual(differing(RECORDED_FILES, RECORDED), []);
});

test("of the files that are compared, some are refused, and most are not", () => {
  const refused = RECORDED.filter((parsed) => parsed === null).length;
  assert.ok(refused > 20 && refused < RECORDED.length / 2, `${refused} of ${RECORDED.length} refused`);
});

for (const { program, version } of clients("python3", "-c", "import botocore; print(botocore.__version__)")) {
  test(`3,000 random files are read as botocore ${version} reads them`, async () => {
    const files = fc.sample(aFile, runs(3000));
    assert.deepEqual(differing(files, await parsedByBotocore(program, files)), []);
  });
}
