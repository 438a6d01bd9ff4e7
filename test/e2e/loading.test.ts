import assert from "node:assert/strict";
import { test } from "node:test";
import { account } from "../service/world/arns";
import { sharedWorld } from "./localWorld";
import { Visits } from "./visits";
import { waitUntil } from "./waitUntil";
import type { Workbench } from "./workbench";

const JOBS = 3000;
/** Every job has ended. */
const world = sharedWorld({ jobs: JOBS, dataSets: 6 });
const visits = new Visits(world);

/** How many jobs the view says are loaded. */
async function loadedCount({ page }: Workbench): Promise<number> {
  const text = await page
    .getByText(/\sloaded\b/)
    .filter({ visible: true })
    .first()
    .innerText();
  return Number(/([\d,]+)\sloaded/.exec(text)?.[1]?.replaceAll(",", ""));
}

/** The pages of jobs that were answered since, by list and token. */
function pagesSince(count: number): readonly string[] {
  return world()
    .service.requests.slice(count)
    .filter(({ operation, status }) => operation === "ListJobs" && status === 200)
    .map(({ query }) => JSON.stringify([query["dataSetId"], query["nextToken"]]));
}

test("Load All Jobs says how far it is, can be stopped, and goes on without asking for a page twice", (t) =>
  visits.visit(t, async ({ workbench, source }) => {
    const before = world().service.requests.length;
    // From the fifth page on slow enough to be stopped, yet no failure.
    const slow = { kind: "stall", operation: "ListJobs", milliseconds: 12_000, times: "always" } as const;
    world().service.addFaults([{ ...slow, after: 4 }]);
    await workbench.runCommand("Data Exchange Jobs: Load All Jobs");
    await workbench.sidebar.says(/loaded · page \d+/);
    await waitUntil("four pages", async () => pagesSince(before).length >= 4);
    await workbench.sidebar.clickTitleAction("Stop Loading");
    await workbench.sidebar.says(new RegExp(`^${source} · [\\d,]+ loaded$`));
    assert.ok((await loadedCount(workbench)) < JOBS);
    world().service.clearFaults();
    await workbench.runCommand("Data Exchange Jobs: Load All Jobs");
    await workbench.sidebar.says(`${source} · 3,000 loaded`);
    const pages = pagesSince(before);
    assert.deepEqual([...new Set(pages)], pages);
  }));

test("with nothing new a refresh is one request, however many jobs are loaded", (t) =>
  visits.visit(t, async ({ workbench, source }) => {
    await workbench.runCommand("Data Exchange Jobs: Load All Jobs");
    await workbench.sidebar.says(`${source} · 3,000 loaded`);
    const { requests } = world().service;
    const before = requests.length;
    await workbench.sidebar.clickTitleAction("Refresh");
    await waitUntil("the answer", async () => requests[before]?.status !== undefined);
    // Time in which more could be asked for.
    await workbench.page.waitForTimeout(1000);
    assert.deepEqual(
      requests.slice(before).map(({ operation }) => operation),
      ["ListJobs"],
    );
  }));

test("Load All Jobs stops where the settings say, and goes on when it is told to", (t) =>
  world().editor.withWindow(
    t,
    async (workbench) => {
      await workbench.sidebar.open("Data Exchange Jobs");
      await workbench.runCommand("Data Exchange Jobs: Load All Jobs");
      const message = workbench.notification("and there are more");
      await message.getByRole("button", { name: "Go On" }).click();
      await workbench.sidebar.says(`demo · us-east-1 · ${account} · 3,000 loaded`);
    },
    { settings: { "dataExchangeJobs.maxItems": 1500 } },
  ));

test("a starting token is copied, and leads to the jobs behind those that were loaded", (t) =>
  visits.visit(t, async ({ workbench, source }) => {
    await workbench.runCommand("Data Exchange Jobs: Copy Starting Token");
    const token = await workbench.waitForClipboard("the token", (text) => text.startsWith("ey"));
    await workbench.ask("Data Exchange Jobs: Load from Starting Token", (timeout) =>
      workbench.enter(token, timeout),
    );
    await workbench.sidebar.says(`${source} · 200 loaded · from a starting token`);
  }));

test("a starting token that AWS refuses changes nothing, and the newest jobs are offered", (t) =>
  visits.visit(t, async ({ workbench, source }) => {
    await workbench.runCommand("Data Exchange Jobs: Load More Jobs");
    await workbench.sidebar.says(`${source} · 400 loaded`);
    await workbench.ask("Data Exchange Jobs: Load from Starting Token", (timeout) =>
      workbench.enter("not-a-token-of-this-list", timeout),
    );
    const refusal = workbench.notification("AWS refused the starting token");
    await refusal.waitFor();
    await workbench.sidebar.says(`${source} · 400 loaded`);
    await refusal.getByRole("button", { name: "Start at the Newest Job" }).click();
    await workbench.sidebar.says(`${source} · 200 loaded`);
  }));

test("Load Jobs Since goes no further back than was picked", (t) =>
  visits.visit(t, async ({ workbench, source }) => {
    await workbench.ask("Data Exchange Jobs: Load Jobs Since", (timeout) =>
      workbench.pick("Last 7 Days", timeout),
    );
    const week = world().service.world.jobs.filter(
      ({ createdAt }) => createdAt > Date.now() - 7 * 24 * 60 * 60 * 1000,
    );
    assert.ok(week.length > 200 && week.length < JOBS / 2, "the sample world has more than a page in a week");
    await waitUntil("the week's jobs", async () => (await loadedCount(workbench)) >= week.length);
    await workbench.sidebar.says(new RegExp(`^${source} · [\\d,]+ loaded$`));
    assert.ok((await loadedCount(workbench)) < JOBS / 2);
  }));
