import { ACCOUNT } from "../../../src/core/connection/listKey";
import { makeWorld } from "../../service/world/makeWorld";
import { windowOver } from "../../unit/world/windowOver";
import type { GrowthInput, GrowthReport } from "../pageGrowth";
import { PreparedJobs } from "../preparedJobs";
import { input, report, runProgram } from "../report";
import { StandInEditor } from "../standInEditor";

runProgram(async () => {
  const { pageSize, pages } = input<GrowthInput>();
  const now = Date.now();
  const world = makeWorld({ jobs: pageSize * pages, seed: 1, epoch: now });
  const jobs = new PreparedJobs(world, pageSize, now);
  const { live, editor } = await shownWindow(jobs, pageSize);
  const milliseconds: number[] = [];
  const time = async (work: Promise<void>, start: number) => {
    await work;
    // The view says what has changed in a turn of its own.
    await settled();
    await editor.repaint();
    milliseconds.push(performance.now() - start);
  };
  await time(live.start(), performance.now());
  await openFirstRows(editor);
  for (let page = 1; page < pages; page += 1) {
    jobs.prepare(page * pageSize);
    await settled();
    const start = performance.now();
    await time(live.catalog?.more(ACCOUNT) ?? Promise.reject(new Error("Not connected.")), start);
  }
  if (live.catalog?.account.items.length !== pageSize * pages) {
    throw new Error(`${live.catalog?.account.items.length} jobs were loaded.`);
  }
  report({ milliseconds } satisfies GrowthReport);
});

/** The product's connection and view, over lists that are here already. */
async function shownWindow(jobs: PreparedJobs, pageSize: number) {
  const editor = new StandInEditor();
  editor.install();
  const [{ JobsView }, { TreeMemory }] = await Promise.all([
    import("../../../src/ui/tree/jobsView"),
    import("../../../src/ui/tree/treeMemory"),
  ]);
  const clock = { now: () => Date.now() };
  const { connections, live } = windowOver({ clock, pageSize, aws: { connect: () => jobs } });
  const fail = (error: unknown) => {
    throw error;
  };
  const memento = { get: () => undefined, update: async () => undefined, keys: () => [] };
  new JobsView(connections, clock, new TreeMemory(memento, fail), fail);
  return { live, editor };
}

/** The first data set and its first revision, as somebody would who looks at what came last. */
async function openFirstRows(editor: StandInEditor): Promise<void> {
  const dataSet = editor.roots.find(({ kind }) => kind === "dataSet");
  if (dataSet === undefined) {
    throw new Error("The tree has no data set.");
  }
  await editor.expand(dataSet);
  await settled();
  const revision = (await editor.expand(dataSet)).find(({ kind }) => kind === "revision");
  if (revision === undefined) {
    throw new Error("The first data set has no revision.");
  }
  await editor.expand(revision);
}

/** What came of the last step, names for instance, is not the next one's cost. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
