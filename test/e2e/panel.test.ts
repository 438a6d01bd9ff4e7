import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { JobPlan } from "../service/world/plan";
import { tellJob } from "../service/world/tellJob";
import { sharedWorld } from "./localWorld";
import { chooseMenuItem } from "./menu";
import { type Visit, Visits } from "./visits";
import { waitUntil } from "./waitUntil";
import { Workbench } from "./workbench";

const world = sharedWorld();
const visits = new Visits(world);

/** With the newest data set and its first revision expanded, so that its jobs are in sight. */
function inJobs(test: TestContext, body: (visit: Visit) => Promise<void>): Promise<void> {
  return visits.visit(test, async (visit) => {
    const { sidebar } = visit.workbench;
    await sidebar.expand(sidebar.row(/^Data set/));
    await sidebar.expand(sidebar.row(/^Revision/));
    await body(visit);
  });
}

/** A job that has ended, of those in sight. */
const ENDED = /^Completed, .*job (\w+)$/;

async function idOf({ sidebar }: Workbench, name: RegExp): Promise<string> {
  const label = (await sidebar.row(name).getAttribute("aria-label")) ?? "";
  return /job (\w+)$/.exec(label)?.[1] ?? "";
}

test("an opened job is asked for once, and shown at once", (t) =>
  inJobs(t, async ({ workbench }) => {
    world().service.addFaults([{ kind: "stall", operation: "GetJob" }]);
    const id = await idOf(workbench, ENDED);
    const before = world().service.requests.length;
    await workbench.sidebar.row(ENDED).click();
    await workbench.panel.getByText(id).first().waitFor();
    const asked = world().service.requests.slice(before);
    assert.deepEqual(
      asked.map(({ operation }) => operation),
      ["GetJob"],
    );
  }));

test("a job that is denied by itself is shown as the list told it, and says so", (t) =>
  inJobs(t, async ({ workbench }) => {
    world().service.addFaults([{ kind: "denied", operation: "GetJob", times: "always" }]);
    const id = await idOf(workbench, ENDED);
    await workbench.sidebar.row(ENDED).click();
    await workbench.panel
      .getByText(/dataexchange:GetJob/)
      .first()
      .waitFor();
    await workbench.panel.getByText(/Shown is what the list said at \d/).waitFor();
    await workbench.panel.getByText(id).first().waitFor();
    assert.deepEqual(await workbench.notifications(), []);
  }));

test("a job that was deleted between the list and the click says so, and Retry asks again", (t) =>
  inJobs(t, async ({ workbench }) => {
    world().service.addFaults([{ kind: "notFound", operation: "GetJob" }]);
    await workbench.sidebar.row(ENDED).click();
    const notice = workbench.panel.getByText(/jobs are, 90 days after their creation/);
    await notice.waitFor();
    await workbench.panel.getByRole("button", { name: "Retry" }).click();
    await notice.waitFor({ state: "detached" });
  }));

test("the panel comes back with its job after a reload of the window", (t) =>
  inJobs(t, async ({ workbench, source }) => {
    const id = await idOf(workbench, ENDED);
    await workbench.sidebar.row(ENDED).click();
    await workbench.panel.getByText(id).first().waitFor();
    await workbench.reload();
    await workbench.panel.getByText(id).first().waitFor();
    await workbench.panel.getByText(source).first().waitFor();
  }));

test("a panel whose job is gone by the time of the reload says so in its place", (t) =>
  inJobs(t, async ({ workbench, source }) => {
    const id = await idOf(workbench, ENDED);
    await workbench.sidebar.row(ENDED).click();
    await workbench.panel.getByText(id).first().waitFor();
    world().service.addFaults([{ kind: "notFound", operation: "GetJob", query: { jobId: id } }]);
    await workbench.reload();
    await workbench.panel.getByText(/AWS does not find it/).waitFor();
    await workbench.panel.getByRole("button", { name: "Retry" }).click();
    await workbench.panel.getByText(source).first().waitFor();
  }));

test("the next job takes the panel over, and one opened to the side stays", (t) =>
  inJobs(t, async ({ workbench }) => {
    const { sidebar } = workbench;
    const jobs = (await sidebar.rows()).filter(({ name }) => /job \w+$/.test(name)).slice(0, 3);
    const rowOf = (index: number) => sidebar.row(String(jobs[index]?.name));
    await sidebar.chooseFromMenu(rowOf(0), "Open to the Side");
    await waitUntil("the panel", async () => (await workbench.tabs()).length === 1);
    await rowOf(1).click();
    await waitUntil("the second panel", async () => (await workbench.tabs()).length === 2);
    await rowOf(2).click();
    await workbench.panel
      .getByText(/job ID/i)
      .first()
      .waitFor();
    assert.equal((await workbench.tabs()).length, 2);
  }));

test("Reveal in Jobs View selects the row of the panel's job", (t) =>
  inJobs(t, async ({ workbench }) => {
    const { sidebar, page } = workbench;
    const id = await idOf(workbench, ENDED);
    await sidebar.row(ENDED).click();
    await workbench.panel.getByText(id).first().waitFor();
    await sidebar.row(/^Data set/).click();
    await sidebar.clickTitleAction("Collapse All");
    await workbench.panel.getByRole("button", { name: "Reveal in Jobs View" }).click();
    const selected = page.locator(".part.sidebar").getByRole("treeitem", { selected: true });
    await waitUntil("the row of the job", async () =>
      (await selected.getAttribute("aria-label"))?.endsWith(`job ${id}`),
    );
  }));

test("the data set of the panel's job leads to its row", (t) =>
  inJobs(t, async ({ workbench }) => {
    const { sidebar, page } = workbench;
    const id = await idOf(workbench, ENDED);
    const { dataSet } = world().service.world.jobs.find((plan) => plan.id === id) ?? {};
    assert.ok(dataSet);
    await sidebar.row(ENDED).click();
    await sidebar.clickTitleAction("Collapse All");
    await workbench.panel.getByRole("button", { name: dataSet.id, exact: true }).first().click();
    const selected = page.locator(".part.sidebar").getByRole("treeitem", { selected: true });
    await waitUntil("the row of the data set", async () =>
      /^Data set/.test((await selected.getAttribute("aria-label")) ?? ""),
    );
  }));

test("before an object is opened in the console, the editor asks with the address as it was made", (t) =>
  visits.visit(t, async ({ workbench }) => {
    const { world: held, region } = world().service;
    const details = (plan: JobPlan) =>
      Object(tellJob(plan, region, Date.now()).Details["ImportAssetsFromS3"]);
    const plan = held.jobs.find((job) => details(job).AssetSources !== undefined);
    assert.ok(plan);
    const [{ Bucket: bucket, Key: key }] = details(plan).AssetSources;
    await workbench.ask("Data Exchange Jobs: Open Job Details", (timeout) =>
      workbench.pickHolding(plan.id, timeout),
    );
    await workbench.panel.getByRole("button", { name: key, exact: true }).click();
    const query = `region=${region}&prefix=${encodeURIComponent(key)}`;
    const dialog = workbench.page.getByRole("dialog", { name: "open the external website" });
    await dialog.getByText(`https://s3.console.aws.amazon.com/s3/object/${bucket}?${query}`).waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
  }));

test("a job that has gone on since it was listed is shown as it is by now, in its row too", (t) =>
  visits.visit(t, async ({ workbench: { sidebar, panel } }) => {
    const { world: held, region } = world().service;
    const plan = held.jobs.find((job) => tellJob(job, region, Date.now()).State === "WAITING");
    assert.ok(plan?.revisions[0]);
    await sidebar.expand(await sidebar.reveal(new RegExp(`^Data set .*${plan.dataSet.id}`)));
    await sidebar.expand(await sidebar.reveal(new RegExp(`^Revision .*${plan.revisions[0].id}`)));
    const row = await sidebar.reveal(new RegExp(`^Waiting, .*job ${plan.id}$`));
    plan.schedule = { endsAt: Date.now(), outcome: "CANCELLED" };
    await row.click();
    await panel.getByText("Cancelled", { exact: true }).first().waitFor();
    await sidebar.row(new RegExp(`^Cancelled, .*job ${plan.id}$`)).waitFor();
  }));

test("a panel that was hidden comes back where it was scrolled, with its folds as they were", (t) =>
  inJobs(t, async ({ workbench }) => {
    const { page, panel } = workbench;
    await workbench.sidebar.row(ENDED).click();
    const fields = panel.locator("summary", { hasText: "All fields" });
    await fields.click();
    await fields.scrollIntoViewIfNeeded();
    const place = async () => (await workbench.panelFrame()).evaluate(() => Math.round(window.scrollY));
    await waitUntil("the page to be scrolled", async () => (await place()) > 0);
    const before = await place();
    // The page tells that it was left alone for a moment.
    await page.waitForTimeout(1500);
    await workbench.ask("Create: New File", (timeout) => workbench.pick("Text File", timeout));
    await panel.locator("summary").first().waitFor({ state: "detached" });
    await page.locator(".part.editor").getByRole("tab", { name: "assets" }).first().click();
    await fields.waitFor();
    await waitUntil("the page to be where it was", async () => (await place()) === before);
    assert.equal(await fields.evaluate((summary) => summary.parentElement?.hasAttribute("open")), true);
  }));

test("a panel stays with its connection when the window goes to another one, and says whose it is", (t) =>
  inJobs(t, async ({ workbench, source }) => {
    const id = await idOf(workbench, ENDED);
    await workbench.sidebar.row(ENDED).click();
    await workbench.panel.getByText(id).first().waitFor();
    await workbench.chooseProfile("demo-eu");
    await workbench.panel.getByText("The Jobs view shows demo-eu · eu-west-1 by now").waitFor();
    const before = world().service.requests.length;
    await workbench.panel.getByRole("button", { name: "Refresh" }).click();
    await waitUntil("GetJob", async () =>
      world()
        .service.requests.slice(before)
        .some(({ operation }) => operation === "GetJob"),
    );
    await workbench.panel.getByText(`arn:aws:dataexchange:us-east-1:`).first().waitFor();
    await workbench.panel.getByRole("button", { name: "Reveal in Jobs View" }).click();
    await workbench.notification(`This job was read over ${source}`).waitFor();
  }));

test("the title of a panel acts on its job, whichever row is selected", (t) =>
  inJobs(t, async ({ workbench }) => {
    const { sidebar, page } = workbench;
    const id = await idOf(workbench, ENDED);
    await sidebar.row(ENDED).click();
    await workbench.panel.getByText(id).first().waitFor();
    await sidebar.row(/^In progress, .*job \w+$/).click({ modifiers: ["ControlOrMeta"] });
    await page.locator(".part.editor .title").getByRole("button", { name: "More Actions..." }).click();
    await chooseMenuItem(page, "Open to the Side");
    const tabs = await waitUntil("the second panel", async () => {
      const titles = await workbench.tabs();
      return titles.length === 2 && titles;
    });
    assert.ok(
      tabs.every((title) => title.includes(id.slice(0, 8))),
      tabs.join(),
    );
  }));

test("a panel that is moved into a window of its own goes on there", (t) =>
  inJobs(t, async ({ workbench }) => {
    const id = await idOf(workbench, ENDED);
    await workbench.sidebar.row(ENDED).click();
    await workbench.panel.getByText(id).first().waitFor();
    const opened = workbench.page.context().waitForEvent("page");
    await workbench.runCommand("View: Move Editor Group into New Window");
    const other = new Workbench(await opened);
    await other.panel.getByText(id).first().waitFor();
    await other.panel.getByRole("button", { name: "Copy Job ID" }).waitFor();
    await other.page.close();
  }));
