import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { DAY, HOUR, MINUTE, SECOND } from "../../../../src/core/base/clock";
import {
  ageText,
  dateText,
  distanceText,
  durationText,
  momentText,
  pastText,
} from "../../../../src/core/base/timeText";
import { inEnglish, translateWith } from "../../../../src/core/base/translate";
import { wordsAt } from "../../world/words";

process.env["TZ"] = "UTC";

const NOW = Date.UTC(2026, 10, 21, 12);
const narrow = (age: number) => ageText(NOW - age, wordsAt(NOW), "narrow");
const long = (age: number) => ageText(NOW - age, wordsAt(NOW), "long");

describe("a duration", () => {
  const told: readonly (readonly [number, string])[] = [
    [0, "0s"],
    [499, "0s"],
    [38 * SECOND, "38s"],
    [59_499, "59s"],
    [59_500, "1m"],
    [252 * SECOND, "4m 12s"],
    [HOUR - SECOND, "59m 59s"],
    [HOUR, "1h"],
    [HOUR + 59 * SECOND, "1h"],
    [125 * MINUTE + 59 * SECOND, "2h 5m"],
    [DAY - SECOND, "23h 59m"],
    [DAY, "1d"],
    [76 * HOUR, "3d 4h"],
    [400 * DAY, "400d"],
    [-SECOND, "0s"],
  ];
  for (const [milliseconds, text] of told) {
    test(`of ${milliseconds} ms is told as ${text}`, () => {
      assert.equal(durationText(milliseconds, inEnglish), text);
    });
  }

  test("is told in the editor's language", () => {
    const t = translateWith({ "{0}m {1}s": "{0} Min. {1} Sek." });
    assert.equal(durationText(61 * SECOND, t), "1 Min. 1 Sek.");
  });
});

describe("an age", () => {
  const told: readonly (readonly [number, string, string])[] = [
    [0, "now", "now"],
    [MINUTE - 1, "now", "now"],
    [MINUTE, "1m ago", "1 minute ago"],
    [12 * MINUTE, "12m ago", "12 minutes ago"],
    [HOUR - 1, "59m ago", "59 minutes ago"],
    [HOUR, "1h ago", "1 hour ago"],
    [DAY - 1, "23h ago", "23 hours ago"],
    [DAY, "1d ago", "yesterday"],
    [89 * DAY, "89d ago", "89 days ago"],
  ];
  for (const [age, short, inWords] of told) {
    test(`of ${age} ms is told as ${short}, and in words as ${inWords}`, () => {
      assert.equal(narrow(age), short);
      assert.equal(long(age), inWords);
    });
  }

  test("has the same text from one whole minute to the next", () => {
    for (let minute = 0; minute < 26 * 60; minute++) {
      for (const within of [1, 29_999, MINUTE - 1]) {
        assert.equal(narrow(minute * MINUTE + within), narrow(minute * MINUTE), `minute ${minute}`);
        assert.equal(long(minute * MINUTE + within), long(minute * MINUTE), `minute ${minute}`);
      }
    }
  });

  test("of a job made by a clock that is an hour ahead is now", () => {
    assert.equal(narrow(-HOUR), "now");
    assert.equal(long(-HOUR), "now");
  });

  test("is told in the editor's language", () => {
    const german = wordsAt(NOW, { language: "de" });
    assert.equal(ageText(NOW - 2 * HOUR, german, "long"), "vor 2 Stunden");
    assert.equal(ageText(NOW, german, "narrow"), "jetzt");
  });
});

describe("a distance", () => {
  const told: readonly (readonly [number, string])[] = [
    [-2 * HOUR, "2 hours ago"],
    [0, "now"],
    [MINUTE - 1, "now"],
    [MINUTE, "in 1 minute"],
    [HOUR - 1, "in 59 minutes"],
    [HOUR, "in 1 hour"],
    [DAY, "tomorrow"],
    [27 * DAY, "in 27 days"],
  ];
  for (const [ahead, text] of told) {
    test(`of ${ahead} ms is told as ${text}`, () => {
      assert.equal(distanceText(NOW + ahead, wordsAt(NOW)), text);
    });
  }
});

describe("what has happened", () => {
  const told: readonly (readonly [number, string])[] = [
    [-HOUR, "1 hour ago"],
    [MINUTE - 1, "now"],
    [HOUR, "in the future by this machine's clock"],
  ];
  for (const [ahead, text] of told) {
    test(`${ahead} ms from now by this machine's clock is told as ${text}`, () => {
      assert.equal(pastText(NOW + ahead, wordsAt(NOW)), text);
    });
  }
});

describe("a zone", () => {
  const nightInUtc = Date.UTC(2026, 10, 21, 0, 30);

  test("is that of the machine unless it is UTC", () => {
    const zoneOfTheRun = process.env["TZ"];
    process.env["TZ"] = "America/New_York";
    try {
      const texts = [undefined, "UTC" as const].map((zone) => [
        momentText(nightInUtc, "en", zone).replaceAll("\u202f", " "),
        dateText(nightInUtc, "en", zone),
      ]);
      assert.deepEqual(texts, [
        ["Nov 20, 2026, 7:30:00 PM EST", "Nov 20, 2026"],
        ["Nov 21, 2026, 12:30:00 AM UTC", "Nov 21, 2026"],
      ]);
    } finally {
      process.env["TZ"] = zoneOfTheRun;
    }
  });
});

test("a moment has its date, its time with seconds and its zone", () => {
  assert.equal(
    momentText(Date.UTC(2026, 10, 21, 9, 5, 7), "en").replaceAll("\u202f", " "),
    "Nov 21, 2026, 9:05:07 AM UTC",
  );
});
