import assert from "node:assert/strict";
import { test } from "node:test";
import { account } from "../service/world/arns";
import { idIn } from "./idIn";
import { sharedWorld } from "./localWorld";
import type { Workbench } from "./workbench";

const VIEW = "Data Exchange Jobs";
const JOBS = 21_000;
/** One data set, and nearly all of its jobs in one revision. */
const world = sharedWorld({ jobs: JOBS, dataSets: 1, daysBetweenRevisions: 95 });
const settings = { "dataExchangeJobs.maxItems": 2 * JOBS };

const DAY = /^\w+day, \w+ \d+, \d{4}, .*loaded$/;
const JOB = /job (\w+)$/;

/** A job far down. */
function deepJob() {
  const plan = world().service.world.jobs[15_000];
  const [revision] = plan?.revisions ?? [];
  assert.ok(plan && revision);
  return { ...plan, revision };
}

const selected = ({ page }: Workbench) =>
  page.locator(".part.sidebar").getByRole("treeitem", { selected: true }).first();

/** One window for all, since it takes its time to load so many. */
test("with twenty thousand jobs loaded", (t) =>
  world().editor.withWindow(
    t,
    async (workbench) => {
      const { sidebar, page, panel } = workbench;
      await sidebar.open(VIEW);
      await workbench.runCommand(`${VIEW}: Load All Jobs`);
      await sidebar.says(`demo · us-east-1 · ${account} · 21,000 loaded`);
      await sidebar.expand(sidebar.row(/^Data set/));
      await sidebar.expand(await sidebar.reveal(new RegExp(`^Revision .*${deepJob().revision.id}`)));

      await t.test("they stand in their days", async () => {
        const days = await sidebar.waitForRows(
          "days",
          (rows) => rows.filter(({ name }) => DAY.test(name)).length > 10,
        );
        assert.ok(days.every(({ name }) => !JOB.test(name)));
      });

      await t.test("Reveal in Jobs View selects a job in its day, whatever is collapsed", async () => {
        const { id } = deepJob();
        // Enter would take the first of so many, were they not yet sifted.
        await workbench.ask(`${VIEW}: Open Job Details`, (timeout) => workbench.pickHolding(id, timeout));
        await panel.getByText(id).first().waitFor();
        await sidebar.clickTitleAction("Collapse All");
        await sidebar.waitForRows("the collapsed tree", (rows) => rows.length <= 3);
        await workbench.runCommand(`${VIEW}: Reveal in Jobs View`);
        await sidebar.row(new RegExp(`job ${id}$`)).waitFor();
        assert.equal(idIn(await selected(workbench).getAttribute("aria-label")), id);
      });

      await t.test("the keys lead to both ends of the tree", async () => {
        await sidebar.press("End");
        await sidebar.waitForRows("the last row", (rows) => /^Other data sets/.test(rows.at(-1)?.name ?? ""));
        await sidebar.press("Home");
        await sidebar.waitForRows("the first row", (rows) => /^Data set/.test(rows[0]?.name ?? ""));
      });

      await t.test("a job of a day is opened by the keys alone", async () => {
        // A click on a day expands it, too.
        await sidebar.row(DAY).click();
        await sidebar.waitForRows("its jobs", (rows) => rows.some(({ name }) => JOB.test(name)));
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        await panel.getByRole("button", { name: "Copy Job ID" }).waitFor();
        const id = idIn(await selected(workbench).getAttribute("aria-label"));
        await panel.getByText(String(id)).first().waitFor();
      });
    },
    { settings },
  ));
