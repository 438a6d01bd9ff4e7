import assert from "node:assert/strict";
import { test } from "node:test";
import { account } from "../service/world/arns";
import { tellJob } from "../service/world/tellJob";
import { idIn } from "./idIn";
import { sharedWorld } from "./localWorld";
import { Visits } from "./visits";
import type { Workbench } from "./workbench";

const world = sharedWorld();
const visits = new Visits(world);

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

/** Opens the way down to that job; gives its row. */
async function showJob({ sidebar }: Workbench, target: ReturnType<typeof failedJob>) {
  await sidebar.expand(await sidebar.reveal(new RegExp(`^Data set .*${target.dataSetId}`)));
  await sidebar.expand(await sidebar.reveal(new RegExp(`^Revision .*${target.revisionId}`)));
  return sidebar.reveal(new RegExp(`^Error, .*job ${target.job.Id}$`));
}

test("the sidebar shows the data sets with their newest jobs, and whose they are", (t) =>
  visits.visit(t, async ({ workbench: { sidebar }, source }) => {
    const rows = await sidebar.waitForRows("the data sets", (found) => found.length > 5);
    const newest = world().service.world.jobs[0];
    assert.ok(rows[0]?.name.includes(String(newest?.dataSet.id)), rows[0]?.name);
    await sidebar.says(`${source} · 200 loaded`);
    assert.equal(await sidebar.heading(), "Data Exchange Jobs: Jobs");
  }));

test("a failed job opens in the panel with its error, and its ARN can be copied", (t) =>
  visits.visit(t, async ({ workbench }) => {
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

test("the panel's times switch to UTC and back", (t) =>
  visits.visit(t, async ({ workbench }) => {
    await (await showJob(workbench, failedJob())).click();
    const toggle = (pressed: boolean) =>
      workbench.panel.getByRole("button", { name: "Times in UTC", pressed });
    await toggle(false).click();
    await toggle(true).click();
    await toggle(false).waitFor();
  }));

test("Load More Jobs brings the rest of the account's jobs", (t) =>
  visits.visit(t, async ({ workbench: { sidebar }, source }) => {
    await (await sidebar.reveal(/^Load More Jobs \(200 loaded\)/)).click();
    const all = world().service.world.jobs.length;
    await sidebar.says(`${source} · ${all} loaded`);
  }));

test("a request that fails shows its cause in the tree, and Retry mends it without losing a row", (t) =>
  visits.visit(t, async ({ workbench: { sidebar }, source }) => {
    await sidebar.waitForRows("the data sets", (found) => found.length > 5);
    world().service.addFaults([{ kind: "denied", operation: "ListJobs" }]);
    await (await sidebar.reveal(/^Load More Jobs/)).click();
    const failure = await sidebar.reveal(/^Failed: .*dataexchange:ListJobs/);
    await sidebar.says(`${source} · 200 loaded`);
    await failure.click();
    const all = world().service.world.jobs.length;
    await sidebar.says(`${source} · ${all} loaded`);
  }));

test("a first page that is not JSON is told in the tree, never as an empty one, and without a toast", (t) =>
  visits.visitWith([{ kind: "html", operation: "ListJobs" }], t, async ({ workbench }) => {
    const failure = /^Failed: The answer isn’t one that AWS sends/;
    const row = await workbench.sidebar.reveal(failure);
    assert.deepEqual(await workbench.notifications(), []);
    await row.click();
    await workbench.sidebar.waitForRows("the data sets", (found) => found.length > 5);
  }));

test("a malformed job is shown with its problem, and its neighbours are whole", (t) => {
  const malformed = world().service.world.jobs[0];
  assert.ok(malformed?.revisions[0]);
  const { dataSet, revisions, id } = malformed;
  const variant = { kind: "malformedJob", variant: "createdAt", times: "always" } as const;
  const faults = (["ListJobs", "GetJob"] as const).map((operation) => ({ ...variant, operation }));
  return visits.visitWith(faults, t, async ({ workbench: { sidebar, panel }, source }) => {
    await sidebar.says(`${source} · 200 loaded`);
    await sidebar.expand(await sidebar.reveal(new RegExp(`^Data set .*${dataSet.id}`)));
    await sidebar.expand(await sidebar.reveal(new RegExp(`^Revision .*${revisions[0].id}`)));
    await (await sidebar.reveal(new RegExp(`time of creation unknown, job ${id}$`))).click();
    await panel.getByText("CreatedAt should be a time").first().waitFor();
  });
});

test("a refresh that fails keeps what is shown", (t) =>
  visits.visit(t, async ({ workbench: { sidebar } }) => {
    const before = await sidebar.waitForRows("the data sets", (found) => found.length > 5);
    world().service.addFaults([{ kind: "denied", operation: "ListJobs" }]);
    await sidebar.clickTitleAction("Refresh");
    const rows = await sidebar.waitForRows(
      "the failure",
      (found) => found[0]?.name.startsWith("Failed:") ?? false,
    );
    // Names may arrive in between; the ids stay.
    assert.deepEqual(
      rows.slice(1, 6).map(({ name }) => idIn(name)),
      before.slice(0, 5).map(({ name }) => idIn(name)),
    );
  }));

test("the picked profile and its Region are used", (t) =>
  visits.visit(t, async ({ workbench }) => {
    await workbench.chooseProfile("demo-eu");
    await workbench.sidebar.says(`demo-eu · eu-west-1 · ${account} · 200 loaded`);
  }));

test("a request without an answer ends after 15 seconds with a row that says so", (t) =>
  visits.visitWith([{ kind: "stall", operation: "ListJobs" }], t, async ({ workbench: { sidebar } }) => {
    const failure = sidebar.row(/^Failed: AWS gave no answer within 15 seconds/);
    await failure.waitFor({ timeout: 30_000 });
    await failure.click();
    await sidebar.waitForRows("the data sets", (found) => found.length > 5);
  }));

test("a job is picked where a command of the palette has none", (t) =>
  visits.visit(t, async ({ workbench }) => {
    const id = world().service.world.jobs[3]?.id ?? "";
    await workbench.ask("Data Exchange Jobs: Copy ID", async (timeout) => {
      await workbench.page.locator(".quick-input-widget").getByText("Pick a Job").waitFor({ timeout });
      await workbench.pickHolding(id, timeout);
    });
    await workbench.waitForClipboard("the id", (text) => text === id);
  }));

/** Copies the signed URL of the sample world that is alive. */
async function copySignedUrl(workbench: Workbench): Promise<void> {
  const { world: held, region } = world().service;
  const alive = held.jobs.find((plan) => {
    const signed = tellJob(plan, region, Date.now()).Details["ExportAssetToSignedUrl"];
    const expires = Date.parse(String(Object(signed)["SignedUrlExpiresAt"]));
    return expires > Date.now();
  });
  assert.ok(alive, "one signed URL of the sample world is alive");
  await workbench.ask("Data Exchange Jobs: Copy Signed URL", async (timeout) => {
    await workbench.page.locator(".quick-input-widget").getByText("Pick a Job").waitFor({ timeout });
    await workbench.pickHolding(alive.id, timeout);
  });
}

test("a signed URL is copied on demand, with its remaining life, and can be cleared away", (t) =>
  visits.visit(t, async ({ workbench }) => {
    await copySignedUrl(workbench);
    await workbench.waitForClipboard("the URL", (text) => /^https:.*X-Amz-Signature=/.test(text));
    const message = workbench.notification("Signed URL copied. Anyone who has it can use it for another ");
    await message.getByRole("button", { name: "Clear Clipboard Now" }).click();
    await workbench.waitForClipboard("nothing", (text) => text === "");
  }));

test("where the browser does not let the clipboard be read nothing is promised, and the button clears it", (t) =>
  visits.visit(t, async ({ workbench }) => {
    const context = workbench.page.context();
    await context.clearPermissions();
    try {
      await context.grantPermissions(["clipboard-write"]);
      await copySignedUrl(workbench);
      const message = workbench.notification("It stays in the clipboard");
      await message.getByRole("button", { name: "Clear Clipboard Now" }).click();
      await workbench.page.getByText("Clipboard cleared").first().waitFor();
    } finally {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    }
    await workbench.waitForClipboard("nothing", (text) => text === "");
  }));
