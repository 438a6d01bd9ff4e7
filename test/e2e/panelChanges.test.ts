import assert from "node:assert/strict";
import { test } from "node:test";
import { showing, waitingImport } from "./panelPage/jobs";
import { panelPages } from "./panelPage/panelPages";

const onPage = panelPages();

test("a waiting job has buttons that ask for its start and its end, where the extension offers that", () =>
  onPage(async ({ page, show, posted }) => {
    await show({ ...showing(waitingImport()), offersChanges: true });
    await page.getByRole("button", { name: "Start Job…" }).click();
    await page.getByRole("button", { name: "Cancel Job…" }).press("Enter");
    assert.deepEqual(await posted(), [{ type: "ready" }, { type: "startJob" }, { type: "cancelJob" }]);
  }));

test("without that offer there is no such button, and one that goes leaves the focus on the page", () =>
  onPage(async ({ page, show }) => {
    const job = waitingImport();
    await show({ ...showing(job), offersChanges: true });
    await page.getByRole("button", { name: "Start Job…" }).focus();
    await show(showing({ ...job, state: "IN_PROGRESS" }));
    assert.equal(await page.getByRole("button", { name: /^(Start|Cancel) Job…$/ }).count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "title");
  }));

test("the buttons leave the header within a narrow panel", () =>
  onPage(
    async ({ page, show }) => {
      await show({ ...showing(waitingImport()), offersChanges: true });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      assert.equal(overflow, false);
    },
    { width: 320 },
  ));
