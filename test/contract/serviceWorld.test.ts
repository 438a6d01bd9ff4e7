import assert from "node:assert/strict";
import test from "node:test";
import { JOB_ERROR_CODES, JOB_STATES, JOB_TYPES, LIMIT_NAMES, RESOURCE_TYPES } from "../../src/core/job/job";
import { isJsonObject, type JsonObject } from "../service/json";
import type { WireJob } from "../service/world/plan";
import { tellJob } from "../service/world/tellJob";
import { checkOutsideClients } from "./outsideClients";
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

test("every job type is there, and one that no model knows", () => {
  const types = [...valuesOf(wireJobs(sample()), "Type")].sort();
  assert.deepEqual(types, [...JOB_TYPES, "EXPORT_ASSETS_TO_ICEBERG_TABLE"].sort());
});

test("every state is there, and one that no model knows", () => {
  const states = [...valuesOf(wireJobs(sample()), "State")].sort();
  assert.deepEqual(states, [...JOB_STATES, "PAUSED"].sort());
});

test("of every type that a model knows, one job was completed and another failed", () => {
  const jobs = wireJobs(sample());
  for (const state of ["COMPLETED", "ERROR"]) {
    const types = valuesOf(
      jobs.filter(({ State }) => State === state),
      "Type",
    );
    assert.deepEqual(
      JOB_TYPES.filter((type) => !types.has(type)),
      [],
      state,
    );
  }
});

test("every error code, limit and resource type is there", () => {
  const errors = errorsOf(wireJobs(sample()));
  assert.deepEqual([...valuesOf(errors, "Code")].sort(), [...JOB_ERROR_CODES].sort());
  assert.deepEqual([...valuesOf(errors, "LimitName")].sort(), [...LIMIT_NAMES].sort());
  assert.deepEqual([...valuesOf(errors, "ResourceType")].sort(), [...RESOURCE_TYPES].sort());
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
  const details = JSON.stringify(tellJob(automatic, "us-east-1", epoch).Details);
  assert.match(details, /"EventActionArn":"arn:aws:dataexchange:us-east-1:111122223333:event-actions\//);
  assert.match(details, /"Encryption":/);
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

checkOutsideClients();
