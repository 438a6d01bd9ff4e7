import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readCommandLine, UsageError } from "../../bench/commandLine";
import { ROW_IDS } from "../../bench/rows";

describe("the command line of the bench", () => {
  test("without a word measures every row at full size and writes no file", () => {
    assert.deepEqual(readCommandLine([]), { rows: ROW_IDS, quick: false });
  });

  test("names the file for the figures", () => {
    assert.equal(readCommandLine(["--json", "figures.json"]).jsonFile, "figures.json");
  });

  test("names rows, which are measured in the order of the table", () => {
    const { rows } = readCommandLine(["--only", "size.vsix,list.vsSdk"]);
    assert.deepEqual(rows, ["list.vsSdk", "size.vsix"]);
  });

  test("asks for small sizes", () => {
    assert.equal(readCommandLine(["--quick"]).quick, true);
  });

  for (const [words, sentence] of [
    [["--only", "size.all"], /No such row: size\.all\. There are: list\.vsSdk, /],
    [["--only", "toString"], /No such row: toString\./],
    [["--only", ""], /No such row/],
    [["--fast"], /Unknown option '--fast'/],
    [["everything"], /Unexpected argument 'everything'/],
    [["--json"], /argument missing/],
  ] as const) {
    test(`is refused with a sentence and the usage: ${words.join(" ")}`, () => {
      assert.throws(
        () => readCommandLine(words),
        (error) =>
          error instanceof UsageError &&
          sentence.test(error.message) &&
          /Usage: npm run bench/.test(error.message),
      );
    });
  }
});
