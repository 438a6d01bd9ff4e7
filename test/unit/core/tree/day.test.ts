import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as fc from "fast-check";
import { DAY, HOUR } from "../../../../src/core/base/clock";
import { SortedByTime } from "../../../../src/core/store/sortedByTime";
import { type Day, dayOf, daysOf } from "../../../../src/core/tree/day";
import { inZone } from "../../world/inZone";
import { assertHolds } from "../../world/runs";

const length = ({ since, until }: Day) => (until - since) / HOUR;
const at = (text: string) => Date.parse(text);

/** A list of moments; `undefined` for a thing without a time. `reads` counts how often one is looked at. */
function listOf(times: readonly (number | undefined)[]) {
  const reads = { count: 0 };
  const list = new SortedByTime<{ readonly time: number | undefined }>(({ time }) => {
    reads.count += 1;
    return time;
  });
  for (const time of times) {
    list.add({ time });
  }
  return { list, reads };
}

const datesOf = (times: readonly (number | undefined)[]) =>
  daysOf([listOf(times).list], "UTC").map(({ date }) => date);

describe("the day of a moment", () => {
  test("is the calendar's in UTC, whatever zone the machine is in", () => {
    inZone("Asia/Tokyo", () => {
      assert.deepEqual(dayOf(at("2026-11-21T23:59:59.999Z"), "UTC"), {
        date: "2026-11-21",
        since: at("2026-11-21T00:00Z"),
        until: at("2026-11-22T00:00Z"),
      });
    });
  });

  test("is the machine's own calendar's otherwise", () => {
    inZone("Asia/Tokyo", () => {
      assert.deepEqual(dayOf(at("2026-11-21T15:00Z")), {
        date: "2026-11-22",
        since: at("2026-11-21T15:00Z"),
        until: at("2026-11-22T15:00Z"),
      });
    });
  });

  test("has 23 hours when clocks are set forward and 25 when they are set back", () => {
    inZone("America/New_York", () => {
      assert.equal(length(dayOf(at("2026-03-08T12:00Z"))), 23);
      assert.equal(length(dayOf(at("2026-11-01T12:00Z"))), 25);
      assert.equal(length(dayOf(at("2026-11-02T12:00Z"))), 24);
    });
  });

  test("begins when clocks were set forward over its midnight", () => {
    inZone("Africa/Cairo", () => {
      // Clocks went from 23:59:59 on the 23rd to 01:00 on the 24th.
      const day = dayOf(at("2026-04-24T12:00Z"));
      assert.deepEqual(day, {
        date: "2026-04-24",
        since: at("2026-04-23T22:00Z"),
        until: at("2026-04-24T21:00Z"),
      });
      assert.equal(dayOf(day.since - 1).date, "2026-04-23");
    });
  });

  test("holds that moment and has its date, in every zone and at every change of clocks", () => {
    for (const zone of [
      "Europe/Berlin",
      "America/Havana",
      "Australia/Lord_Howe",
      "Asia/Beirut",
      "Pacific/Apia",
    ]) {
      inZone(zone, () => {
        const date = new Intl.DateTimeFormat("sv-SE", { timeZone: zone });
        for (let time = at("2026-01-01T00:00Z"); time < at("2027-01-01T00:00Z"); time += HOUR) {
          const day = dayOf(time);
          assert.ok(day.since <= time && time < day.until, `${zone} ${time}`);
          assert.equal(day.date, date.format(time));
        }
      });
    }
  });

  test("is found for the first and the last moment that a service can tell", () => {
    for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
      inZone(zone, () => {
        for (const time of [at("0000-01-01T00:00:00+14:00"), at("9999-12-31T23:59:59-14:00")]) {
          const day = dayOf(time);
          assert.ok(day.since <= time && time < day.until, `${zone} ${time}`);
        }
      });
    }
  });
});

describe("the days of lists", () => {
  test("come newest first, each once, and things without a time last", () => {
    const times = ["2026-11-21T23:00Z", "2026-11-21T01:00Z", "2026-11-18T12:00Z"].map(at);
    assert.deepEqual(datesOf([...times, undefined, undefined]), ["2026-11-21", "2026-11-18", ""]);
  });

  test("are none where nothing is, and one for things without a time alone", () => {
    assert.deepEqual(datesOf([]), []);
    assert.deepEqual(datesOf([undefined]), [""]);
  });

  test("are those of all lists together", () => {
    const lists = [["2026-11-21T12:00Z"], ["2026-11-20T12:00Z", "2026-11-19T12:00Z"], []];
    assert.deepEqual(
      daysOf(
        lists.map((times) => listOf(times.map(at)).list),
        "UTC",
      ).map(({ date }) => date),
      ["2026-11-21", "2026-11-20", "2026-11-19"],
    );
  });

  test("hold every item in one day and none twice", async () => {
    const aTime = fc
      .tuple(fc.nat(39), fc.nat(24))
      .map(([days, hours]) => at("2026-11-21T00:00Z") - days * hours * HOUR);
    const someTimes = fc.array(fc.option(aTime, { freq: 19, nil: undefined }), {
      minLength: 1,
      maxLength: 300,
      size: "max",
    });
    const property = fc.property(someTimes, (times) => {
      const { list } = listOf(times);
      inZone("America/New_York", () => {
        const counts = daysOf([list]).map(
          ({ since, until }) => list.countSince(since) - list.countSince(until),
        );
        assert.ok(counts.every((count) => count > 0));
        assert.equal(
          counts.reduce((sum, count) => sum + count, 0),
          times.length,
        );
      });
    });
    await assertHolds(20, property);
  });

  test("cost the days, not the items", () => {
    const size = 100_000;
    const { list, reads } = listOf(
      Array.from({ length: size }, (_, index) => -1 - index * ((90 * DAY) / size)),
    );
    reads.count = 0;
    const days = daysOf([list], "UTC");
    assert.equal(days.length, 90);
    // Two searches by halving and a look for each day, and one search more to see that there is no other.
    assert.ok(reads.count <= 91 * 3 * (Math.ceil(Math.log2(size)) + 2), `${reads.count} reads`);
  });
});
