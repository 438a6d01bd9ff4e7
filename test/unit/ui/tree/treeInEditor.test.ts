import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { Job } from "../../../../src/core/job/job";
import { settled } from "../../world/deferredList";
import { aJob } from "../../world/jobBuilder";
import { aDataSet } from "../../world/modelCatalog";
import { ModelService } from "../../world/modelService";
import { assertHolds } from "../../world/runs";
import { viewOverMessages } from "../../world/viewOverMessages";

const STORIES = 200;
const DATA_SETS = ["ds0", "ds1"];

type World = ReturnType<typeof viewOverMessages> & { readonly service: ModelService };

interface Step {
  readonly happen: (world: World) => unknown;
}

/** A step that happens so often in proportion; a story that fails tells it by this name. */
function step<T>(
  weight: number,
  name: string,
  values: fc.Arbitrary<T>,
  happen: (value: T, world: World) => unknown,
) {
  const toStep = (value: T): Step =>
    Object.assign(
      { happen: (world: World) => happen(value, world) },
      { [fc.toStringMethod]: () => `${name} ${fc.stringify(value)}` },
    );
  return { weight, arbitrary: values.map(toStep) };
}

/** Job so many of the service: each third belongs to another revision. */
function newJob(number: number): Job {
  return aJob(number, {
    dataSetId: DATA_SETS[number % 2] ?? "",
    revisionIds: [`r${Math.floor(number / 3)}`],
  });
}

const aPlace = fc.nat(30);
const aStep = fc.oneof(
  step(5, "open or close row", aPlace, (place, { tree: { workbench } }) => {
    const branches = workbench.rows.filter(({ isBranch }) => isBranch);
    const branch = branches[place % Math.max(1, branches.length)];
    return branch && workbench.toggle(branch.id);
  }),
  step(6, "answer", aPlace, (place, { service }) =>
    service.open[place % Math.max(1, service.open.length)]?.answer(),
  ),
  step(24, "let", fc.constantFrom("host", "workbench", "timers"), (where, { channels }) =>
    channels.let(where),
  ),
  step(2, "go to job", aPlace, (place, { view, live, service }) => {
    const job = service.jobs[place % service.jobs.length];
    const row = job && live.catalog && view.treeOf(live.catalog).nodeOfJob(job.id);
    return row && view.select(row, { focus: true });
  }),
  step(
    1,
    "group by",
    fc.constantFrom("dataSet" as const, "dataSet" as const, "state" as const),
    (by, { view }) => view.groupBy(by),
  ),
  step(1, "refresh", fc.constant(""), (_, { connections }) => connections.refresh()),
  step(1, "a job comes", fc.constant(""), (_, { service }) =>
    service.jobs.unshift(newJob(service.jobs.length)),
  ),
  step(1, "more", fc.constantFrom(...DATA_SETS), (dataSetId, { live }) =>
    live.catalog?.more({ of: "dataSet", dataSetId }),
  ),
);

/** What VS Code shows below each open row must be what the view has there. */
function check({ tree, view }: World): void {
  for (const [id, shown] of tree.workbench.below) {
    const rows = view.getChildren(id === "" ? undefined : tree.element(id));
    assert.deepEqual(
      shown,
      rows.map((row) => row.id),
      `the rows below “${id}”`,
    );
  }
}

/** Once all is quiet, any job's row can be selected, wherever it stands. */
async function checkReveal({ view, live, tree, quiet }: World): Promise<void> {
  const { catalog } = live;
  if (catalog === undefined) {
    // Its row was closed before it was opened.
    return;
  }
  const oldest = Array.from(catalog.store.jobs).at(-1);
  const row = oldest && view.treeOf(catalog).nodeOfJob(oldest.id);
  assert.ok(row);
  void view.select(row, { focus: true });
  await quiet();
  assert.equal(tree.workbench.selected, row.id);
}

const PINNED = { profile: "second", region: "us-east-1" };

async function opened(jobs: number, isPinned = false): Promise<World> {
  const service = new ModelService();
  service.jobs = Array.from({ length: jobs }, (_, index) => newJob(jobs - 1 - index));
  service.dataSets = DATA_SETS.map(aDataSet);
  const world = { ...viewOverMessages(service, 4, isPinned ? [PINNED] : []), service };
  void world.tree.workbench.show();
  await settled();
  return world;
}

async function playOut(jobs: number, isPinned: boolean, story: readonly Step[]): Promise<void> {
  const world = await opened(jobs, isPinned);
  try {
    for (const { happen } of story) {
      void Promise.resolve(happen(world));
      await settled();
    }
    await world.quiet();
    check(world);
    // A row that was to be selected is not there any more once the jobs are grouped in another way.
    const isExpected = (error: unknown) => /^Error: Cannot resolve tree item/.test(String(error));
    assert.deepEqual(
      world.errors.filter((error) => !isExpected(error)),
      [],
    );
    world.errors.length = 0;
    await checkReveal(world);
    assert.deepEqual(world.errors, []);
  } finally {
    world.end();
  }
}

test("whatever is opened, loaded and gone to, in whatever order messages come, VS Code shows every row in the end", async () => {
  const story = fc.array(aStep, { maxLength: 60, size: "max" });
  await assertHolds(STORIES, fc.asyncProperty(fc.integer({ min: 1, max: 24 }), fc.boolean(), story, playOut));
});

test("a data set that is opened for the first time has all its rows, and keeps them", async () => {
  const world = await opened(20);
  try {
    await world.quiet();
    const [first] = world.tree.workbench.rows;
    void world.tree.workbench.toggle(first?.id ?? "");
    await world.quiet();
    check(world);
    // VS Code asks again for rows that it has shown.
    void world.tree.workbench.refresh(undefined);
    await world.quiet();
    check(world);
  } finally {
    world.end();
  }
});

test("a row that is not there cannot be selected, which the log says and nobody else", async () => {
  const world = await opened(2);
  try {
    await world.quiet();
    await Promise.all([
      world.view.select({ kind: "loading", id: "elsewhere" }, { focus: true }),
      world.quiet(),
    ]);
    assert.match(String(world.errors), /Cannot resolve tree item for element elsewhere/);
  } finally {
    world.end();
  }
});
