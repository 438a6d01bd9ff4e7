import assert from "node:assert/strict";
import { test } from "node:test";
import type { Advice } from "../../../../src/core/advice/advice";
import { errorAdvice } from "../../../../src/core/advice/errorAdvice";
import { inEnglish } from "../../../../src/core/base/translate";
import {
  JOB_ERROR_CODES,
  JOB_TYPES,
  type JobError,
  type JobType,
  LIMIT_NAMES,
} from "../../../../src/core/job/job";

const newType = { unrecognised: "IMPORT_ASSETS_FROM_ICEBERG" };

for (const code of JOB_ERROR_CODES) {
  test(`${code} has a meaning and next steps for each type of job, known or not`, () => {
    const all = [...JOB_TYPES, newType].map((type) => errorAdvice(error(code), type, inEnglish));
    assert.deepEqual(
      all.filter(({ meaning, steps }) => !isSentence(meaning) || steps.length === 0),
      [],
    );
  });
}

test("each cause and each step is a sentence, and stands in its list once", () => {
  const lists = [...JOB_ERROR_CODES].flatMap((code) =>
    JOB_TYPES.map((type) => errorAdvice(error(code), type, inEnglish)).flatMap((advice) => [
      advice.causes,
      advice.steps,
    ]),
  );
  assert.deepEqual(
    lists.filter((list) => !list.every(isSentence) || new Set(list).size !== list.length),
    [],
  );
});

test("each type of job has causes of its own for an access that was denied", () => {
  const lists = JOB_TYPES.map((type) => denied(type).causes.join("\n"));
  assert.equal(new Set(lists).size, JOB_TYPES.length);
  assert.equal(lists.includes(""), false);
});

for (const [type, first] of [
  ["IMPORT_ASSETS_FROM_S3", /s3:GetObject on the objects/],
  ["EXPORT_ASSETS_TO_S3", /s3:PutObject on the bucket/],
  ["EXPORT_REVISIONS_TO_S3", /s3:PutObject on the bucket/],
  ["EXPORT_ASSET_TO_SIGNED_URL", /dataexchange:GetAsset/],
  ["IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES", /redshift:AuthorizeDataShare/],
  ["IMPORT_ASSET_FROM_API_GATEWAY_API", /apigateway:GET/],
  ["CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET", /access points of AWS Data Exchange/],
  ["IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY", /trust policy/],
] as const) {
  test(`the likeliest cause of a denied ${type} comes first`, () => {
    assert.match(denied(type).causes[0] ?? "", first);
  });
}

test("an auto-export names the bucket’s policy, an import does not", () => {
  assert.match(denied("EXPORT_REVISIONS_TO_S3").causes.join("\n"), /auto-export/);
  assert.doesNotMatch(denied("IMPORT_ASSETS_FROM_S3").causes.join("\n"), /auto-export/);
});

test("a missing resource of the service is explained by itself, not by the job’s source", () => {
  const missing = error("RESOURCE_NOT_FOUND_EXCEPTION", { resourceType: "REVISION" });
  assert.deepEqual(errorAdvice(missing, "IMPORT_ASSETS_FROM_S3", inEnglish).causes, [
    "The revision was deleted, or the provider revoked it.",
  ]);
});

test("a missing source is explained by the type of the job", () => {
  const missing = error("RESOURCE_NOT_FOUND_EXCEPTION");
  const causes = (type: JobType) => errorAdvice(missing, type, inEnglish).causes.join("\n");
  assert.match(causes("IMPORT_ASSETS_FROM_S3"), /object was moved, renamed or deleted/);
  assert.match(causes("IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES"), /datashare was dropped/);
});

for (const limitName of LIMIT_NAMES) {
  test(`the quota “${limitName}” is named, with what goes beyond it and what helps`, () => {
    const exceeded = error("SERVICE_QUOTA_EXCEEDED_EXCEPTION", { limitName });
    const { meaning, causes, steps } = errorAdvice(exceeded, "IMPORT_ASSETS_FROM_S3", inEnglish);
    assert.ok(meaning.includes(`“${limitName}”`), meaning);
    assert.deepEqual([causes.length, steps.length], [1, 2]);
  });
}

test("a quota that is not known is not guessed at: its name stays out of the advice", () => {
  const exceeded = error("SERVICE_QUOTA_EXCEEDED_EXCEPTION", { limitName: { unrecognised: "Rows\u202e" } });
  const { meaning } = errorAdvice(exceeded, newType, inEnglish);
  assert.equal(meaning, "The job would have gone beyond a quota of the account.");
});

test("keys of equal names are the likeliest fault of an export of revisions", () => {
  const { causes } = errorAdvice(error("VALIDATION_EXCEPTION"), "EXPORT_REVISIONS_TO_S3", inEnglish);
  assert.match(causes[0] ?? "", /same name/);
});

test("of an error that is not known nothing is claimed", () => {
  const { meaning, causes, steps } = errorAdvice(
    { code: { unrecognised: "NEW_EXCEPTION" }, message: "m", objects: [], json: {} },
    "IMPORT_ASSETS_FROM_S3",
    inEnglish,
  );
  assert.match(meaning, /does not know this error/);
  assert.deepEqual([causes.length, steps.length], [0, 2]);
});

function error(code: JobError["code"], parts: Partial<JobError> = {}): JobError {
  return { code, message: "m", objects: [], json: {}, ...parts };
}

function denied(type: JobType): Advice {
  return errorAdvice(error("ACCESS_DENIED_EXCEPTION"), type, inEnglish);
}

function isSentence(text: string): boolean {
  return /^[A-Z“].*[.)]$/.test(text);
}
