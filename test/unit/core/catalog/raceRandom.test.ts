import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { JobCatalog } from "../../../../src/core/catalog/jobCatalog";
import { ACCOUNT, type ListKey, DATA_SETS as OTHERS } from "../../../../src/core/connection/listKey";
import type { Job } from "../../../../src/core/job/job";
import { microtasks, settled } from "../../world/deferredList";
import { loadAllOf } from "../../world/modelCatalog";
import type { ModelService } from "../../world/modelService";
import { assertHolds } from "../../world/runs";
import { checkCatalog, jobsInTree } from "../../world/treeChecks";
import {
  aBeginning,
  aMischief,
  aSketch,
  type Beginning,
  DATA_SETS,
  TwoAccounts,
} from "../../world/twoAccounts";

const STORIES = 120;
const MOST_STEPS = 60;

/** Something that happens in the service, an answer that comes, or something that the user does. */
interface Step {
  readonly happen: (world: TwoAccounts) => unknown;
}

type Told<T> = (value: T, world: TwoAccounts) => unknown;
type Done<T> = (value: T, catalog: JobCatalog, world: TwoAccounts) => unknown;

/** A step that happens so often in proportion; a story that fails tells it by this name. */
function step<T>(weight: number, name: string, values: fc.Arbitrary<T>, happen: Told<T>) {
  const toStep = (value: T): Step =>
    Object.assign(
      { happen: (world: TwoAccounts) => happen(value, world) },
      { [fc.toStringMethod]: () => (value === undefined ? name : `${name} ${fc.stringify(value)}`) },
    );
  return { weight, arbitrary: values.map(toStep) };
}

/** Something that the user does, where the window is connected. */
function userStep<T>(weight: number, name: string, values: fc.Arbitrary<T>, act: Done<T>) {
  return step(
    weight,
    name,
    values,
    (value, world) => world.live.catalog && act(value, world.live.catalog, world),
  );
}

const nothing = fc.constant(undefined);
const aDataSet = fc.constantFrom(...DATA_SETS).map((dataSetId): ListKey => ({ of: "dataSet", dataSetId }));
const aList = fc.oneof(fc.constant(ACCOUNT), fc.constant(OTHERS), { weight: 2, arbitrary: aDataSet });
const someHours = fc.oneof(
  { weight: 2, arbitrary: fc.nat(19) },
  fc.nat(19).map((days) => days * 24),
);
const anEnd = fc.record({
  which: fc.nat(40),
  state: fc.constantFrom("ERROR" as const, "COMPLETED" as const),
  hours: someHours,
});
const aToken = fc.option(
  fc.nat(9).map((place) => `from ${place}`),
  { freq: 2, nil: undefined },
);

const aStep = fc.oneof(
  step(8, "a job comes", aSketch, (sketch, world) => world.createJob(world.service, sketch)),
  step(8, "a job ends", anEnd, ({ which, state, hours }, world) => {
    world.endJob(world.service, which, state);
    world.pass(hours);
  }),
  step(40, "answer", fc.tuple(fc.nat(40), aMischief), (answer, world) => world.answer(...answer)),
  userStep(4, "open", aList, (list, catalog) => catalog.open(list)),
  userStep(6, "more", aList, (list, catalog) => catalog.more(list)),
  userStep(3, "refresh", nothing, (_, __, world) => world.live.refresh()),
  userStep(1, "refresh a list", aList, (list, catalog) => catalog.refreshList(list)),
  userStep(1, "reload", nothing, (_, catalog) => catalog.reload().catch(() => undefined)),
  userStep(
    3,
    "load all",
    fc.integer({ min: 1, max: 60 }),
    (maxItems, catalog) => loadAllOf(catalog, { maxItems }).ended,
  ),
  userStep(1, "load all of one", aDataSet, (list, catalog) => loadAllOf(catalog, { list }).ended),
  userStep(1, "stop", nothing, (_, catalog) => catalog.bulk.stop()),
  userStep(2, "retry", aList, (list, catalog) => catalog.feed(list)?.retry()),
  userStep(1, "start elsewhere", aToken, (token, catalog) => catalog.startAt(token).catch(() => undefined)),
  userStep(1, "switch", fc.integer({ min: 1, max: 4 }), (pageSize, _, world) =>
    world.switchProfile(pageSize),
  ),
);

/** Steps, each with the microtasks that it has before the next one. */
const aStory = fc.array(fc.tuple(aStep, fc.nat(24)), { maxLength: MOST_STEPS, size: "max" });

/** What must be true at any moment. */
function check({ live, service }: TwoAccounts): void {
  const { catalog } = live;
  if (catalog !== undefined) {
    checkCatalog(catalog, DATA_SETS);
    const foreign = [...catalog.store.jobs].filter(({ arn }) => arn !== catalog.connection.profile);
    assert.deepEqual(foreign, [], "no row is of another connection");
    assert.ok(service.open.length <= 5, "five requests at once");
  }
}

const byId = (jobs: Iterable<Job>) =>
  Array.from(jobs, ({ id, state, updatedAt }) => `${id} ${String(state)} ${updatedAt}`).sort();

/** Answers what is asked, and what nobody waits for any more: an aborted request keeps its place until it ends. */
async function answerEverything(service: ModelService): Promise<void> {
  do {
    await service.answerAll(3000);
    await service.late[0]?.answer();
  } while (service.open.length + service.late.length > 0);
}

/** What has come to its end: with every request answered, nothing waits any more. */
function ended<T>(work: Promise<T>): Promise<T> {
  const late = settled().then(() => assert.fail("It waits for ever."));
  return Promise.race([work, late]);
}

/** Nothing is wrong any more, and the user wants everything: it must be exactly what the service holds. */
async function checkInTheEnd(world: TwoAccounts): Promise<void> {
  await answerEverything(world.service);
  if (world.live.catalog?.account.start !== undefined) {
    void world.live.catalog.reload();
    await answerEverything(world.service);
  }
  const refreshed = world.live.refresh();
  await answerEverything(world.service);
  await ended(refreshed);
  // Where there was no job, a refresh has connected anew.
  const { catalog } = world.live;
  assert.ok(catalog);
  const all = loadAllOf(catalog);
  await answerEverything(world.service);
  assert.deepEqual(await ended(all.ended), { kind: "all" });
  checkCatalog(catalog, DATA_SETS);
  assert.deepEqual(byId(jobsInTree(catalog)), byId(world.service.jobs));
}

async function playOut(beginning: Beginning, story: readonly (readonly [Step, number])[]): Promise<void> {
  const world = new TwoAccounts(beginning);
  try {
    void world.live.start();
    await settled();
    for (const [{ happen }, pause] of story) {
      void happen(world);
      await microtasks(pause);
      check(world);
    }
    await checkInTheEnd(world);
  } finally {
    world.live.dispose();
  }
}

test("whatever a user does, whatever comes between, in whatever order: the tree is sound, and in the end it is whole", async () => {
  await assertHolds(STORIES, fc.asyncProperty(aBeginning, aStory, playOut));
});
