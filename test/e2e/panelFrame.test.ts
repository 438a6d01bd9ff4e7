import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import type { Notice, ScrollState, ToPage } from "../../src/protocol/jobPanel";
import { failedImport, largeExport, showing } from "./panelPage/jobs";
import { openAllFolds, panelPages } from "./panelPage/panelPages";
import { waitUntil } from "./waitUntil";

const onPage = panelPages();
const place = { connection: { id: "c", profile: "p", region: "r" }, jobId: "j" };
const denied: Notice = {
  tone: "warning",
  title: "Denied: dataexchange:GetJob",
  sentence: "It is not allowed. Ask for it, then retry.",
  requestId: "request-1",
  actions: [
    { type: "retry", label: "Retry" },
    { type: "remedy", label: "Copy IAM Policy" },
  ],
};
const absence: ToPage = { type: "absence", jobId: "j", language: "en", translations: {}, state: place };

const lookNow = (page: Page): Promise<ScrollState["scroll"]> =>
  page.evaluate(() => Math.round(window.scrollY));
const openFolds = (page: Page) =>
  page.evaluate(() => Array.from(document.querySelectorAll("details"), (fold) => fold.open));

test("the editor is given the place of the job to keep, with a job and while there is none", () =>
  onPage(async ({ show, kept }) => {
    await show(absence);
    assert.deepEqual(await kept(), place);
    const other = { ...place, jobId: "k" };
    await show({ ...showing(failedImport()), state: other });
    assert.deepEqual(await kept(), other);
  }));

test("a notice stands before the errors, with its buttons and the request's id to copy", () =>
  onPage(async ({ page, show, posted }) => {
    await show({ ...showing(failedImport()), notice: denied });
    const headings = await page.getByRole("heading", { level: 2 }).allInnerTexts();
    assert.deepEqual(
      headings.slice(0, 2).map((text) => text.split("\n")[0]),
      [denied.title, "Errors"],
    );
    await page.getByRole("button", { name: "Retry" }).click();
    await page.getByRole("button", { name: "Copy IAM Policy" }).press("Enter");
    await page.getByRole("button", { name: "Copy request ID" }).click();
    assert.deepEqual((await posted()).slice(1), [
      { type: "retry" },
      { type: "remedy" },
      { type: "copy", text: "request-1" },
    ]);
  }));

test("a notice without anything to do has no buttons", () =>
  onPage(async ({ page, show }) => {
    const { requestId: _, ...notice } = { ...denied, actions: [] };
    await show({ ...absence, notice });
    assert.equal(await page.getByRole("button").count(), 0);
  }));

test("while AWS is asked again the notice stays, says so, and keeps the focus on its button", () =>
  onPage(async ({ page, show }) => {
    await show({ ...showing(failedImport()), notice: denied });
    const retry = page.getByRole("button", { name: "Retry" });
    await retry.focus();
    await show({ ...showing(failedImport()), notice: { ...denied, underWay: "Asking AWS…" } });
    assert.ok(await page.getByText("Asking AWS…").isVisible());
    assert.equal(await retry.evaluate((button) => button.matches(":focus-within, :focus")), true);
  }));

test("when a notice goes, the focus goes to the title and the page does not move", () =>
  onPage(async ({ page, show }) => {
    await show({ ...showing(failedImport()), notice: denied });
    await page.getByRole("button", { name: "Retry" }).focus();
    await show(showing(failedImport()));
    assert.equal(await page.evaluate(() => document.activeElement?.id), "title");
    assert.equal(await lookNow(page), 0);
  }));

test("the page tells how it looks once the user leaves scroll bar and folds alone", () =>
  onPage(async ({ page, show, looks }) => {
    await show(showing(largeExport()));
    await openAllFolds(page);
    await page.evaluate(() => window.scrollTo(0, 300));
    const look = await waitUntil("the look", async () =>
      (await looks()).find(({ scroll }) => scroll === 300),
    );
    assert.equal(look.open.length, (await openFolds(page)).length);
  }));

test("a page that is made anew looks as it said it did", () =>
  onPage(async ({ page, show, looks }) => {
    const job = largeExport();
    await show(showing(job));
    await openAllFolds(page);
    await page
      .locator("details")
      .last()
      .evaluate((fold: HTMLDetailsElement) => {
        fold.open = false;
      });
    await page.evaluate(() => window.scrollTo(0, 300));
    const look = await waitUntil("the look", async () =>
      (await looks()).find(({ scroll }) => scroll === 300),
    );
    const foldsBefore = await openFolds(page);
    await page.reload();
    await show({ ...showing(job), look });
    assert.equal(await lookNow(page), 300);
    assert.deepEqual(await openFolds(page), foldsBefore);
  }));

test("a look of before moves nothing in a page that shows the job already", () =>
  onPage(async ({ page, show }) => {
    const job = largeExport();
    await show(showing(job));
    await page.evaluate(() => window.scrollTo(0, 100));
    await show({ ...showing(job), look: { scroll: 300, open: [] } });
    assert.equal(await lookNow(page), 100);
  }));
