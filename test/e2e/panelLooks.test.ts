import assert from "node:assert/strict";
import { test } from "node:test";
import type { Job } from "../../src/core/job/job";
import { buttonContrast, iconContrast, lowestContrast } from "./panelPage/contrast";
import { failedImport, largeExport, showing, signedUrlExport, unknownJob } from "./panelPage/jobs";
import { jobOfType, jobsOfAllTypes } from "./panelPage/jobsOfAllTypes";
import { openAllFolds, panelPages } from "./panelPage/panelPages";
import { type ThemeName, themes } from "./panelPage/themes";

const onPage = panelPages();

function jobs(): readonly Job[] {
  return [failedImport(), unknownJob(), largeExport(), signedUrlExport(), ...jobsOfAllTypes()];
}

// 400 pixels are also what is left of a window of 800 at 200 % zoom.
for (const width of [400, 320]) {
  test(`nothing needs sideways scrolling at ${width} pixels, however odd the values`, () =>
    onPage(
      async ({ page, show }) => {
        for (const job of jobs()) {
          await show(showing(job));
          await openAllFolds(page);
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
          // Each value has the name of its column in front of it.
          assert.equal(await page.getByRole("columnheader").count(), 0);
        }
      },
      { width },
    ));
}

test("beside a very long name the other columns of a table stay readable", () =>
  onPage(async ({ page, show }) => {
    for (const job of jobsOfAllTypes()) {
      await show(showing(job));
      for (const cell of await page.getByRole("cell").all()) {
        const box = await cell.boundingBox();
        assert.ok(box === null || box.width >= 100, `${JSON.stringify(job.type)} ${box?.width}`);
      }
    }
  }));

// What a window of 1280 leaves to the panel beside the sidebar, and a little less.
for (const width of [880, 760]) {
  test(`an id in a table stands on one line at ${width} pixels`, () =>
    onPage(
      async ({ page, show }) => {
        for (const job of [largeExport(), jobOfType("EXPORT_ASSETS_TO_S3")]) {
          await show(showing(job));
          await openAllFolds(page);
          const lines = await page
            .getByRole("cell")
            .locator(".foreign")
            .evaluateAll((texts) =>
              texts
                .filter(({ textContent }) => /^[0-9a-f]{32}$/.test(textContent ?? ""))
                .map((id) => id.getClientRects().length),
            );
          assert.deepEqual([...new Set(lines)], [1]);
        }
      },
      { width },
    ));
}

test("where there is no room beside the title, the buttons stand below it together", () =>
  onPage(
    async ({ page, show }) => {
      await show({ ...showing(failedImport()), offersChanges: true });
      const tops = await page
        .locator("header vscode-button")
        .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top));
      assert.equal(tops.length, 3);
      assert.equal(new Set(tops).size, 1);
      const title = await page.locator(".title-block").boundingBox();
      assert.ok(title !== null && (tops[0] ?? 0) >= title.y + title.height);
    },
    { width: 544 },
  ));

for (const theme of Object.keys(themes) as ThemeName[]) {
  test(`an error is marked at its side, and in another colour than text, in ${theme}`, () =>
    onPage(
      async ({ page, show }) => {
        await show(showing(failedImport()));
        const mark = await page
          .locator(".error")
          .first()
          .evaluate((element) => {
            const { borderLeftWidth, borderLeftColor, color } = getComputedStyle(element);
            return { width: borderLeftWidth, isColoured: borderLeftColor !== color };
          });
        assert.deepEqual(mark, { width: "3px", isColoured: true });
      },
      { theme },
    ));

  test(`the icon of a job that timed out stands out from the page in ${theme}`, () =>
    onPage(
      async ({ page, show }) => {
        await show(showing({ ...failedImport(), state: "TIMED_OUT" }));
        const ratio = await iconContrast(page.locator("header .state").first());
        assert.ok(ratio >= 3, ratio.toFixed(2));
      },
      { theme },
    ));

  test(`a button can be read in ${theme}, with the focus or the mouse on it too`, () =>
    onPage(
      async ({ page, show }) => {
        await show(showing(failedImport()));
        const button = page.locator("vscode-button", { hasText: "Reveal in Jobs View" });
        for (const look of [() => button.focus(), () => button.hover()]) {
          assert.ok((await buttonContrast(button)) >= 4.5);
          await look();
          const ratio = await buttonContrast(button);
          assert.ok(ratio >= 4.5, ratio.toFixed(2));
        }
      },
      { theme },
    ));

  test(`every text has enough contrast in ${theme}`, () =>
    onPage(
      async ({ page, show }) => {
        for (const job of jobs()) {
          await show(showing(job));
          await openAllFolds(page);
          const { ratio, text } = await lowestContrast(page);
          assert.ok(ratio >= 4.5, `${ratio.toFixed(2)} of “${text}”`);
        }
      },
      { theme },
    ));
}
