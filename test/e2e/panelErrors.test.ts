import assert from "node:assert/strict";
import { test } from "node:test";
import { JOB_ERROR_CODES, JOB_TYPES, type Job, type JobError } from "../../src/core/job/job";
import { failedImport, showing } from "./panelPage/jobs";
import { jobOfType, jobsOfAllTypes } from "./panelPage/jobsOfAllTypes";
import { openAllFolds, panelPages } from "./panelPage/panelPages";

const onPage = panelPages();

function failed(job: Job, ...codes: JobError["code"][]): Job {
  const errors = codes.map((code) => ({ code, message: "Failed.", objects: [], json: {} }));
  return { ...job, state: "ERROR", errors };
}

test("a denied job offers what may be missing, and copies it with the job’s own names", () =>
  onPage(async ({ page, show, posted }) => {
    await show(showing(failedImport()));
    const errors = page.getByRole("region", { name: "Errors" });
    const offered = errors.getByRole("list", { name: "What may be missing" }).getByRole("listitem");
    assert.deepEqual(
      (await offered.allTextContents()).map((text) => text.trim()),
      [
        "policy of the IAM user or role that starts the job",
        "statement for the bucket policy of equities-drop-prod",
        "statement for the KMS key policy of the source, if it is encrypted",
      ],
    );
    await errors.getByRole("button", { name: "Copy statement for the bucket policy" }).click();
    const copied = (await posted()).at(-1);
    assert.equal(copied?.type, "copy");
    const statement = JSON.parse(copied.text);
    assert.equal(statement.Resource, "arn:aws:s3:::equities-drop-prod/daily/2026-11-21/*");
    assert.match(await errors.textContent().then(String), /in <angle brackets>/);
  }));

test("an error that is no denial offers no policies", () =>
  onPage(async ({ page, show }) => {
    const others = JOB_ERROR_CODES.filter((code) => code !== "ACCESS_DENIED_EXCEPTION");
    await show(showing(failed(jobOfType("IMPORT_ASSETS_FROM_S3", {}), ...others)));
    await openAllFolds(page);
    assert.equal(await page.getByRole("list", { name: "Next steps" }).count(), others.length);
    assert.equal(await page.getByRole("list", { name: "What may be missing" }).count(), 0);
  }));

test("the names in what is offered stay text, and need no sideways scrolling, for a job of any type", () =>
  onPage(
    async ({ page, show }) => {
      const jobs = jobsOfAllTypes();
      assert.equal(jobs.length, JOB_TYPES.length);
      for (const job of jobs) {
        await show(showing(failed(job, "ACCESS_DENIED_EXCEPTION")));
        assert.ok((await page.getByRole("list", { name: "What may be missing" }).count()) > 0);
        assert.equal(await page.locator("img").count(), 0);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      }
    },
    { width: 320 },
  ));
