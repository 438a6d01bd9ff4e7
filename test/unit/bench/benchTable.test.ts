import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type RowId, rowOf } from "../../bench/rows";
import { spread } from "../../bench/spread";
import { numberText, table } from "../../bench/table";

function lineOf(row: RowId, value: number | null): string {
  const { budget, unit } = rowOf(row);
  const [, line = ""] = table([{ row, value, budget, unit }]).split("\n");
  return line;
}

test("the table has a line for each figure below its headings", () => {
  const figures = [
    { row: "list.vsSdk" as const, value: 0.7, budget: 0.75, unit: "ratio" },
    { row: "size.entry" as const, value: 50_620, budget: 60_000, unit: "bytes" },
  ];
  assert.equal(
    table(figures),
    [
      "row          value  budget  aim          what",
      "list.vsSdk     0.7    0.75  0.6  within  listing 20,000 jobs into the store ÷ the SDK's paginateListJobs (ratio)",
      "size.entry  50,620  60,000    –  within  the minified extension.js (bytes)",
    ].join("\n"),
  );
});

describe("a line says", () => {
  for (const [value, verdict] of [
    [0.59, /at the aim/],
    [0.6, /at the aim/],
    [0.61, /within/],
    [0.75, /within/],
    [0.76, /OVER BUDGET/],
    [null, / – .*not installed/],
  ] as const) {
    test(`what ${value} is to the budget of 0.75 and the aim of 0.6`, () => {
      assert.match(lineOf("list.vsSdk", value), verdict);
    });
  }

  test("that nothing is within a budget of nothing", () => {
    assert.match(lineOf("idle.requests", 0), /within/);
    assert.match(lineOf("idle.requests", 1), /OVER BUDGET/);
  });
});

test("numbers have the digits that mean something", () => {
  assert.deepEqual([0.6249, 12.34, 123.4, 59_123].map(numberText), ["0.62", "12.3", "123", "59,123"]);
});

test("times are told with the best and the worst", () => {
  assert.equal(spread([3, 1, 2]), "2 ms (1–3)");
});
