import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import type { JobCatalog } from "../../src/core/catalog/jobCatalog";
import { LoadAll } from "../../src/core/catalog/loadAll";
import { ACCOUNT } from "../../src/core/connection/listKey";
import { JobMatcher } from "../../src/core/filter/jobMatcher";
import { wireName } from "../../src/core/job/job";
import type { LiveConnection } from "../../src/core/live/liveConnection";
import type { TreeNode } from "../../src/core/tree/treeNode";
import { tellJob } from "../service/world/tellJob";
import { checkCatalog } from "../unit/world/treeChecks";
import type { SoakWindow } from "./soakWindow";
import type { SoakWorld } from "./soakWorld";

/** What follows AWS's files acts on them after half a second without a change. */
const FILES_SETTLE_MILLISECONDS = 900;
/** Longer than all attempts of a request, on a busy machine too. */
const LONGEST_MILLISECONDS = 60_000;
const ATTEMPTS = 4;

/** Lets everything come to its end without anything going wrong; throws when something does not. */
export async function calmDown(world: SoakWorld, window: SoakWindow): Promise<void> {
  await world.calm();
  for (const { bulk } of window.connections.catalogs) {
    bulk.stop();
  }
  if (window.choice.profile === "nobody") {
    window.choice = { profile: "first" };
    window.begin("a profile that there is", () => window.live.restart());
  }
  await endOfWork(window);
  await delay(FILES_SETTLE_MILLISECONDS);
  await endOfWork(window);
}

/** Waits until nothing is under way of what was begun; throws with its names when it takes for ever. */
export async function endOfWork({ underWay }: SoakWindow): Promise<void> {
  const deadline = Date.now() + LONGEST_MILLISECONDS;
  while (underWay.size > 0) {
    assert.ok(Date.now() < deadline, `never ended: ${[...underWay].join(", ")}`);
    await delay(20);
  }
}

/** Loads everything over every connection of the window, and compares it with what the services hold. */
export async function checkAll(world: SoakWorld, window: SoakWindow): Promise<number> {
  let jobs = 0;
  for (const live of window.connections.shown) {
    const since = Date.now();
    const catalog = await wholeOf(live, world.hasLied);
    const dataSetIds = Array.from(catalog.store.dataSets, ({ id }) => id);
    checkCatalog(catalog, dataSetIds);
    await checkAgainstService(catalog, world, since);
    checkShown(catalog, window);
    jobs += catalog.store.size;
  }
  world.hasLied = false;
  return jobs;
}

async function wholeOf(live: LiveConnection, hasLied: boolean): Promise<JobCatalog> {
  for (let attempt = 0; live.catalog?.account.complete !== true || live.failure !== undefined; attempt += 1) {
    assert.ok(attempt < ATTEMPTS, `${live.id} does not become whole: ${JSON.stringify(whyNot(live))}`);
    await live.refresh();
    await loadAll(live.catalog);
  }
  const { catalog } = live;
  if (hasLied || catalog.account.start !== undefined) {
    await catalog.reload();
    await loadAll(catalog);
  }
  await catalog.refresh();
  assert.equal(live.catalog, catalog, "nothing reconnects at a quiet moment");
  assert.ok(catalog.account.complete, `${live.id}: ${JSON.stringify(whyNot(live))}`);
  return catalog;
}

function whyNot({ failure, catalog, state }: LiveConnection): unknown {
  return { failure, state: state.kind, account: catalog?.account.state, start: catalog?.account.start };
}

async function loadAll(catalog: JobCatalog | undefined): Promise<void> {
  if (catalog?.account.start !== undefined) {
    await catalog.reload();
  }
  await catalog?.bulk.start(
    (signal, told) => new LoadAll(catalog, { list: ACCOUNT, maxItems: 1_000_000 }, signal, told),
  );
}

/** All jobs of the service, no other, and each in a state that it was in since then. */
async function checkAgainstService(
  { connection, store }: JobCatalog,
  world: SoakWorld,
  since: number,
): Promise<void> {
  const shown = Array.from(store.jobs, ({ id }) => id).sort();
  if (connection.file !== undefined) {
    const { Jobs }: { Jobs: { Id: string }[] } = JSON.parse(await readFile(connection.file, "utf8"));
    assert.deepEqual(shown, Jobs.map(({ Id }) => Id).sort(), `the jobs of ${connection.file}`);
    return;
  }
  const { jobs } = world.serviceOf(connection.profile).world;
  assert.deepEqual(shown, jobs.map(({ id }) => id).sort(), `the jobs of ${connection.id}`);
  for (const job of jobs) {
    const state = wireName(store.get(job.id)?.state ?? "");
    const { startsAt = since, endsAt = since } = job.schedule;
    const moments = [since, startsAt, endsAt, Date.now()].map((time) =>
      Math.min(Math.max(time, since), Date.now()),
    );
    const possible = moments.map((time) => tellJob(job, "us-east-1", time).State);
    assert.ok(possible.includes(state), `${job.id} is ${possible}, not ${state}`);
  }
}

/** The rows are those of all jobs that pass the filter, in whatever way they are arranged. */
function checkShown(catalog: JobCatalog, window: SoakWindow): void {
  const tree = window.tree(catalog);
  const below = (node: TreeNode): TreeNode[] => [node, ...tree.children(node).flatMap(below)];
  const nodes = tree.roots().flatMap(below);
  assert.equal(new Set(nodes.map(({ id }) => id)).size, nodes.length, "no row is there twice");
  const inRows = new Set(nodes.flatMap((node) => (node.kind === "job" ? [node.job.id] : [])));
  const matcher = window.filter && new JobMatcher(window.filter);
  const expected = [...catalog.store.jobs].filter((job) => matcher?.matches(job, catalog.names) ?? true);
  assert.deepEqual([...inRows].sort(), expected.map(({ id }) => id).sort(), "the rows of the jobs");
}
