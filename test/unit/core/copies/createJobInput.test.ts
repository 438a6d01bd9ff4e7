import assert from "node:assert/strict";
import { test } from "node:test";
import { toJob } from "../../../../src/aws/wire/toJob";
import type { Json } from "../../../../src/core/base/json";
import { createJobInput } from "../../../../src/core/copies/createJobInput";
import { JOB_TYPES, type JobType, MASK } from "../../../../src/core/job/job";
import { jobWire } from "../../world/jobWire";

function inputOf(changes: { readonly Type?: string; readonly Details?: Json }) {
  return createJobInput(toJob({ ...jobWire(), ...changes }));
}

test("the request is the job's type and what its details say", () => {
  const { Type, Details } = jobWire();
  assert.deepEqual(inputOf({}), { Type, Details });
});

test("what only the service's answer has is left out", () => {
  const asked = { DataSetId: "d", RevisionId: "r", AssetId: "a" };
  const answered = { SignedUrl: "https://example.com", SignedUrlExpiresAt: "2026-11-01T10:00:00Z" };
  const { Details: details } = inputOf({
    Type: "EXPORT_ASSET_TO_SIGNED_URL",
    Details: { ExportAssetToSignedUrl: { ...asked, ...answered } },
  });
  assert.deepEqual(details, { ExportAssetToSignedUrl: asked });
});

test("a secret, and a name that held one, have a list with their name in their place", () => {
  const url = "https://s3.example.com/a?X-Amz-Signature=abc";
  const { Details: details } = inputOf({
    Type: "IMPORT_ASSETS_FROM_S3",
    Details: {
      ImportAssetsFromS3: {
        ...{ DataSetId: "d", RevisionId: "r", ApiKey: "secret" },
        AssetSources: [{ Bucket: "b", Key: url }],
      },
    },
  });
  assert.deepEqual(details, {
    ImportAssetsFromS3: {
      ...{ DataSetId: "d", RevisionId: "r", ApiKey: ["<ApiKey>"] },
      AssetSources: [{ Bucket: "b", Key: ["<Key>"] }],
    },
  });
  assert.ok(!JSON.stringify(details).includes(MASK));
});

test("members without a value are left out, at any depth", () => {
  const { Details: details } = inputOf({
    Type: "A_NEW_TYPE",
    Details: { New: { a: null, b: [{ c: null, d: 1 }] } },
  });
  assert.deepEqual(details, { New: { b: [{ d: 1 }] } });
});

test("details of a known type that are lost have a placeholder for each member that is wanted", () => {
  const { Details: details } = inputOf({ Type: "EXPORT_REVISIONS_TO_S3", Details: {} });
  assert.deepEqual(details, {
    ExportRevisionsToS3: { DataSetId: ["<DataSetId>"], RevisionDestinations: ["<RevisionDestinations>"] },
  });
});

test("every known type that is lost says what it wants", () => {
  const wanted = (Type: JobType) => Object.values(inputOf({ Type, Details: {} }).Details ?? {})[0];
  for (const type of JOB_TYPES) {
    assert.deepEqual(Object.entries(wanted(type))[0], ["DataSetId", ["<DataSetId>"]], type);
  }
});

test("a job of which nothing is known has placeholders alone", () => {
  assert.deepEqual(createJobInput(toJob({})), { Type: "<Type>", Details: ["<Details>"] });
});

test("the tags of the assets are asked for again", () => {
  const AssetConfiguration = { Tags: [{ Key: "k", Value: "v" }] };
  const input = createJobInput(toJob({ ...jobWire(), AssetConfiguration }));
  assert.deepEqual(input.AssetConfiguration, AssetConfiguration);
});
