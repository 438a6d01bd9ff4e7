import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import type { JobType } from "../../src/core/job/job";
import { hostileNames } from "../service/world/hostileTexts";
import { failedImport, largeExport, showing, unknownJob } from "./panelPage/jobs";
import { jobOfType, jobsOfAllTypes } from "./panelPage/jobsOfAllTypes";
import { panelPages } from "./panelPage/panelPages";

const onPage = panelPages();

async function detailsText(page: Page): Promise<string> {
  const text = await page.getByRole("region", { name: "Details" }).innerText();
  return text.replaceAll(/\s+/g, " ");
}

const sayings: Readonly<Record<JobType, readonly string[]>> = {
  IMPORT_ASSETS_FROM_S3: [
    "Sources 12",
    "Bucket Key",
    "equities-drop",
    "report-⟨U+202E⟩fdp.exe",
    "only spaces",
  ],
  IMPORT_ASSET_FROM_SIGNED_URL: ["Asset name", "MD5 hash", "Signed URL hidden: a secret", "· expired"],
  EXPORT_ASSETS_TO_S3: ["SSE-KMS with key arn:aws:kms:", "Destinations 2", "Asset ID Bucket Key", "not said"],
  EXPORT_ASSET_TO_SIGNED_URL: ["Asset ID 4c9a8e0d", "Signed URL hidden: a secret", "Signed URL expires"],
  EXPORT_REVISIONS_TO_S3: [
    "Made by an auto-export, event action arn:aws:dataexchange:",
    "SSE-S3 (AES-256)",
    "in/ day the revision was created / asset's name",
    "the default",
  ],
  IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES: ["Datashares 1", "arn:aws:redshift:"],
  IMPORT_ASSET_FROM_API_GATEWAY_API: [
    "API name forecast",
    "Stage v1",
    "API key hidden: a secret",
    "Upload URL expires",
  ],
  CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET: [
    "Bucket shared-tiles",
    "Key prefixes 2",
    "Keys 12",
    "KMS keys to grant 1",
  ],
  IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY: [
    "Databases where level is gold",
    "Tables where department is one of finance, risk and level is gold",
    "DESCRIBE, SELECT",
  ],
};

for (const [type, texts] of Object.entries(sayings) as [JobType, readonly string[]][]) {
  test(`${type} reads in the words of its type`, () =>
    onPage(async ({ page, show }) => {
      await show(showing(jobOfType(type)));
      const text = await detailsText(page);
      for (const expected of [...texts, "Tags of the assets 1"]) {
        assert.ok(text.includes(expected), `${expected} is not in: ${text}`);
      }
      assert.equal(await page.getByRole("heading", { name: "Other fields" }).count(), 0);
    }));
}

test("the names of a provider who means no good stay text and are copied as they are", () =>
  onPage(async ({ page, show, posted }) => {
    await show(showing(jobOfType("IMPORT_ASSETS_FROM_S3")));
    const table = page.getByRole("table", { name: "Sources" });
    for (const button of await table.getByRole("button", { name: "Copy S3 URI" }).all()) {
      await button.click();
    }
    const uris = hostileNames.map((name) => `s3://equities-drop/${name}`);
    assert.deepEqual(
      (await posted()).slice(1),
      uris.map((text) => ({ type: "copy", text })),
    );
    await page.getByRole("button", { name: "Copy all S3 URIs" }).click();
    assert.deepEqual((await posted()).at(-1), { type: "copy", text: uris.join("\n") });
    assert.equal(await page.locator("main :is(img, a, script, iframe)").count(), 0);
  }));

test("fields that are not known stand beside those that are", () =>
  onPage(async ({ page, show }) => {
    const details = { AssetSources: [{ Bucket: "drop", Key: "a.csv", Size: 5 }], Speed: "fast" };
    await show(showing(jobOfType("IMPORT_ASSETS_FROM_S3", details, { Priority: "HIGH" })));
    const text = await detailsText(page);
    for (const expected of [
      "Size 5",
      "Other fields Priority HIGH",
      "Details.ImportAssetsFromS3.Speed fast",
    ]) {
      assert.ok(text.includes(expected), `${expected} is not in: ${text}`);
    }
  }));

test("values of an unexpected form are shown as they came", () =>
  onPage(async ({ page, show }) => {
    const details = { AssetDestinations: "everything", Encryption: ["AES256"] };
    await show(showing(jobOfType("EXPORT_ASSETS_TO_S3", details)));
    const text = await detailsText(page);
    assert.ok(text.includes("Details.ExportAssetsToS3.AssetDestinations everything"), text);
    assert.ok(text.includes("Details.ExportAssetsToS3.Encryption 1 item AES256"), text);
  }));

test("a job of an unknown type shows its fields as they came", () =>
  onPage(async ({ page, show }) => {
    await show(showing(unknownJob()));
    assert.ok(await page.getByText("ImportAssetsFromIceberg").isVisible());
    assert.equal(await page.getByText("All fields").count(), 0);
  }));

test("all fields of a job open and close by the keyboard, and are copied as JSON", () =>
  onPage(async ({ page, show, posted }) => {
    const job = failedImport();
    await show(showing(job));
    const field = page.getByText("AssetSources");
    assert.equal(await field.isVisible(), false);
    await page.locator("summary", { hasText: "All fields" }).focus();
    await page.keyboard.press("Enter");
    assert.equal(await field.isVisible(), true);
    await page.keyboard.press("Enter");
    assert.equal(await field.isVisible(), false);
    await page.getByRole("button", { name: "Copy details as JSON" }).click();
    assert.deepEqual((await posted()).at(-1), { type: "copy", text: JSON.stringify(job.json, undefined, 2) });
  }));

test("ten thousand assets are shown two hundred at first, then a thousand more at a time", () =>
  onPage(async ({ page, show }) => {
    await show(showing(largeExport(Date.now(), 10_000)));
    const rows = page.getByRole("table", { name: "Destinations" }).locator("tbody tr");
    assert.equal(await rows.count(), 200);
    await page.getByRole("button", { name: "Show 1,000 More of 10,000" }).press("Enter");
    assert.equal(await rows.count(), 1200);
  }));

test("a list that is shown to its end can be shortened again, without losing the focus", () =>
  onPage(async ({ page, show }) => {
    await show(showing(largeExport()));
    await page.getByRole("button", { name: "Show 800 More of 1,000" }).press("Enter");
    await page.keyboard.press("Enter");
    const more = page.getByRole("button", { name: "Show 800 More of 1,000" });
    assert.equal(await more.evaluate((element) => element === document.activeElement), true);
  }));

test("an update keeps the scroll position, the focus, the open folds and how far a list was opened", () =>
  onPage(async ({ page, show }) => {
    const job = largeExport();
    await show(showing(job));
    await page.getByRole("button", { name: "Show 800 More of 1,000" }).press("Enter");
    const fold = page.locator("summary", { hasText: "AssetDestinations" });
    await page.locator("summary", { hasText: "All fields" }).click();
    await fold.click();
    await fold.focus();
    const rows = page.getByRole("table", { name: "Destinations" }).locator("tbody tr");
    const place = async (): Promise<number> => Math.round((await rows.last().boundingBox())?.y ?? Number.NaN);
    const placeBefore = await place();
    const tags = { Tags: [{ Key: "team", Value: "market-data" }] };
    await show(showing({ ...job, state: "COMPLETED", json: { AssetConfiguration: tags, ...job.json } }));
    assert.equal(await place(), placeBefore);
    assert.equal(await rows.count(), 1000);
    assert.equal(await fold.locator("xpath=..").getAttribute("open"), "");
    assert.equal(await fold.evaluate((element) => element === document.activeElement), true);
    assert.equal(await page.getByRole("status").textContent(), "Completed");
  }));

test("another job starts at the top, with its folds and lists as at first", () =>
  onPage(async ({ page, show }) => {
    const job = largeExport();
    await show(showing(job));
    await page.getByRole("button", { name: "Show 800 More of 1,000" }).press("Enter");
    await page.locator("summary", { hasText: "All fields" }).click();
    await page.evaluate(() => window.scrollTo(0, 500));
    await show(showing({ ...job, id: "another" }));
    assert.equal(await page.evaluate(() => window.scrollY), 0);
    assert.equal(await page.getByRole("table", { name: "Destinations" }).locator("tbody tr").count(), 200);
    assert.equal(await page.getByText("AssetDestinations").isVisible(), false);
  }));

test("every job type can follow another on the same page", () =>
  onPage(async ({ page, show }) => {
    for (const job of [...jobsOfAllTypes(), unknownJob()]) {
      await show(showing(job));
    }
    assert.ok(await page.getByText("ImportAssetsFromIceberg").isVisible());
  }));
