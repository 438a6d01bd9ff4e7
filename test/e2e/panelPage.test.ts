import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { HOUR } from "../../src/core/clock";
import { lowestContrast } from "./panelPage/contrast";
import { failedImport, largeExport, showing, signedUrlExport, unknownJob } from "./panelPage/jobs";
import {
  type PanelHost,
  type PanelPage,
  type PanelPageOptions,
  startPanelHost,
} from "./panelPage/openPanelPage";
import { type ThemeName, themes } from "./panelPage/themes";

const host: { running?: PanelHost } = {};

before(async () => {
  host.running = await startPanelHost();
});
after(() => host.running?.close());

/** Gives the test a page of its own, which must not have broken its policy or logged an error. */
async function onPage(
  run: (panel: PanelPage) => Promise<void>,
  options: PanelPageOptions = {},
): Promise<void> {
  assert.ok(host.running, "the browser has started");
  const panel = await host.running.open(options);
  await run(panel);
  assert.deepEqual(await panel.complaints(), []);
  await panel.page.close();
}

test("the page announces itself once", () =>
  onPage(async ({ posted }) => {
    assert.deepEqual(await posted(), [{ type: "ready" }]);
  }));

test("a failed job shows why before anything has to be scrolled", () =>
  onPage(async ({ page, show }) => {
    await show(showing(failedImport()));
    const reason = page
      .getByRole("region", { name: "Errors" })
      .getByText("Access denied to one or more S3 objects.");
    const box = await reason.boundingBox();
    assert.ok(box !== null && box.y + box.height < 400, `the reason stands at ${JSON.stringify(box)}`);
  }));

test("an error names its code, limit, resource and the first objects, and all of them on request", () =>
  onPage(async ({ page, show }) => {
    await show(showing(failedImport()));
    const errors = page.getByRole("region", { name: "Errors" });
    const text = (await errors.textContent()) ?? "";
    for (const part of ["ACCESS_DENIED_EXCEPTION", "Assets per revision: 10,000", "30 objects concerned"]) {
      assert.ok(text.includes(part), part);
    }
    assert.equal(await errors.getByText(/trades-part-/).count(), 20);
    await errors.getByRole("button", { name: "Show All 30" }).click();
    assert.equal(await errors.getByText(/trades-part-/).count(), 30);
  }));

test("a job that failed without a reason says so", () =>
  onPage(async ({ page, show }) => {
    await show(showing({ ...failedImport(), errors: [] }));
    assert.ok(await page.getByText("AWS Data Exchange gave no reason for the failure.").isVisible());
  }));

test("a job without errors and problems has no section for them", () =>
  onPage(async ({ page, show }) => {
    await show(showing(signedUrlExport()));
    assert.deepEqual(await page.getByRole("heading", { level: 2 }).allInnerTexts(), ["Summary", "Details"]);
  }));

test("copying an ARN posts it and is confirmed to the eye and to a screen reader", () =>
  onPage(async ({ page, show, posted }) => {
    const job = failedImport();
    await show(showing(job));
    const button = page.getByRole("button", { name: "Copy ARN", exact: true });
    await button.click();
    assert.deepEqual((await posted()).at(-1), { type: "copy", text: job.arn });
    assert.equal(await button.locator(".codicon-check").count(), 1);
    assert.equal(await page.getByRole("status").textContent(), "ARN copied");
  }));

test("a value with control characters is copied as it is, though shown with signs", () =>
  onPage(async ({ page, show, posted }) => {
    await show(showing(unknownJob()));
    assert.ok(await page.getByText("report-⟨U+202E⟩fdp.exe").isVisible());
    await page.getByRole("button", { name: "Copy Name⟨U+202E⟩reversed" }).focus();
    await page.keyboard.press("Enter");
    assert.deepEqual((await posted()).at(-1), { type: "copy", text: "report-\u202efdp.exe" });
  }));

test("the copy button of a value appears with the focus", () =>
  onPage(async ({ page, show }) => {
    await show(showing(unknownJob()));
    const button = page.getByRole("button", { name: "Copy Arabic" });
    const opacity = () => button.evaluate((element) => getComputedStyle(element).opacity);
    assert.equal(await opacity(), "0");
    await page.getByRole("button", { name: "Copy Long" }).focus();
    await page.keyboard.press("Tab");
    assert.equal(await opacity(), "1");
  }));

test("the signed URL is asked for by the mouse and by the space bar, and only its life is shown", () =>
  onPage(async ({ page, show, posted }) => {
    await show(showing(signedUrlExport(Date.now(), HOUR + 60_000)));
    const button = page.getByRole("button", { name: "Copy Signed URL…" });
    await button.click();
    await button.press(" ");
    assert.deepEqual(await posted(), [
      { type: "ready" },
      { type: "copySignedUrl" },
      { type: "copySignedUrl" },
    ]);
    assert.ok(await page.getByText(/^expires in 1h [01]m$/).isVisible());
    assert.ok(await page.getByText("hidden: a secret").isVisible());
    assert.equal(await page.getByRole("button", { name: "Copy SignedUrl", exact: true }).count(), 0);
  }));

test("the life of a signed URL counts down without a message", () =>
  onPage(async ({ page, show }) => {
    await show(showing(signedUrlExport()));
    const life = page.getByText(/^expires in \d+s$/);
    const first = (await life.textContent()) ?? "";
    await page.getByText(first, { exact: true }).waitFor({ state: "detached" });
    assert.ok(await life.isVisible());
  }));

test("markup in a value stays text", () =>
  onPage(async ({ page, show }) => {
    await show(showing(unknownJob()));
    assert.ok(await page.getByText(`<img src=x onerror="alert('markup')"></script>`).isVisible());
    assert.equal(await page.locator("img").count(), 0);
  }));

test("fields that could not be read are listed", () =>
  onPage(async ({ page, show }) => {
    await show(showing(unknownJob()));
    const notice = page.getByRole("region", { name: "Some fields of the answer could not be read" });
    assert.deepEqual(await notice.getByRole("listitem").allInnerTexts(), [
      "Errors[0].LimitValue should be a number, but is “ten”",
      "UpdatedAt should be a time, but is “yesterday”",
    ]);
  }));

test("a fold opens and closes by the keyboard", () =>
  onPage(async ({ page, show }) => {
    await show(showing(failedImport()));
    const rows = page.getByRole("row");
    assert.equal(await rows.count(), 0);
    await page.locator("summary", { hasText: "AssetSources" }).focus();
    await page.keyboard.press("Enter");
    assert.equal(await rows.count(), 31);
    await page.keyboard.press("Enter");
    assert.equal(await rows.count(), 0);
  }));

test("a thousand assets are shown a hundred at a time", () =>
  onPage(async ({ page, show }) => {
    await show(showing(largeExport()));
    await page.locator("summary", { hasText: "AssetDestinations" }).click();
    assert.equal(await page.locator("tbody tr").count(), 100);
    await page.getByRole("button", { name: "Show 100 More of 1,000" }).press("Enter");
    assert.equal(await page.locator("tbody tr").count(), 200);
  }));

test("an update keeps the scroll position, the focus, the open folds and how far a list was opened", () =>
  onPage(async ({ page, show }) => {
    const job = largeExport();
    await show(showing(job));
    await page.locator("summary", { hasText: "AssetDestinations" }).click();
    const more = page.getByRole("button", { name: "Show 100 More of 1,000" });
    await more.press("Enter");
    await more.focus();
    const place = async () => Math.round((await more.boundingBox())?.y ?? Number.NaN);
    const placeBefore = await place();
    await show(
      showing({ ...job, state: "COMPLETED", json: { AssetConfiguration: { Tags: [] }, ...job.json } }),
    );
    assert.equal(await place(), placeBefore);
    assert.equal(await page.locator("tbody tr").count(), 200);
    assert.equal(await more.evaluate((element) => element === document.activeElement), true);
    assert.equal(await page.getByRole("status").textContent(), "Completed");
  }));

test("another job starts at the top, with its folds as at first", () =>
  onPage(async ({ page, show }) => {
    const job = largeExport();
    await show(showing(job));
    await page.locator("summary", { hasText: "AssetDestinations" }).click();
    await page.evaluate(() => window.scrollTo(0, 500));
    await show(showing({ ...job, id: "another" }));
    assert.equal(await page.evaluate(() => window.scrollY), 0);
    assert.equal(await page.locator("tbody tr").first().isVisible(), false);
  }));

test("the page speaks the language that the extension sends", () =>
  onPage(async ({ page, show }) => {
    const translations = { Summary: "Übersicht", Completed: "Abgeschlossen" };
    await show({ ...showing(signedUrlExport()), language: "de", translations });
    assert.ok(await page.getByRole("heading", { name: "Übersicht" }).isVisible());
    assert.ok(await page.getByText("vorgestern").first().isVisible());
  }));

test("the icon of a running job turns, but not for who prefers stillness", async () => {
  for (const [reducedMotion, turns] of [
    ["no-preference", true],
    ["reduce", false],
  ] as const) {
    await onPage(
      async ({ page, show }) => {
        await show(showing(largeExport()));
        assert.equal(await page.locator("header vscode-icon[spin]").count(), turns ? 1 : 0);
      },
      { reducedMotion },
    );
  }
});

test("a message that is not the extension's changes nothing", () =>
  onPage(async ({ page, show }) => {
    await show(showing(failedImport()));
    await page.evaluate(() => window.postMessage({ type: "show", job: {} }, window.origin));
    assert.ok(await page.getByRole("heading", { level: 1, name: "Import assets from S3" }).isVisible());
  }));

test("nothing needs sideways scrolling at 400 pixels, however odd the values", () =>
  onPage(
    async ({ page, show }) => {
      for (const job of [failedImport(), unknownJob(), largeExport(), signedUrlExport()]) {
        await show(showing(job));
        await openAllFolds(page);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 400);
      }
    },
    { width: 400 },
  ));

for (const theme of Object.keys(themes) as ThemeName[]) {
  test(`every text has enough contrast in ${theme}`, () =>
    onPage(
      async ({ page, show }) => {
        for (const job of [failedImport(), unknownJob(), signedUrlExport()]) {
          await show(showing(job));
          await openAllFolds(page);
          const { ratio, text } = await lowestContrast(page);
          assert.ok(ratio >= 4.5, `${ratio.toFixed(2)} of “${text}”`);
        }
      },
      { theme },
    ));
}

async function openAllFolds(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) {
      fold.open = true;
    }
  });
}
