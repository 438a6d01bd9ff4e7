import assert from "node:assert/strict";
import { test } from "node:test";
import { DAY } from "../../../../src/core/base/clock";
import type { JobCatalog } from "../../../../src/core/catalog/jobCatalog";
import { ACCOUNT, type ListKey, DATA_SETS as OTHERS } from "../../../../src/core/connection/listKey";
import type { Job } from "../../../../src/core/job/job";
import { microtasks, settled } from "../../world/deferredList";
import { loadAllOf } from "../../world/modelCatalog";
import { randomNumbers } from "../../world/randomNumbers";
import { DATA_SETS, RandomWorld } from "../../world/randomWorld";
import { checkCatalog, jobsInTree } from "../../world/treeChecks";

const SEEDS = 40;
const STEPS = 60;

/** What a user does, and how often. */
type Action = (world: RandomWorld, catalog: JobCatalog, random: (below: number) => number) => unknown;
const ACTIONS: readonly (readonly [string, number, Action])[] = [
  ["open", 4, (_, catalog, random) => catalog.open(aList(random))],
  ["more", 6, (_, catalog, random) => catalog.more(aList(random))],
  ["refresh", 3, (world) => world.live.refresh()],
  ["refresh a list", 1, (_, catalog, random) => catalog.refreshList(aList(random))],
  ["reload", 1, (_, catalog) => catalog.reload().catch(() => undefined)],
  ["load all", 3, (_, catalog, random) => loadAllOf(catalog, { maxItems: 1 + random(60) }).ended],
  ["load all of one", 1, (_, catalog, random) => loadAllOf(catalog, { list: aDataSet(random) }).ended],
  ["stop", 1, (_, catalog) => catalog.bulk.stop()],
  ["retry", 2, (_, catalog, random) => catalog.feed(aList(random))?.retry()],
  ["start elsewhere", 1, (_, catalog, random) => startElsewhere(catalog, random)],
  ["switch", 1, (world) => switchProfile(world)],
];

function aDataSet(random: (below: number) => number): ListKey {
  return { of: "dataSet", dataSetId: DATA_SETS[random(DATA_SETS.length)] ?? "ds0" };
}

function aList(random: (below: number) => number): ListKey {
  return [ACCOUNT, OTHERS, aDataSet(random), aDataSet(random)][random(4)] ?? ACCOUNT;
}

async function startElsewhere(catalog: JobCatalog, random: (below: number) => number): Promise<void> {
  await catalog.startAt(random(3) === 0 ? undefined : `from ${random(10)}`).catch(() => undefined);
}

function switchProfile(world: RandomWorld): Promise<void> {
  world.switchProfile();
  return world.live.restart();
}

function choose(random: (below: number) => number): readonly [string, Action] {
  let left = random(ACTIONS.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [name, weight, action] of ACTIONS) {
    left -= weight;
    if (left < 0) {
      return [name, action];
    }
  }
  return ["nothing", () => undefined];
}

/** Something happens in the service, an answer comes, or the user does something. */
function step(world: RandomWorld, random: (below: number) => number): string {
  const { service, live } = world;
  const what = random(10);
  if (what === 0) {
    world.createJob(service);
    return "a job comes";
  }
  if (what === 1) {
    world.endJob(service);
    world.pass(random(20) * (random(3) === 0 ? 24 : 1));
    return "time passes";
  }
  if (what < 7) {
    const calls = Object.values(world.services).flatMap(({ open, late }) => [...open, ...late]);
    const call = calls[random(Math.max(1, calls.length))];
    void call?.answer();
    return `answer to “${call?.name}”`;
  }
  const [name, action] = choose(random);
  if (live.catalog !== undefined) {
    void action(world, live.catalog, random);
  }
  return name;
}

async function answerEverything({ service }: RandomWorld): Promise<void> {
  await service.answerAll(3000);
}

const byId = (jobs: Iterable<Job>) =>
  Array.from(jobs, ({ id, state, updatedAt }) => `${id} ${String(state)} ${updatedAt}`).sort();

/** Nothing is wrong any more, and the user wants everything: it must be exactly what the service holds. */
async function checkInTheEnd(world: RandomWorld): Promise<void> {
  world.mischief = 0;
  await answerEverything(world);
  const { catalog } = world.live;
  assert.ok(catalog);
  if (catalog.account.start !== undefined) {
    void catalog.reload();
    await answerEverything(world);
  }
  const refreshed = world.live.refresh();
  await answerEverything(world);
  await refreshed;
  const { ended } = loadAllOf(catalog);
  await answerEverything(world);
  assert.deepEqual(await ended, { kind: "all" });
  checkCatalog(catalog, DATA_SETS);
  assert.deepEqual(byId(jobsInTree(catalog)), byId(world.service.jobs));
}

async function runWorld(seed: number): Promise<void> {
  const random = randomNumbers(seed);
  const world = new RandomWorld(random, {
    tokens: seed % 2 === 0 ? "after an item" : "by counting",
    skew: seed % 3 === 0 ? 10 * DAY : 0,
    onAbort: seed % 4 < 2 ? "cancels" : "answers anyway",
  });
  const past: string[] = [];
  try {
    void world.live.start();
    await settled();
    for (let count = 0; count < STEPS; count++) {
      past.push(step(world, random));
      await microtasks(random(25));
      const { catalog } = world.live;
      if (catalog !== undefined) {
        checkCatalog(catalog, DATA_SETS);
        const foreign = [...catalog.store.jobs].filter(({ arn }) => arn !== catalog.connection.profile);
        assert.deepEqual(foreign, [], "no row is of another connection");
        assert.ok(world.service.open.length <= 5, "five requests at once");
      }
    }
    await checkInTheEnd(world);
  } catch (error) {
    throw new Error(`Seed ${seed}, after: ${past.join(", ")}`, { cause: error });
  } finally {
    world.live.dispose();
  }
}

test("whatever a user does, whatever comes between, in whatever order: the tree is sound, and in the end it is whole", async () => {
  const first = Number(process.env["SEED"] ?? 1);
  for (let seed = first; seed < first + SEEDS; seed++) {
    await runWorld(seed);
  }
});
