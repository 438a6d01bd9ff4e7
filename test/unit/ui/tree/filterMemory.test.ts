import assert from "node:assert/strict";
import { test } from "node:test";
import { filterOf, type JobFilter } from "../../../../src/core/filter/jobFilter";
import { RecentFilters } from "../../../../src/ui/lists/recentFilters";
import { TreeMemory } from "../../../../src/ui/tree/treeMemory";

/** A workspace's memory, which lives on in the next window. */
function workspace() {
  const values = new Map<string, unknown>();
  const state = {
    keys: () => [...values.keys()],
    get: <T>(key: string) => values.get(key) as T | undefined,
    update: async (key: string, value: unknown) => {
      values.set(key, JSON.parse(JSON.stringify(value ?? null)));
    },
  };
  const open = () => new TreeMemory(state, assert.ifError);
  return { open, recent: () => new RecentFilters(state), values };
}

function named(text: string): JobFilter {
  const filter = filterOf({ text });
  assert.ok(filter);
  return filter;
}

test("a row is remembered as expanded over a reload, but not one whose id has no end", () => {
  const { open } = workspace();
  const ids = ["first@us-east-1@/ds", `first@us-east-1@/${"x".repeat(70_000)}`];
  const memory = open();
  for (const id of ids) {
    memory.setExpanded(id, true);
    assert.equal(memory.isExpanded(id), true);
  }
  assert.deepEqual(
    ids.map((id) => open().isExpanded(id)),
    [true, false],
  );
});

test("a filter is kept over a reload of the window, and so is that there is none", () => {
  const { open } = workspace();
  open().setFilter(named("weekly"));
  const next = open();
  assert.deepEqual(next.filter, named("weekly"));
  next.setFilter(undefined);
  assert.equal(open().filter, undefined);
});

test("a grouping is kept over a reload of the window", () => {
  const { open } = workspace();
  assert.equal(open().grouping, "dataSet");
  open().setGrouping("state");
  assert.equal(open().grouping, "state");
});

test("the last ten filters are kept, each once, the one used last first", async () => {
  const { recent } = workspace();
  for (const text of ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "b"]) {
    await recent().add(named(text));
  }
  const texts = recent().value.map(({ text }) => text);
  assert.deepEqual(texts, ["b", "k", "j", "i", "h", "g", "f", "e", "d", "c"]);
});

test("what cannot be read of a memory is left out", () => {
  const { open, recent, values } = workspace();
  values.set("recentFilters", ["weekly", null, { text: "weekly" }, {}]);
  values.set("filter", 1);
  values.set("grouping", "colour");
  assert.equal(open().grouping, "dataSet");
  assert.equal(open().filter, undefined);
  assert.deepEqual(recent().value, [named("weekly")]);
});
