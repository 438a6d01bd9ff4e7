import assert from "node:assert/strict";
import test from "node:test";
import { isJsonObject, type JsonObject } from "../service/json";
import type { WireJob } from "../service/world/plan";
import { tellJob } from "../service/world/tellJob";
import { day, epoch, sample, wireJobs } from "./serviceSample";

/** What stands under the one member of a job's Details. */
function detailsOf(job: WireJob): JsonObject {
  const [details, ...others] = Object.values(job.Details);
  assert.ok(isJsonObject(details) && others.length === 0);
  return details;
}

function errorsOf(jobs: readonly WireJob[]): JsonObject[] {
  return jobs.flatMap(({ Errors }) => Errors ?? []);
}

function valuesOf(objects: readonly JsonObject[], name: string): Set<unknown> {
  return new Set(objects.map((object) => object[name]).filter((value) => value !== undefined));
}

test("all nine job types are there, and one that no model knows", () => {
  assert.deepEqual([...valuesOf(wireJobs(sample()), "Type")].sort(), [
    "CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET",
    "EXPORT_ASSETS_TO_ICEBERG_TABLE",
    "EXPORT_ASSETS_TO_S3",
    "EXPORT_ASSET_TO_SIGNED_URL",
    "EXPORT_REVISIONS_TO_S3",
    "IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY",
    "IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES",
    "IMPORT_ASSETS_FROM_S3",
    "IMPORT_ASSET_FROM_API_GATEWAY_API",
    "IMPORT_ASSET_FROM_SIGNED_URL",
  ]);
});

test("all six states are there, and one that no model knows", () => {
  const states = [...valuesOf(wireJobs(sample()), "State")].sort();
  assert.deepEqual(states, [
    "CANCELLED",
    "COMPLETED",
    "ERROR",
    "IN_PROGRESS",
    "PAUSED",
    "TIMED_OUT",
    "WAITING",
  ]);
});

test("all seven error codes, five limits and three resource types are there", () => {
  const errors = errorsOf(wireJobs(sample()));
  assert.deepEqual([...valuesOf(errors, "Code")].sort(), [
    "ACCESS_DENIED_EXCEPTION",
    "INTERNAL_SERVER_EXCEPTION",
    "MALWARE_DETECTED",
    "MALWARE_SCAN_ENCRYPTED_FILE",
    "RESOURCE_NOT_FOUND_EXCEPTION",
    "SERVICE_QUOTA_EXCEEDED_EXCEPTION",
    "VALIDATION_EXCEPTION",
  ]);
  assert.deepEqual([...valuesOf(errors, "LimitName")].sort(), [
    "AWS Lake Formation data permission assets per revision",
    "Amazon Redshift datashare assets per revision",
    "Amazon S3 data access assets per revision",
    "Asset size in GB",
    "Assets per revision",
  ]);
  assert.deepEqual([...valuesOf(errors, "ResourceType")].sort(), ["ASSET", "DATA_SET", "REVISION"]);
});

test("errors of both imports carry the details of what went wrong", () => {
  const details = JSON.stringify(errorsOf(wireJobs(sample())).map(({ Details }) => Details));
  assert.match(details, /"ImportAssetsFromS3JobErrorDetails":\[\{"Bucket":"[^"]+","Key":"[^"]+"\}/);
  assert.match(details, /"ImportAssetFromSignedUrlJobErrorDetails":\{"AssetName":"[^"]+"\}/);
});

test("only a job in ERROR has errors, and every one in ERROR has", () => {
  const jobs = wireJobs(sample(2_000));
  assert.ok(jobs.every(({ State, Errors }) => (State === "ERROR") === (Errors !== undefined)));
});

test("every job names its data set, and all but exports of revisions name a revision", () => {
  for (const job of wireJobs(sample())) {
    const { DataSetId, RevisionId } = detailsOf(job);
    assert.match(String(DataSetId), /^[0-9a-f]{32}$/);
    if (job.Type !== "EXPORT_REVISIONS_TO_S3") assert.match(String(RevisionId), /^[0-9a-f]{32}$/);
  }
});

test("one job exports exactly three revisions, one imports a thousand assets", () => {
  const { jobs } = sample();
  const automatic = jobs.find(({ revisions, flourish }) => revisions.length === 3 && flourish.automatic);
  assert.ok(automatic);
  const told = JSON.stringify(tellJob(automatic, "us-east-1", epoch).Details);
  assert.match(told, /"EventActionArn":"arn:aws:dataexchange:us-east-1:111122223333:event-actions\//);
  assert.match(told, /"Encryption":/);
  assert.ok(jobs.some(({ assets }) => assets === 1_000));
});

test("an export has its signed URL once it is completed, long expired for all but one", () => {
  const exports = wireJobs(sample()).filter(({ Type }) => Type === "EXPORT_ASSET_TO_SIGNED_URL");
  const alive = exports.filter((job) => {
    const { SignedUrl, SignedUrlExpiresAt } = detailsOf(job);
    assert.equal(SignedUrl !== undefined, job.State === "COMPLETED");
    return Date.parse(String(SignedUrlExpiresAt)) > epoch;
  });
  assert.equal(alive.length, 1);
});

test("the URL that is alive stays alive", () => {
  const fresh = sample().jobs.find(({ flourish }) => flourish.freshUrl);
  assert.ok(fresh);
  const { SignedUrl, SignedUrlExpiresAt } = detailsOf(tellJob(fresh, "us-east-1", epoch + day));
  assert.equal(Date.parse(String(SignedUrlExpiresAt)), epoch + day + 60_000);
  assert.match(
    String(SignedUrl),
    /^https:\/\/\S+\.amazonaws\.com\/\S+\?X-Amz-Algorithm=AWS4-HMAC-SHA256&\S+&X-Amz-Signature=[0-9a-f]{64}$/,
  );
});

test("imports of APIs carry an upload URL and a key", () => {
  const job = wireJobs(sample()).find(({ Type }) => Type === "IMPORT_ASSET_FROM_API_GATEWAY_API");
  assert.ok(job);
  const { ApiKey, ApiSpecificationUploadUrl } = detailsOf(job);
  assert.match(String(ApiKey), /^[0-9a-f]{40}$/);
  assert.match(String(ApiSpecificationUploadUrl), /^https:\/\/.*&X-Amz-Signature=/);
});

test("tags, fields that no model knows and hostile names are there", () => {
  const text = JSON.stringify(wireJobs(sample()));
  for (const expected of [
    "AssetConfiguration",
    "Progress",
    "<img src=x onerror=",
    "](command:",
    "\u202e",
    "$(touch",
  ]) {
    assert.ok(text.includes(expected), expected);
  }
  assert.ok(sample().dataSets.some(({ name }) => name.includes("<img src=x onerror=")));
});
