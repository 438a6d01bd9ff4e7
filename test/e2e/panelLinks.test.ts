import assert from "node:assert/strict";
import { test } from "node:test";
import { iconContrast } from "./panelPage/contrast";
import { failedImport, showing } from "./panelPage/jobs";
import { jobOfType, jobsOfAllTypes } from "./panelPage/jobsOfAllTypes";
import { panelPages } from "./panelPage/panelPages";
import { type ThemeName, themes } from "./panelPage/themes";

const onPage = panelPages();

const CONSOLE = "Open in the AWS console, in the account that the browser is signed in to";
const assetId = "4c9a8e0d1b2f4f6c8a7b6d5e4f3a2b1c";

test("a link says what it names and, behind that, where it leads", () =>
  onPage(async ({ page, show }) => {
    await show(showing(jobOfType("EXPORT_ASSETS_TO_S3")));
    for (const [region, name, title] of [
      ["Summary", "ds", "Show in Jobs View"],
      ["Summary", "rev", "Show in Jobs View"],
      ["Details", assetId, "Show Jobs of This Asset"],
      ["Details", "landing-zone", CONSOLE],
    ] as const) {
      const link = page
        .getByRole("region", { name: region })
        .getByRole("button", { name, exact: true })
        .first();
      assert.equal(await link.getAttribute("title"), title);
    }
  }));

test("following a link posts what is meant and no address, by mouse and by keyboard", () =>
  onPage(async ({ page, show, posted }) => {
    const job = jobOfType("EXPORT_ASSETS_TO_S3");
    await show(showing(job));
    const details = page.getByRole("region", { name: "Details" });
    await details.getByRole("button", { name: assetId, exact: true }).click();
    await details.getByRole("button", { name: "landing-zone", exact: true }).first().focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press(" ");
    const bucket = { type: "openLink", resource: { kind: "bucket", id: "landing-zone" } };
    assert.deepEqual((await posted()).slice(1), [
      { type: "openLink", resource: { kind: "asset", id: assetId } },
      bucket,
      bucket,
    ]);
    assert.ok(!JSON.stringify(await posted()).includes("https:"));
  }));

test("a key is named as it is, though shown with signs", () =>
  onPage(async ({ page, show, posted }) => {
    await show(showing(jobOfType("IMPORT_ASSETS_FROM_S3")));
    await page.getByRole("button", { name: "report-⟨U+202E⟩fdp.exe", exact: true }).click();
    const resource = { kind: "object", id: "report-\u202efdp.exe", bucket: "equities-drop" };
    assert.deepEqual((await posted()).at(-1), { type: "openLink", resource });
  }));

test("what an error is about and the objects that failed are links", () =>
  onPage(async ({ page, show, posted }) => {
    const job = failedImport();
    const [error] = job.errors;
    assert.ok(error !== undefined);
    const about = { ...error, resourceType: "REVISION", resourceId: "the-revision" } as const;
    await show(showing({ ...job, errors: [about] }));
    const errors = page.getByRole("region", { name: "Errors" });
    await errors.getByRole("button", { name: "the-revision", exact: true }).click();
    const object = error.objects[0] ?? { bucket: "", key: "" };
    await errors.getByRole("button", { name: object.key, exact: true }).click();
    assert.deepEqual((await posted()).slice(1), [
      { type: "openLink", resource: { kind: "revision", id: "the-revision" } },
      { type: "openLink", resource: { kind: "object", id: object.key, bucket: object.bucket } },
    ]);
  }));

test("where nothing is known to lead there, a name is text", () =>
  onPage(async ({ page, show }) => {
    for (const job of jobsOfAllTypes()) {
      const { arn = "", ...inChina } = job;
      await show(showing({ ...inChina, arn: arn.replace("arn:aws:", "arn:aws-cn:") }));
      const links = await page
        .locator(".link")
        .evaluateAll((all) => all.map((link) => link.getAttribute("title") ?? ""));
      assert.ok(links.length > 0);
      const toConsole = links.filter((title) => title.includes("console"));
      // Keys and roles tell the partition themselves.
      assert.ok(toConsole.length <= 1, `${JSON.stringify(job.type)}: ${toConsole.length}`);
    }
  }));

for (const theme of Object.keys(themes) as ThemeName[]) {
  test(`a link differs from text, and shows the focus, in ${theme}`, () =>
    onPage(
      async ({ page, show }) => {
        await show(showing(jobOfType("EXPORT_ASSETS_TO_S3")));
        const link = page.getByRole("button", { name: assetId, exact: true });
        assert.ok((await iconContrast(link)) >= 4.5);
        const looks = () =>
          link.evaluate((element) => {
            const { color, textDecorationLine, outlineStyle } = getComputedStyle(element);
            return { color, textDecorationLine, outlineStyle };
          });
        const { color, textDecorationLine, outlineStyle } = await looks();
        assert.notEqual(color, await page.evaluate(() => getComputedStyle(document.body).color));
        assert.equal(textDecorationLine, theme.startsWith("High Contrast") ? "underline" : "none");
        assert.equal(outlineStyle, "none");
        // Whoever moves by the keyboard sees where the focus is.
        await page.keyboard.press("Tab");
        await link.focus();
        assert.equal((await looks()).outlineStyle, "solid");
      },
      { theme },
    ));
}
