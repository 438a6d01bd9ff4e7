import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../host/project.mjs";
import { findCycle } from "./importCycles";
import { readImports } from "./imports";

const reading = readImports(join(projectRoot, "src"));

function arrows(...pairs: readonly string[]): readonly { from: string; to: string }[] {
  return pairs.map((pair) => ({ from: pair.charAt(0), to: pair.charAt(1) }));
}

test("a cycle is found wherever it begins", () => {
  assert.deepEqual(findCycle(arrows("ab", "bc", "cd", "db")), ["b", "c", "d", "b"]);
});

test("a file that imports itself is a cycle", () => {
  assert.deepEqual(findCycle(arrows("aa")), ["a", "a"]);
});

test("two ways to one file are no cycle", () => {
  assert.equal(findCycle(arrows("ab", "ac", "bd", "cd")), undefined);
});

test("no file needs itself to be loaded", async () => {
  assert.equal(findCycle((await reading).filter(({ kind }) => kind !== "type")), undefined);
});

test("no file needs itself to be understood: types form no cycle either", async () => {
  assert.equal(findCycle(await reading), undefined);
});
