import assert from "node:assert/strict";
import { createServer } from "node:net";
import { test } from "node:test";
import { Random } from "../service/world/random";
import { Leftovers } from "../soak/leftovers";
import { Soak } from "../soak/soak";
import { drawAction } from "../soak/soakActions";
import { Figures } from "../soak/soakFigures";
import { useAwsFiles } from "./awsFiles";

/** Watches from then on, so there is one for all. */
const leftovers = new Leftovers();

test("a round of a soak keeps every promise, and tells what it did", async (t) => {
  const figures = new Figures();
  const files = await useAwsFiles(t, {});
  await new Soak({ seed: 1, actionsInRound: 45, mostJobs: 120 }, files, leftovers, figures).round();
  assert.deepEqual(figures.broken, []);
  assert.match(figures.line(), /^1 rounds · \d+ actions · [\d,]+ requests · .* · 0 broken promises$/);
});

test("a soak with the same seed does the same, and with another one something else", () => {
  const actions = (seed: number) => {
    const random = new Random("soak", seed, 1);
    return Array.from({ length: 50 }, () => drawAction(random));
  };
  assert.deepEqual(actions(1), actions(1));
  assert.notDeepEqual(actions(1), actions(2));
});

test("what is left behind is found by its name, until it is gone", async () => {
  const held = [new (class Held {})()];
  const server = createServer();
  const timer = setTimeout(() => undefined, 60_000);
  leftovers.watch(held[0] ?? assert.fail());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  assert.deepEqual((await leftovers.find(0)).toSorted(), ["1 × Held", "1 × TCPServerWrap", "1 × timer"]);
  clearTimeout(timer);
  held.length = 0;
  await new Promise((resolve) => server.close(resolve));
  assert.deepEqual(await leftovers.find(), []);
});

for (const [what, heaps, isFlat] of [
  ["grows with every round", Array.from({ length: 30 }, (_, round) => 20e6 + round * 1e6), false],
  ["grows in the first rounds alone", [10e6, 15e6, 18e6, ...Array.from({ length: 30 }, () => 20e6)], true],
] as const) {
  test(`a heap that ${what} is ${isFlat ? "" : "not "}flat`, () => {
    const figures = new Figures();
    for (const bytes of heaps) {
      figures.addHeap(bytes);
    }
    assert.equal(figures.isHeapFlat, isFlat);
  });
}
