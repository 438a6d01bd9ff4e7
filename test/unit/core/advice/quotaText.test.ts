import assert from "node:assert/strict";
import { test } from "node:test";
import { isAboutQuota, quotaText } from "../../../../src/core/advice/quotaText";
import { JOB_TYPES, type JobError, LIMIT_NAMES } from "../../../../src/core/job/job";
import { wordsAt } from "../../world/words";

test("the published quota of a limit is told, and whether it can be raised", () => {
  assert.equal(told({ limitName: "Assets per revision" }), "10,000; it can be raised.");
  assert.equal(told({ limitName: "Asset size in GB" }), "100; it cannot be raised.");
  assert.equal(LIMIT_NAMES.map((limitName) => told({ limitName })).includes(undefined), false);
});

test("an account that has more than is published is told so", () => {
  assert.equal(
    told({ limitName: "Assets per revision", limitValue: 25_000 }),
    "10,000; that of this account is higher already, and can be raised.",
  );
  assert.equal(told({ limitName: "Assets per revision", limitValue: 10_000 }), "10,000; it can be raised.");
});

test("numbers are written as the editor’s language has them", () => {
  const error: JobError = { ...exceeded, limitName: "Assets per revision" };
  assert.match(quotaText(error, "IMPORT_ASSETS_FROM_S3", wordsAt(0, { language: "de" })) ?? "", /^10\.000;/);
});

test("without a limit’s name the quotas of the job’s type are told", () => {
  assert.equal(
    told({}),
    "10 jobs of this type in progress at the same time, 100 assets a job; neither can be raised.",
  );
  assert.equal(
    quotaText(exceeded, "EXPORT_REVISIONS_TO_S3", wordsAt(0)),
    "5 jobs of this type in progress at the same time; it cannot be raised.",
  );
  assert.equal(JOB_TYPES.map((type) => quotaText(exceeded, type, wordsAt(0))).includes(undefined), false);
});

test("of a limit or a type that is not known nothing is told", () => {
  assert.equal(told({ limitName: { unrecognised: "Rows" } }), undefined);
  assert.equal(quotaText(exceeded, { unrecognised: "NEW" }, wordsAt(0)), undefined);
});

test("an error is about a quota by its code or by the limit that it names", () => {
  assert.equal(isAboutQuota(exceeded), true);
  assert.equal(
    isAboutQuota({ ...exceeded, code: "VALIDATION_EXCEPTION", limitName: "Asset size in GB" }),
    true,
  );
  assert.equal(isAboutQuota({ ...exceeded, code: "VALIDATION_EXCEPTION" }), false);
});

const exceeded: JobError = { code: "SERVICE_QUOTA_EXCEEDED_EXCEPTION", message: "m", objects: [], json: {} };

function told(parts: Partial<JobError>): string | undefined {
  return quotaText({ ...exceeded, ...parts }, "IMPORT_ASSETS_FROM_S3", wordsAt(0));
}
