import assert from "node:assert/strict";
import { test } from "node:test";
import { toJob } from "../../../../src/aws/wire/toJob";
import { JOB_ERROR_CODES, LIMIT_NAMES, RESOURCE_TYPES } from "../../../../src/core/job/job";
import { jobWire } from "../../world/jobWire";

function jobWithError(error: Record<string, unknown>) {
  return toJob({
    ...jobWire(),
    State: "ERROR",
    Errors: [{ Code: "MALWARE_DETECTED", Message: "m", ...error }],
  });
}

test("every code, limit and resource type of the service is known", () => {
  for (const Code of JOB_ERROR_CODES) {
    assert.equal(jobWithError({ Code }).errors[0]?.code, Code);
  }
  for (const LimitName of LIMIT_NAMES) {
    assert.equal(jobWithError({ LimitName }).errors[0]?.limitName, LimitName);
  }
  for (const ResourceType of RESOURCE_TYPES) {
    assert.equal(jobWithError({ ResourceType }).errors[0]?.resourceType, ResourceType);
  }
});

test("an unknown code, limit and resource type are kept as they came", () => {
  const [error] = jobWithError({ Code: "C", LimitName: "L", ResourceType: "R" }).errors;
  assert.deepEqual(error, {
    code: { unrecognised: "C" },
    message: "m",
    objects: [],
    limitName: { unrecognised: "L" },
    resourceType: { unrecognised: "R" },
    json: { Code: "C", Message: "m", LimitName: "L", ResourceType: "R" },
  });
});

test("the objects that an import failed on are read", () => {
  const Details = { ImportAssetsFromS3JobErrorDetails: [{ Bucket: "b", Key: "k" }] };
  assert.deepEqual(jobWithError({ Details }).errors[0]?.objects, [{ bucket: "b", key: "k" }]);
});

test("the asset that a signed-URL import failed on is read", () => {
  const Details = { ImportAssetFromSignedUrlJobErrorDetails: { AssetName: "a.csv" } };
  assert.equal(jobWithError({ Details }).errors[0]?.assetName, "a.csv");
});

test("a limit that is text is a problem, and the error stays", () => {
  const job = jobWithError({ LimitValue: "12" });
  assert.deepEqual(job.problems, [{ field: "Errors[0].LimitValue", expected: "number", found: '"12"' }]);
  assert.deepEqual(job.errors, [
    {
      code: "MALWARE_DETECTED",
      message: "m",
      objects: [],
      json: { Code: "MALWARE_DETECTED", Message: "m", LimitValue: "12" },
    },
  ]);
});

test("a message that is no text is a problem", () => {
  const job = jobWithError({ Message: 1 });
  assert.deepEqual(job.problems, [{ field: "Errors[0].Message", expected: "text", found: "1" }]);
});

test("one bad object of an error is a problem, its neighbour is kept", () => {
  const Details = { ImportAssetsFromS3JobErrorDetails: [7, { Bucket: "b", Key: "k" }] };
  const job = jobWithError({ Details });
  assert.equal(job.problems[0]?.field, "Errors[0].Details.ImportAssetsFromS3JobErrorDetails[0]");
  assert.deepEqual(job.errors[0]?.objects, [{ bucket: "b", key: "k" }]);
});
