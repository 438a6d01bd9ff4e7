import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { timeOf } from "../../bench/activationTime";
import { alternate } from "../../bench/alternate";
import { toFigures } from "../../bench/figure";
import { compare } from "../../bench/listTimes";
import { median } from "../../bench/median";
import { pooled } from "../../bench/pageGrowth";
import { reported } from "../../bench/programs";

describe("the median", () => {
  test("is the value in the middle, whatever order they come in", () => {
    assert.equal(median([30, 1, 2]), 2);
  });

  test("of an even number of values is between the two in the middle", () => {
    assert.equal(median([4, 1, 100, 2]), 3);
  });

  test("orders numbers as numbers", () => {
    assert.equal(median([10, 9, 100]), 10);
  });

  test("of nothing there is none", () => {
    assert.throws(() => median([]), RangeError);
  });
});

test("contestants run in turn, and each has its own results in order", async () => {
  const order: string[] = [];
  const contestant = (name: string) => async () => order.push(name);
  const results = await alternate(
    new Map([
      ["a", contestant("a")],
      ["b", contestant("b")],
    ]),
    2,
  );
  assert.deepEqual(order, ["a", "b", "a", "b"]);
  assert.deepEqual(
    [...results],
    [
      ["a", [1, 3]],
      ["b", [2, 4]],
    ],
  );
});

describe("comparing lists", () => {
  const times = new Map([
    ["ours" as const, [9, 2, 1]],
    ["list.vsSdk" as const, [4, 100, 1]],
  ]);

  test("our median is divided by that of the other", () => {
    assert.deepEqual([...compare(times, ["list.vsSdk"]).values], [["list.vsSdk", 0.5]]);
  });

  test("one that is not installed has no value", () => {
    assert.deepEqual([...compare(times, ["list.vsBoto3"]).values], [["list.vsBoto3", null]]);
  });
});

test("pages are counted from 1 and their times are pooled over the runs", () => {
  const runs = [{ milliseconds: [1, 2, 3, 4] }, { milliseconds: [5, 6, 7, 8] }];
  assert.deepEqual(pooled(runs, { from: 2, to: 3 }), [2, 3, 6, 7]);
});

describe("the time of an activation", () => {
  const clean = { milliseconds: 12, required: ["vscode", "node:crypto"], timers: 0 };

  test("is taken when it did what it may", () => {
    assert.equal(timeOf(clean), 12);
  });

  for (const name of ["./aws.js", "@aws-sdk/client-dataexchange", "node:https", "http", "net"]) {
    test(`is refused when it loaded ${name}`, () => {
      assert.throws(() => timeOf({ ...clean, required: ["vscode", name] }), new RegExp(name));
    });
  }

  test("is refused when it set a timer", () => {
    assert.throws(() => timeOf({ ...clean, timers: 1 }), /set 1 timers/);
  });
});

test("a program's report is found among what else it printed", () => {
  assert.deepEqual(reported('(node:1) Warning: old\nREPORT {"jobs":3}\nbye\n'), { jobs: 3 });
});

test("a program that reports nothing is told with what it printed", () => {
  assert.throws(() => reported("Killed"), /reported nothing.*\nKilled/);
});

describe("the figures", () => {
  const values = new Map([
    ["size.vsix" as const, 400_000],
    ["list.vsBoto3" as const, null],
    ["list.vsSdk" as const, 2 / 3],
  ]);

  test("are those of the rows that were asked for, in their order", () => {
    const rows = toFigures(values, ["list.vsSdk", "list.vsBoto3"]).map(({ row }) => row);
    assert.deepEqual(rows, ["list.vsSdk", "list.vsBoto3"]);
  });

  test("have row, value, budget and unit, and nothing else", () => {
    assert.deepEqual(toFigures(values, ["list.vsSdk"]), [
      { row: "list.vsSdk", value: 0.667, budget: 0.75, unit: "ratio" },
    ]);
  });

  test("of one that is not installed have no value", () => {
    assert.deepEqual(
      toFigures(values, ["list.vsBoto3"]).map(({ value }) => value),
      [null],
    );
  });

  test("of what could not be measured are left out", () => {
    assert.deepEqual(toFigures(values, ["page.growth"]), []);
  });
});
