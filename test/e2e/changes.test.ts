import assert from "node:assert/strict";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import type { JobPlan } from "../service/world/plan";
import { sharedWorld } from "./localWorld";
import { Visits } from "./visits";
import type { Workbench } from "./workbench";

const world = sharedWorld({}, { "dataExchangeJobs.allowChanges": true });
const visits = new Visits(world);

/** The newest of the first page that no time starts. */
function waitingJob(): JobPlan {
  const job = world()
    .service.world.jobs.slice(0, 200)
    .find(({ schedule }) => schedule.startsAt === undefined && schedule.endsAt === undefined);
  assert.ok(job, "a job of the sample world waits");
  return job;
}

/** Opens the way down to that job; gives its row. */
async function rowOf({ sidebar }: Workbench, { id, dataSet, revisions }: JobPlan, state: string) {
  await sidebar.expand(await sidebar.reveal(new RegExp(`^Data set .*${dataSet.id}`)));
  await sidebar.expand(await sidebar.reveal(new RegExp(`^Revision .*${revisions[0].id}`)));
  return sidebar.reveal(new RegExp(`^${state}, .*job ${id}$`));
}

/** The question, once it stands there. */
async function questionOf({ page }: Workbench, text: string): Promise<Locator> {
  const question = page.getByRole("dialog").filter({ hasText: text });
  await question.waitFor();
  return question;
}

test("a waiting job is cancelled by way of its row and a question whose buttons nobody mistakes", (t) =>
  visits.visit(t, async ({ workbench }) => {
    const job = waitingJob();
    const row = await rowOf(workbench, job, "Waiting");
    await workbench.sidebar.chooseFromMenu(row, "Cancel Job…");
    const question = await questionOf(workbench, "Cancel this job?");
    assert.ok((await question.textContent())?.includes(job.id));
    const titles = await question.locator(".dialog-buttons").getByRole("button").allTextContents();
    assert.deepEqual([...titles].sort(), ["Cancel This Job", "Leave It Waiting"]);
    await question.getByRole("button", { name: "Leave It Waiting" }).click();
    assert.equal(world().service.requests.filter(({ operation }) => operation === "CancelJob").length, 0);
    await workbench.sidebar.chooseFromMenu(row, "Cancel Job…");
    await (await questionOf(workbench, "Cancel this job?"))
      .getByRole("button", { name: "Cancel This Job" })
      .click();
    await workbench.sidebar.reveal(new RegExp(`^Cancelled, .*job ${job.id}$`));
  }));

test("a waiting job is started by way of its panel, which then offers neither any more", (t) =>
  visits.visit(t, async ({ workbench }) => {
    const job = waitingJob();
    await (await rowOf(workbench, job, "Waiting")).click();
    const start = workbench.panel.getByRole("button", { name: "Start Job…" });
    await start.click();
    await (await questionOf(workbench, "Start this job?"))
      .getByRole("button", { name: "Start This Job" })
      .click();
    await workbench.panel.getByText("In progress").first().waitFor();
    await start.waitFor({ state: "hidden" });
    await workbench.sidebar.reveal(new RegExp(`^In progress, .*job ${job.id}$`));
  }));
