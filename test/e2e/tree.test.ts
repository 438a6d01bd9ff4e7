import assert from "node:assert/strict";
import { test } from "node:test";
import type { Fault } from "../service/faults";
import { idIn } from "./idIn";
import { sharedWorld } from "./localWorld";
import type { Row } from "./sidebar";
import { Visits } from "./visits";
import { waitUntil } from "./waitUntil";
import type { Workbench } from "./workbench";

const OTHER = /^Other data sets/;
const world = sharedWorld();
const visits = new Visits(world);

/** The newest job's data set, as the service holds it. */
function newest() {
  const [job] = world().service.world.jobs;
  const [revision] = job?.revisions ?? [];
  assert.ok(job && revision);
  return { job, dataSet: job.dataSet, revision };
}

const selected = (workbench: Workbench) =>
  workbench.page.locator(".part.sidebar").getByRole("treeitem", { selected: true });
const namesOf = (rows: readonly Row[]) => rows.map(({ name }) => name);

test("data sets and revisions get their names after the rows are shown", (t) =>
  visits.visit(t, async ({ workbench: { sidebar } }) => {
    const { dataSet, revision } = newest();
    const row = await sidebar.reveal(new RegExp(`^Data set ${dataSet.name}, .* ID ${dataSet.id}$`));
    await sidebar.expand(row);
    const day = new Date(revision.createdAt).toISOString().slice(0, 10);
    await sidebar.reveal(new RegExp(`^Revision ${day}.* ID ${revision.id}$`));
  }));

test("where names are denied the ids stay, without a word about it", (t) => {
  const naming = ["ListDataSets", "GetDataSet", "ListDataSetRevisions"] as const;
  const faults = naming.map((operation) => ({ kind: "denied", operation, times: "always" }) as const);
  return visits.visitWith(faults, t, async ({ workbench }) => {
    const { sidebar } = workbench;
    const { dataSet, revision } = newest();
    await sidebar.expand(await sidebar.reveal(new RegExp(`^Data set ${dataSet.id}, `)));
    await sidebar.reveal(new RegExp(`^Revision ${revision.id}, `));
    assert.deepEqual(await workbench.notifications(), []);
    assert.deepEqual(
      namesOf(await sidebar.rows()).filter((name) => name.startsWith("Failed")),
      [],
    );
  });
});

test("a data set that AWS does not know any more says so, and keeps its jobs", (t) => {
  const { dataSet } = newest();
  const faults: Fault[] = [
    { kind: "denied", operation: "ListDataSets", times: "always" },
    { kind: "notFound", operation: "GetDataSet", query: { dataSetId: dataSet.id }, times: "always" },
  ];
  return visits.visitWith(faults, t, async ({ workbench: { sidebar, page } }) => {
    await page.locator(".part.sidebar").getByText("no longer available").first().waitFor();
    await sidebar.expand(await sidebar.reveal(new RegExp(`^Data set .*${dataSet.id}`)));
  });
});

test("data sets without loaded jobs stand under Other Data Sets, owned before entitled", (t) =>
  visits.visit(t, async ({ workbench: { sidebar } }) => {
    const shown = new Set(
      world()
        .service.world.jobs.slice(0, 200)
        .map(({ dataSet }) => dataSet.id),
    );
    const others = world().service.world.dataSets.filter(({ id }) => !shown.has(id));
    const wanted = [...others].sort((one, other) => one.origin.localeCompare(other.origin) * -1);
    assert.notEqual(wanted.length, 0);
    await sidebar.expand(await sidebar.reveal(OTHER));
    const last = wanted.at(-1);
    await sidebar.reveal(new RegExp(`ID ${last?.id}$`));
    const rows = await sidebar.rows();
    const found = namesOf(rows).flatMap((name) => wanted.find(({ id }) => name.endsWith(`ID ${id}`)) ?? []);
    assert.deepEqual(
      found.map(({ id }) => id),
      wanted.slice(wanted.length - found.length).map(({ id }) => id),
    );
  }));

test("denied data sets are told under Other Data Sets alone", (t) => {
  const fault = { kind: "denied", operation: "ListDataSets", times: "always" } as const;
  return visits.visitWith([fault], t, async ({ workbench: { sidebar } }) => {
    await sidebar.expand(await sidebar.reveal(OTHER));
    await sidebar.reveal(/^Failed: .*dataexchange:ListDataSets/);
    const failures = namesOf(await sidebar.rows()).filter((name) => name.startsWith("Failed"));
    assert.equal(failures.length, 1);
  });
});

test("Refresh asks for all jobs though a row has the focus, and keeps that row and what is expanded", (t) =>
  visits.visit(t, async ({ workbench }) => {
    const { sidebar } = workbench;
    await sidebar.expand(sidebar.row(/^Data set/));
    await sidebar.expand(sidebar.row(/^Revision/));
    const job = sidebar.row(/job \w+$/);
    await job.click();
    const before = idIn(await selected(workbench).getAttribute("aria-label"));
    const requests = world().service.requests.length;
    await sidebar.clickTitleAction("Refresh");
    // VS Code gives the title's commands the row that has the focus: a job here, whose data set has a list of its own.
    await waitUntil("a request for the account's jobs", async () =>
      world()
        .service.requests.slice(requests)
        .some(({ operation, query }) => operation === "ListJobs" && query["dataSetId"] === undefined),
    );
    await workbench.page.waitForTimeout(500);
    assert.equal(idIn(await selected(workbench).getAttribute("aria-label")), before);
    const expanded = (await sidebar.rows()).filter(({ isExpanded }) => isExpanded);
    assert.equal(expanded.length, 2);
  }));

test("after Load More the last row before it is selected, and the new ones stand below it", (t) =>
  visits.visit(t, async ({ workbench, source }) => {
    const { sidebar } = workbench;
    const more = await sidebar.reveal(/^Load More Jobs \(200 loaded\)/);
    const rows = namesOf(await sidebar.rows());
    const last = rows[rows.findIndex((name) => name.startsWith("Load More")) - 1];
    await more.click();
    const all = world().service.world.jobs.length;
    await sidebar.says(`${source} · ${all} loaded`);
    await selected(workbench).waitFor();
    assert.equal(idIn(await selected(workbench).getAttribute("aria-label")), idIn(last ?? null));
  }));

test("a next page that fails keeps the selection, and Retry goes on where the new rows begin", (t) =>
  visits.visit(t, async ({ workbench, source }) => {
    const { sidebar, page } = workbench;
    const more = await sidebar.reveal(/^Load More Jobs/);
    const rows = namesOf(await sidebar.rows());
    const last = rows[rows.findIndex((name) => name.startsWith("Load More")) - 1];
    world().service.addFaults([{ kind: "denied", operation: "ListJobs" }]);
    await more.click();
    const failure = sidebar.row(/^Failed: .*dataexchange:ListJobs/);
    await failure.waitFor();
    // Time in which the selection could go elsewhere.
    await page.waitForTimeout(500);
    assert.equal(await failure.getAttribute("aria-selected"), "true");
    await page.keyboard.press("Enter");
    const all = world().service.world.jobs.length;
    await sidebar.says(`${source} · ${all} loaded`);
    await waitUntil("the last row of the first page to be selected", async () => {
      const name = await selected(workbench).first().getAttribute("aria-label");
      return idIn(name) === idIn(last ?? null);
    });
  }));

test("a failed refresh says from when the rows are", (t) =>
  visits.visit(t, async ({ workbench: { sidebar } }) => {
    world().service.addFaults([{ kind: "denied", operation: "ListJobs" }]);
    await sidebar.clickTitleAction("Refresh");
    await sidebar.says(/200 loaded · Showing data from \d/);
  }));

test("a reload of the window brings back the picked profile, what is expanded and the selected row", (t) =>
  visits.visit(t, async ({ workbench, source }) => {
    const { sidebar } = workbench;
    const { dataSet, revision } = newest();
    await sidebar.expand(await sidebar.reveal(new RegExp(`^Data set .*${dataSet.id}`)));
    await sidebar.expand(await sidebar.reveal(new RegExp(`^Revision .*${revision.id}`)));
    const job = sidebar.row(/job \w+$/);
    const id = idIn(await job.getAttribute("aria-label"));
    await job.click();
    // With its panel open, the extension has heard what was selected.
    await workbench.panel.getByText(String(id)).first().waitFor();
    await workbench.reload();
    await sidebar.says(new RegExp(`^${source} · \\d+ loaded`));
    await selected(workbench).waitFor();
    assert.equal(idIn(await selected(workbench).getAttribute("aria-label")), id);
    const expanded = (await sidebar.rows()).filter(({ isExpanded }) => isExpanded);
    assert.deepEqual(
      expanded.map(({ name }) => idIn(name)),
      [dataSet.id, revision.id],
    );
  }));

test("the names of providers are text, whatever they hold", (t) =>
  visits.visit(t, async ({ workbench: { sidebar, page } }) => {
    const hostile = world().service.world.dataSets.find(({ name }) => name.includes("<img"));
    assert.ok(hostile);
    await sidebar.reveal(new RegExp(`ID ${hostile.id}$`));
    await page.locator(".part.sidebar").getByText("<img src=x", { exact: false }).first().waitFor();
    assert.equal(await page.locator(".part.sidebar img").count(), 0);
  }));
