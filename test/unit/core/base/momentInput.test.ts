import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseMoment } from "../../../../src/core/base/momentInput";

const iso = (text: string) => {
  const moment = parseMoment(text);
  return moment === undefined ? undefined : new Date(moment).toISOString();
};
/** As this machine's time zone has it, whichever that is. */
const here = (...parts: [number, number, number, number?, number?, number?]) =>
  new Date(parts[0], parts[1] - 1, ...parts.slice(2)).toISOString();

describe("a moment that somebody types", () => {
  test("may be a day, which begins at midnight here", () => {
    assert.equal(iso("2026-11-01"), here(2026, 11, 1));
  });

  for (const [text, expected] of [
    ["2026-11-01 14:30", here(2026, 11, 1, 14, 30)],
    ["2026-11-01T14:30", here(2026, 11, 1, 14, 30)],
    ["2026-11-01 14:30:15", here(2026, 11, 1, 14, 30, 15)],
    ["2026-11-01 9:30", here(2026, 11, 1, 9, 30)],
    ["2026-11-01 9:30:15", here(2026, 11, 1, 9, 30, 15)],
    ["  2026-11-01 14:30  ", here(2026, 11, 1, 14, 30)],
  ] as const) {
    test(`may have a time of this time zone: “${text}”`, () => {
      assert.equal(iso(text), expected);
    });
  }

  for (const [text, expected] of [
    ["2026-11-01 14:30Z", "2026-11-01T14:30:00.000Z"],
    ["2026-11-01 14:30z", "2026-11-01T14:30:00.000Z"],
    ["2026-11-01 14:30 Z", "2026-11-01T14:30:00.000Z"],
    ["2026-11-01 14:30+05:30", "2026-11-01T09:00:00.000Z"],
    ["2026-11-01 9:30:15 -0800", "2026-11-01T17:30:15.000Z"],
  ] as const) {
    test(`may have a time of another time zone: “${text}”`, () => {
      assert.equal(iso(text), expected);
    });
  }

  for (const text of [
    "",
    "yesterday",
    "2026-11",
    "2026-13-01",
    "2026-04-31",
    "2026-02-29",
    "2026-11-01Z",
    "2026-11-01 25:00",
    "2026-11-01 14:60",
    "2026-11-01 14",
    "2026-11-01 14:30 CET",
    "2026-11-01 14:30 and more",
    "12026-11-01",
  ]) {
    test(`is not “${text}”`, () => {
      assert.equal(parseMoment(text), undefined);
    });
  }

  test("may be the 29th of February of a leap year", () => {
    assert.equal(iso("2028-02-29 00:00Z"), "2028-02-29T00:00:00.000Z");
  });
});
