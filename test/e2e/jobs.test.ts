import assert from "node:assert/strict";
import { after, afterEach, before, type TestContext, test } from "node:test";
import { tellJob } from "../service/world/tellJob";
import { LocalWorld } from "./localWorld";
import type { Workbench } from "./workbench";

const VIEW = "Data Exchange Jobs";
const running: { world?: LocalWorld } = {};

before(async () => {
  running.world = await LocalWorld.start();
});
afterEach(() => world().service.clearFaults());
after(() => running.world?.stop());

function world(): LocalWorld {
  assert.ok(running.world, "the local world has started");
  return running.world;
}

/** Gives the test a window of its own, in which no script may break the panel's policy or fail. */
function inWindow(test: TestContext, body: (workbench: Workbench) => Promise<void>): Promise<void> {
  return world().editor.withWindow(test, async (workbench) => {
    await body(workbench);
    assert.deepEqual(workbench.pageErrors.policyViolations, []);
    assert.deepEqual(workbench.pageErrors.webviewErrors, []);
  });
}

/** The newest job that ended in an error, and whose place in the tree is known from what the service holds. */
function failedJob() {
  const { world: held, region } = world().service;
  for (const plan of held.jobs) {
    const job = tellJob(plan, region, Date.now());
    const [error] = job.Errors ?? [];
    const [revision] = plan.revisions;
    if (job.State === "ERROR" && error !== undefined && revision !== undefined) {
      return { job, error, dataSetId: plan.dataSet.id, revisionId: revision.id };
    }
  }
  throw new Error("The sample world has a failed job.");
}

/** Opens the view and the way down to that job; gives its row. */
async function showJob(workbench: Workbench, target: ReturnType<typeof failedJob>) {
  const { sidebar } = workbench;
  await sidebar.open(VIEW);
  await sidebar.expand(await sidebar.reveal(new RegExp(`^Data set ${target.dataSetId}`)));
  await sidebar.expand(await sidebar.reveal(new RegExp(`^Revision ${target.revisionId}`)));
  return sidebar.reveal(new RegExp(`^Error, .*job ${target.job.Id}$`));
}

test("the sidebar shows the data sets with their newest jobs, and whose they are", (t) =>
  inWindow(t, async ({ sidebar, page }) => {
    await sidebar.open(VIEW);
    const rows = await sidebar.waitForRows("the data sets", (found) => found.length > 5);
    const newest = world().service.world.jobs[0];
    assert.ok(rows[0]?.name.startsWith(`Data set ${newest?.dataSet.id},`), rows[0]?.name);
    await page.getByText("demo · us-east-1 · 200 loaded").filter({ visible: true }).waitFor();
    assert.equal(await sidebar.heading(), "Data Exchange Jobs: Jobs");
  }));

test("a failed job opens in the panel with its error, and its ARN can be copied", (t) =>
  inWindow(t, async (workbench) => {
    const target = failedJob();
    const row = await showJob(workbench, target);
    await row.click();
    await workbench.panel.getByText(String(target.error["Message"])).first().waitFor();
    await workbench.panel.getByText(String(target.error["Code"])).first().waitFor();
    await workbench.sidebar.chooseFromMenu(row, "Copy ARN");
    assert.equal(
      await workbench.waitForClipboard("the ARN", (text) => text.startsWith("arn:")),
      target.job.Arn,
    );
  }));

test("Load More Jobs brings the rest of the account's jobs", (t) =>
  inWindow(t, async ({ sidebar, page }) => {
    await sidebar.open(VIEW);
    await (await sidebar.reveal(/^Load More Jobs \(200 loaded\)/)).click();
    const all = world().service.world.jobs.length;
    await page.getByText(`demo · us-east-1 · ${all} loaded`).filter({ visible: true }).waitFor();
  }));

test("a request that fails shows its cause in the tree, and Retry mends it without losing a row", (t) =>
  inWindow(t, async ({ sidebar, page }) => {
    await sidebar.open(VIEW);
    await sidebar.waitForRows("the data sets", (found) => found.length > 5);
    world().service.addFaults([{ kind: "denied", operation: "ListJobs" }]);
    await (await sidebar.reveal(/^Load More Jobs/)).click();
    const failure = await sidebar.reveal(/^Failed: .*dataexchange:ListJobs/);
    await page.getByText("demo · us-east-1 · 200 loaded").filter({ visible: true }).waitFor();
    await failure.click();
    const all = world().service.world.jobs.length;
    await page.getByText(`demo · us-east-1 · ${all} loaded`).filter({ visible: true }).waitFor();
  }));

test("a first page that is not JSON is told in the tree, never as an empty one, and without a toast", (t) =>
  inWindow(t, async (workbench) => {
    world().service.addFaults([{ kind: "html", operation: "ListJobs" }]);
    await workbench.sidebar.open(VIEW);
    const failure = /^Failed: The answer was not what AWS Data Exchange sends/;
    const row = await workbench.sidebar.reveal(failure);
    assert.deepEqual(await workbench.notifications(), []);
    await row.click();
    await workbench.sidebar.waitForRows("the data sets", (found) => found.length > 5);
  }));

test("a malformed job is shown with its problem, and its neighbours are whole", (t) =>
  inWindow(t, async (workbench) => {
    const { sidebar, page, panel } = workbench;
    const malformed = world().service.world.jobs[0];
    assert.ok(malformed?.revisions[0]);
    world().service.addFaults([
      { kind: "malformedJob", operation: "ListJobs", variant: "createdAt", times: "always" },
    ]);
    await sidebar.open(VIEW);
    await page.getByText("demo · us-east-1 · 200 loaded").filter({ visible: true }).waitFor();
    await sidebar.expand(await sidebar.reveal(new RegExp(`^Data set ${malformed.dataSet.id}`)));
    await sidebar.expand(await sidebar.reveal(new RegExp(`^Revision ${malformed.revisions[0].id}`)));
    await (await sidebar.reveal(new RegExp(`time of creation unknown, job ${malformed.id}$`))).click();
    await panel.getByText("CreatedAt should be a time").first().waitFor();
  }));

test("a refresh that fails keeps what is shown", (t) =>
  inWindow(t, async ({ sidebar }) => {
    await sidebar.open(VIEW);
    const before = await sidebar.waitForRows("the data sets", (found) => found.length > 5);
    world().service.addFaults([{ kind: "denied", operation: "ListJobs" }]);
    await sidebar.clickTitleAction("Refresh");
    const rows = await sidebar.waitForRows(
      "the failure",
      (found) => found[0]?.name.startsWith("Failed:") ?? false,
    );
    assert.deepEqual(
      rows.slice(1, 6).map(({ name }) => name.split(",")[0]),
      before.slice(0, 5).map(({ name }) => name.split(",")[0]),
    );
  }));

test("the picked profile and Region are used, and survive a reload of the window", (t) =>
  inWindow(t, async (workbench) => {
    await workbench.sidebar.open(VIEW);
    await workbench.runCommand("Data Exchange Jobs: Select AWS Profile");
    await workbench.pick("demo-eu");
    await workbench.page.getByText("demo-eu · eu-west-1 · 200 loaded").filter({ visible: true }).waitFor();
    await workbench.reload();
    await workbench.sidebar.open(VIEW);
    await workbench.page.getByText("demo-eu · eu-west-1 · 200 loaded").filter({ visible: true }).waitFor();
  }));

test("a key that AWS does not know is named as the cause, with the profile", (t) =>
  inWindow(t, async (workbench) => {
    await workbench.sidebar.open(VIEW);
    await workbench.runCommand("Data Exchange Jobs: Select AWS Profile");
    await workbench.pick("wrong-key");
    await workbench.sidebar.reveal(/^Failed: AWS does not accept the credentials of profile “wrong-key”/);
  }));

test("a profile without a Region says so, and a picked Region mends it", (t) =>
  inWindow(t, async (workbench) => {
    await workbench.sidebar.open(VIEW);
    await workbench.runCommand("Data Exchange Jobs: Select AWS Profile");
    await workbench.pick("no-region");
    await workbench.sidebar.reveal(/^Failed: Profile “no-region” sets no Region/);
    await workbench.runCommand("Data Exchange Jobs: Select Region");
    await workbench.pick("eu-central-1");
    await workbench.page
      .getByText("no-region · eu-central-1 · 200 loaded")
      .filter({ visible: true })
      .waitFor();
  }));

test("a request without an answer ends after 15 seconds with a row that says so", (t) =>
  inWindow(t, async (workbench) => {
    world().service.addFaults([{ kind: "stall", operation: "ListJobs" }]);
    await workbench.sidebar.open(VIEW);
    const failure = workbench.sidebar.row(/^Failed: AWS gave no answer within 15 seconds/);
    await failure.waitFor({ timeout: 30_000 });
    await failure.click();
    await workbench.sidebar.waitForRows("the data sets", (found) => found.length > 5);
  }));

test("commands work from the palette before the sidebar was opened", (t) =>
  inWindow(t, async (workbench) => {
    await workbench.runCommand("Data Exchange Jobs: Copy ID");
    await workbench.page.locator(".quick-input-widget").getByText("Pick a Job").waitFor();
    await workbench.enter(world().service.world.jobs[3]?.id ?? "");
    await workbench.waitForClipboard("the id", (text) => text === world().service.world.jobs[3]?.id);
  }));

test("a signed URL is copied on demand, with its remaining life, and can be cleared away", (t) =>
  inWindow(t, async (workbench) => {
    const { world: held, region } = world().service;
    const alive = held.jobs.find((plan) => {
      const signed = tellJob(plan, region, Date.now()).Details["ExportAssetToSignedUrl"];
      const expires = Date.parse(String(Object(signed)["SignedUrlExpiresAt"]));
      return expires > Date.now();
    });
    assert.ok(alive, "one signed URL of the sample world is alive");
    await workbench.runCommand("Data Exchange Jobs: Copy Signed URL");
    await workbench.page.locator(".quick-input-widget").getByText("Pick a Job").waitFor();
    await workbench.enter(alive.id);
    await workbench.waitForClipboard("the URL", (text) => /^https:.*X-Amz-Signature=/.test(text));
    const message = workbench.notification("Signed URL copied. For ");
    await message.getByRole("button", { name: "Clear Clipboard" }).click();
    await workbench.waitForClipboard("nothing", (text) => text === "");
  }));
