import assert from "node:assert/strict";
import { test } from "node:test";
import { DAY, HOUR } from "../../../../src/core/base/clock";
import { translateWith } from "../../../../src/core/base/translate";
import { dayOf } from "../../../../src/core/tree/day";
import { rowOf } from "../../../../src/core/tree/rows";
import type { DayNode } from "../../../../src/core/tree/treeNode";
import { inZone } from "../../world/inZone";
import { wordsAt } from "../../world/words";

const NOW = Date.UTC(2026, 10, 21, 12);

function day(time: number, counts: Partial<DayNode> = {}): DayNode {
  return {
    ...{ kind: "day", id: "d", branch: { dataSetId: "ds", revisionId: "rev" }, revisions: 0, jobs: 1234 },
    ...dayOf(time, "UTC"),
    ...counts,
  };
}

function textOf(node: DayNode, words = wordsAt(NOW, { timestamps: "utc" })) {
  const { label, description, spoken } = rowOf(node, words);
  return { label, description, spoken };
}

test("a day is told by its weekday and date, with the number of its loaded jobs", () => {
  assert.deepEqual(textOf(day(NOW - 3 * DAY)), {
    label: "Wed, Nov 18",
    description: "1,234 loaded",
    spoken: "Wednesday, November 18, 2026, 1,234 loaded",
  });
});

test("a day of long ago is told with its year", () => {
  assert.equal(textOf(day(NOW - 365 * DAY)).label, "Fri, Nov 21, 2025");
});

test("today and yesterday are named", () => {
  assert.equal(textOf(day(NOW)).description, "today · 1,234 loaded");
  assert.equal(textOf(day(NOW - DAY)).description, "yesterday · 1,234 loaded");
  assert.equal(textOf(day(NOW)).spoken, "Saturday, November 21, 2026, today, 1,234 loaded");
});

test("today is today in the zone that the days are of", () => {
  inZone("Pacific/Kiritimati", () => {
    const node = { ...day(NOW), ...dayOf(NOW) };
    const { label, description } = textOf(node, wordsAt(NOW - HOUR));
    assert.deepEqual([label, description], ["Sun, Nov 22", "today · 1,234 loaded"]);
  });
});

test("revisions are counted before jobs that stand in none", () => {
  const old = NOW - 5 * DAY;
  assert.equal(textOf(day(old, { revisions: 1, jobs: 0 })).description, "1 revision");
  assert.equal(textOf(day(old, { revisions: 1200, jobs: 3 })).description, "1,200 revisions · 3 loaded");
});

test("what has no time is told so", () => {
  assert.deepEqual(textOf(day(-Infinity, { jobs: 2 })), {
    label: "Time unknown",
    description: "2 loaded",
    spoken: "Time unknown, 2 loaded",
  });
});

test("a day is told in the editor's language", () => {
  const t = translateWith({ "{0} loaded": "{0} geladen" });
  const { label, description } = textOf(day(NOW), wordsAt(NOW, { t, language: "de", timestamps: "utc" }));
  assert.deepEqual([label, description], ["Sa., 21. Nov.", "heute · 1.234 geladen"]);
});
