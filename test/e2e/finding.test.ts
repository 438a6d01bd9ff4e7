import assert from "node:assert/strict";
import { test } from "node:test";
import { tellJob } from "../service/world/tellJob";
import { sharedWorld } from "./localWorld";
import { chooseMenuItem } from "./menu";
import { Visits } from "./visits";
import { waitUntil } from "./waitUntil";
import type { Workbench } from "./workbench";

const world = sharedWorld();
const visits = new Visits(world);

function jobAt(index: number) {
  const { world: held, region } = world().service;
  const plan = held.jobs.at(index);
  assert.ok(plan);
  return tellJob(plan, region, Date.now());
}

/** The row of the first job in the tree, with the way down to it opened. */
async function firstJob({ sidebar }: Workbench) {
  await sidebar.waitForRows("the data sets", (rows) => rows.length > 5);
  await sidebar.expand(sidebar.row(/^Data set /));
  await sidebar.expand(sidebar.row(/^Revision /));
  return sidebar.row(/ job \w+$/);
}

/** Until the first row is such: what comes after the choice takes the focus. */
async function groupBy(workbench: Workbench, label: string, first: RegExp) {
  await workbench.ask("Data Exchange Jobs: Group Jobs By", (timeout) => workbench.pick(label, timeout));
  return workbench.sidebar.waitForRows(`rows by ${label}`, ([row]) => first.test(row?.name ?? ""));
}

test("a filter shows the failed jobs alone, the view says so, and one click clears it", (t) =>
  visits.visit(t, async ({ workbench, source }) => {
    const { sidebar, page } = workbench;
    await workbench.runCommand("Data Exchange Jobs: Filter Jobs");
    const pick = page.locator(".quick-input-widget");
    await pick
      .getByRole("checkbox", { name: /^Error/ })
      .first()
      .click();
    await page.keyboard.press("Enter");
    await sidebar.says(/^visit-\d+ · us-east-1 · \d+ · \d+ of 200 loaded match · Error$/);
    await (await firstJob(workbench)).waitFor();
    const rows = await sidebar.rows();
    const jobs = rows.filter(({ name }) => / job \w+$/.test(name));
    assert.ok(jobs.length > 0 && jobs.every(({ name }) => name.startsWith("Error, ")));
    await sidebar.clickTitleAction("Clear Filter");
    await sidebar.says(new RegExp(`^${source} · \\d+ loaded$`));
  }));

test("jobs grouped by state stand below their states, those that failed first", (t) =>
  visits.visit(t, async ({ workbench }) => {
    const { sidebar, panel } = workbench;
    const rows = await groupBy(workbench, "State", /^Error, /);
    assert.ok(rows.every(({ level }) => level === 1));
    await sidebar.expand(sidebar.row(/^Error, /));
    const row = sidebar.row(/^Error, .* job \w+, data set /);
    const id = / job (\w+), data set /.exec((await row.getAttribute("aria-label")) ?? "")?.[1] ?? "";
    await row.click();
    await panel.getByText(id).first().waitFor();
    await groupBy(workbench, "Data Set", /^Data set /);
  }));

test("Go to Job finds one by its ARN that no page has brought yet, opens it and shows its row", (t) =>
  visits.visit(t, async ({ workbench }) => {
    const { Arn, Id } = jobAt(-1);
    await workbench.ask("Data Exchange Jobs: Go to Job", (timeout) => workbench.enter(String(Arn), timeout));
    await workbench.panel.getByText(String(Id)).first().waitFor();
    const row = workbench.sidebar.row(new RegExp(` job ${Id}$`));
    await waitUntil(
      "the row to be selected",
      async () => (await row.getAttribute("aria-selected")) === "true",
    );
  }));

test("Go to Job says of an id that there is no such job", (t) =>
  visits.visit(t, async ({ workbench }) => {
    await workbench.ask("Data Exchange Jobs: Go to Job", (timeout) =>
      workbench.enter("0".repeat(32), timeout),
    );
    await workbench.notification(/90 days/).waitFor();
  }));

test("the JSON of a job opens beside the tree, as nobody can change it", (t) =>
  visits.visit(t, async ({ workbench }) => {
    const { sidebar, page } = workbench;
    const row = await firstJob(workbench);
    const id = (await row.getAttribute("aria-label"))?.split(" ").at(-1) ?? "";
    await sidebar.chooseFromMenu(row, "View JSON");
    const editor = page.locator(".part.editor .monaco-editor").first();
    await editor.getByText(`:jobs/${id}`).waitFor();
    await editor.locator(".view-lines").click();
    await page.keyboard.type("x");
    await page.getByRole("alert").getByText("Cannot edit in read-only editor").waitFor();
  }));

test("two selected jobs are compared side by side", (t) =>
  visits.visit(t, async ({ workbench }) => {
    const { sidebar, page } = workbench;
    await groupBy(workbench, "None", / job \w+, data set /);
    const jobs = page.locator(".part.sidebar").getByRole("treeitem", { name: / job \w+, data set / });
    await jobs.nth(1).waitFor();
    await jobs.nth(0).click();
    await jobs.nth(1).click({ modifiers: ["ControlOrMeta"] });
    await sidebar.chooseFromMenu(jobs.nth(1), "Compare Selected Jobs");
    await waitUntil("the comparison", async () =>
      (await workbench.tabs()).some((title) => / ↔ /.test(title)),
    );
    await page.locator(".part.editor .monaco-diff-editor").waitFor();
    await groupBy(workbench, "Data Set", /^Data set /);
  }));

test("Copy As gives the command that shows a job in a terminal", (t) =>
  visits.visit(t, async ({ workbench }) => {
    const { page } = workbench;
    const row = await firstJob(workbench);
    const id = (await row.getAttribute("aria-label"))?.split(" ").at(-1) ?? "";
    await workbench.writeClipboard("");
    await row.click({ button: "right" });
    await page.getByRole("menuitem", { name: "Copy As" }).hover();
    await page.keyboard.press("ArrowRight");
    await chooseMenuItem(page, /^Copy AWS CLI Command$/);
    const command = await workbench.waitForClipboard("the command", (text) => text !== "");
    assert.match(
      command,
      new RegExp(`^aws dataexchange get-job --job-id ${id} --region us-east-1 --profile visit-`),
    );
  }));
