import assert from "node:assert/strict";
import { test } from "node:test";
import { DAY, HOUR, SECOND } from "../../src/core/base/clock";
import { failedImport, largeExport, showing, signedUrlExport, unknownJob } from "./panelPage/jobs";
import { panelPages } from "./panelPage/panelPages";

const onPage = panelPages();

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

test("a data set has its name above its id once that is known, as text whatever it holds", () =>
  onPage(async ({ page, show }) => {
    const summary = page.getByRole("region", { name: "Summary" });
    await show(showing(failedImport()));
    assert.equal(await summary.getByText("Data set", { exact: true }).count(), 0);
    await show({ ...showing(failedImport()), dataSetName: "<b>US</b> Equities" });
    await summary.getByText("<b>US</b> Equities").waitFor();
  }));

test("an error says in one line what it means, still before anything has to be scrolled", () =>
  onPage(async ({ page, show }) => {
    await show(showing(failedImport()));
    const meaning = page.getByText("What it means: The job may not read what it was to import").first();
    const box = await meaning.boundingBox();
    assert.ok(box !== null && box.y + box.height < 400, `the meaning stands at ${JSON.stringify(box)}`);
  }));

test("the causes and steps of the first error are open, those of the next one at hand", () =>
  onPage(async ({ page, show }) => {
    await show(showing(failedImport()));
    const causes = page.getByRole("list", { name: "Likely causes" });
    assert.equal(await causes.count(), 1);
    assert.equal(
      await causes.getByRole("listitem").first().textContent(),
      "Whoever started the job lacks s3:GetObject on the objects.",
    );
    const folds = page.locator("summary", { hasText: "Likely causes and next steps" });
    await folds.nth(1).focus();
    await page.keyboard.press("Enter");
    assert.equal(await causes.count(), 2);
    await folds.first().click();
    assert.equal(await causes.count(), 1);
  }));

test("an error that is not known has next steps, and no causes are made up", () =>
  onPage(async ({ page, show }) => {
    await show(showing(unknownJob()));
    assert.ok(await page.getByText("does not know this error").isVisible());
    assert.equal(await page.getByRole("list", { name: "Next steps" }).getByRole("listitem").count(), 2);
    assert.equal(await page.getByRole("list", { name: "Likely causes" }).count(), 0);
  }));

test("an error names its code, its limit, its resource and the objects, and copies each and all", () =>
  onPage(async ({ page, show, posted }) => {
    const job = failedImport();
    await show(showing(job));
    const errors = page.getByRole("region", { name: "Errors" });
    const text = (await errors.textContent()) ?? "";
    for (const part of ["ACCESS_DENIED_EXCEPTION", "Assets per revision: 10,000", "30 objects concerned"]) {
      assert.ok(text.includes(part), part);
    }
    await errors.getByRole("button", { name: "Copy S3 URI" }).nth(29).click();
    await errors.getByRole("button", { name: "Copy all S3 URIs" }).click();
    const uris = (job.errors[0]?.objects ?? []).map(({ bucket, key }) => `s3://${bucket}/${key}`);
    assert.deepEqual((await posted()).slice(1), [
      { type: "copy", text: uris[29] },
      { type: "copy", text: uris.join("\n") },
    ]);
  }));

test("a limit stands beside the published quota, and Service Quotas is asked for without an address", () =>
  onPage(async ({ page, show, posted }) => {
    await show(showing(failedImport()));
    const errors = page.getByRole("region", { name: "Errors" });
    assert.ok(await errors.getByText("10,000; it can be raised.").isVisible());
    await errors.getByRole("button", { name: "Open Service Quotas" }).click();
    assert.deepEqual((await posted()).at(-1), { type: "openServiceQuotas" });
  }));

test("the first two hundred objects of an error are shown, and more of them on request", () =>
  onPage(async ({ page, show }) => {
    await show(showing(failedImport(Date.now(), 450)));
    const objects = page.getByRole("region", { name: "Errors" }).getByText(/trades-part-/);
    assert.equal(await objects.count(), 200);
    await page
      .getByRole("region", { name: "Errors" })
      .getByRole("button", { name: "Show 250 More of 450" })
      .click();
    assert.equal(await objects.count(), 450);
  }));

test("a field of an error that is not known is shown too", () =>
  onPage(async ({ page, show }) => {
    const job = failedImport();
    const sent = { Code: "ACCESS_DENIED_EXCEPTION", Message: "Denied.", Advice: "Ask the owner." };
    await show(
      showing({ ...job, errors: job.errors.map((error) => ({ ...error, json: sent })).slice(0, 1) }),
    );
    const errors = page.getByRole("region", { name: "Errors" });
    assert.ok(await errors.getByText("Advice").isVisible());
    assert.ok(await errors.getByText("Ask the owner.").isVisible());
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
    const summary = page.getByRole("region", { name: "Summary" });
    assert.ok(await summary.getByText(/^expires in 1h( 1m)?$/).isVisible());
    assert.ok(await page.getByText("hidden: a secret").first().isVisible());
    assert.equal(await page.getByRole("button", { name: "Copy SignedUrl", exact: true }).count(), 0);
  }));

test("the life of a signed URL counts down without a message", () =>
  onPage(async ({ page, show }) => {
    await show(showing(signedUrlExport()));
    const summary = page.getByRole("region", { name: "Summary" });
    const life = summary.getByText(/^expires in \d+s$/);
    const first = (await life.textContent()) ?? "";
    await summary.getByText(first, { exact: true }).waitFor({ state: "detached" });
    assert.ok(await life.isVisible());
  }));

test("the button that copies a signed URL goes when the URL dies, and the focus goes to the title", () =>
  onPage(async ({ page, show }) => {
    await show(showing(signedUrlExport(Date.now(), 3 * SECOND)));
    const button = page.getByRole("button", { name: "Copy Signed URL…" });
    await button.focus();
    await button.waitFor({ state: "detached" });
    assert.ok(await page.getByRole("region", { name: "Summary" }).getByText("expired now").isVisible());
    assert.equal(await page.evaluate(() => document.activeElement?.id), "title");
  }));

test("a signed URL without a known end can be copied, and one that is dead cannot", () =>
  onPage(async ({ page, show }) => {
    const button = page.getByRole("button", { name: "Copy Signed URL…" });
    await show(showing({ ...signedUrlExport(), signedUrl: {} }));
    assert.equal(await button.count(), 1);
    await show(showing(signedUrlExport(Date.now(), -DAY)));
    assert.equal(await button.count(), 0);
  }));

test("times switch between local time and UTC, and the focus stays on the switch", () =>
  onPage(async ({ page, show, posted }) => {
    const job = { ...failedImport(), createdAt: Date.UTC(2026, 10, 21, 0, 30) };
    await show({ ...showing(job), utc: false });
    const toggle = page.getByRole("button", { name: "Times in UTC", pressed: false });
    assert.ok(await page.getByText("Nov 20, 2026, 7:30:00 PM EST").first().isVisible());
    await toggle.focus();
    await page.keyboard.press("Enter");
    assert.deepEqual((await posted()).at(-1), { type: "useUtc", utc: true });
    await show({ ...showing(job), utc: true });
    assert.ok(await page.getByText("Nov 21, 2026, 12:30:00 AM UTC").first().isVisible());
    const pressed = page.getByRole("button", { name: "Times in UTC", pressed: true });
    assert.equal(await pressed.evaluate((element) => element === document.activeElement), true);
  }));

test("a job that a clock an hour behind has not seen yet reads sensibly", () =>
  onPage(async ({ page, show }) => {
    await show(showing({ ...signedUrlExport(Date.now() + 2 * DAY + 4 * HOUR), state: "IN_PROGRESS" }));
    const summary = page.getByRole("region", { name: "Summary" });
    const text = (await summary.textContent()) ?? "";
    assert.ok(text.includes("in the future by this machine's clock"), text);
    assert.doesNotMatch(text, /so far|-\d+[smhd]/);
  }));

test("markup in a value stays text", () =>
  onPage(async ({ page, show }) => {
    await show(showing(unknownJob()));
    assert.ok(await page.getByText(`<img src=x onerror="alert('markup')"></script>`).isVisible());
    assert.equal(await page.locator("img").count(), 0);
  }));

test("a great many errors and unreadable fields are shown in parts", () =>
  onPage(async ({ page, show }) => {
    const errors = Array.from(
      { length: 120 },
      () => ({ code: "MALWARE_DETECTED", message: "m", objects: [], json: {} }) as const,
    );
    const problems = Array.from(
      { length: 90 },
      () => ({ field: "f", expected: "text", found: "1" }) as const,
    );
    await show(showing({ ...failedImport(), errors, problems }));
    assert.equal(await page.getByRole("article").count(), 50);
    await page.getByRole("button", { name: "Show 50 More of 120" }).click();
    assert.equal(await page.getByRole("article").count(), 100);
    assert.ok(await page.getByRole("button", { name: "Show 70 More of 90" }).isVisible());
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
