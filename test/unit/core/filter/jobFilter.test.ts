import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { describeFilter, filterFrom, filterOf } from "../../../../src/core/filter/jobFilter";
import { isSameFilter } from "../../../../src/ui/lists/recentFilters";
import { wordsAt } from "../../world/words";

describe("a filter", () => {
  test("that asks for nothing is none", () => {
    assert.equal(filterOf({ states: [], types: [], since: undefined, text: " \t" }), undefined);
  });

  test("asks for a text without the space around it", () => {
    assert.deepEqual(filterOf({ text: " a b " }), { states: [], types: [], text: "a b" });
  });

  test("is read as it was kept", () => {
    const filter = filterOf({ states: ["ERROR"], types: ["NEWER_TYPE"], since: 1000, text: "weekly" });
    assert.deepEqual(filterFrom(JSON.parse(JSON.stringify(filter))), filter);
  });

  for (const kept of [undefined, null, "ERROR", [], {}, { states: "ERROR" }, { since: 1e300, text: 1 }]) {
    test(`kept as ${JSON.stringify(kept)} is none`, () => {
      assert.equal(filterFrom(kept), undefined);
    });
  }

  test("keeps what can be read of it", () => {
    const kept = { states: ["ERROR", 1, "ERROR"], types: {}, since: "today", text: "a" };
    assert.deepEqual(filterFrom(kept), { states: ["ERROR"], types: [], text: "a" });
  });

  test("is the same one in whatever order its states and types stand", () => {
    const [one, other] = [
      ["ERROR", "TIMED_OUT"],
      ["TIMED_OUT", "ERROR"],
    ].map((states) => filterOf({ states }));
    const third = filterOf({ states: ["ERROR"] });
    assert.ok(one && other && third);
    assert.ok(isSameFilter(one, other));
    assert.ok(!isSameFilter(one, third));
  });
});

describe("what is said of a filter", () => {
  const said = (parts: Parameters<typeof filterOf>[0]) => {
    const filter = filterOf(parts);
    assert.ok(filter);
    return describeFilter(filter, wordsAt(0));
  };

  test("is each of its parts, in the words of the rows", () => {
    const parts = { states: ["ERROR", "TIMED_OUT"], types: ["EXPORT_ASSETS_TO_S3"], text: "weekly" };
    assert.equal(said(parts), "Error or Timed out · Export assets to S3 · “weekly”");
  });

  test("has the time since when jobs are shown", () => {
    assert.match(said({ since: Date.UTC(2026, 10, 21, 12) }), /^since Nov 21, 2026, /);
  });

  test("has a state that this version does not know, and nothing that hides text", () => {
    assert.equal(said({ states: ["PAUSED"], text: "a\u202eb" }), "Unknown state PAUSED · “a⟨U+202E⟩b”");
  });
});
