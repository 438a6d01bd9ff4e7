import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { toJob } from "../../../../src/aws/wire/toJob";
import { isJsonObject, type Json, type JsonObject } from "../../../../src/core/base/json";
import { inEnglish } from "../../../../src/core/base/translate";
import { createJobInput } from "../../../../src/core/copies/createJobInput";
import { jobCells } from "../../../../src/core/copies/jobCells";
import { DETAILS_MEMBERS } from "../../../../src/core/job/detailsMembers";
import { JOB_TYPES, type JobType } from "../../../../src/core/job/job";
import { s3UrisIn } from "../../../../src/core/job/s3Uri";
import { relatedTo } from "../../../../src/core/links/resourceLead";
import { errorPolicies } from "../../../../src/core/policy/errorPolicies";
import { told, wireJob } from "../../world/describedJob";
import { assertHolds } from "../../world/runs";

/** Details of each type in which all is said that can be; each text is there once. */
const full: Readonly<Record<JobType, JsonObject>> = {
  IMPORT_ASSETS_FROM_S3: { AssetSources: rows("Bucket", "Key") },
  IMPORT_ASSET_FROM_SIGNED_URL: {
    AssetName: "n",
    Md5Hash: "h",
    SignedUrlExpiresAt: "2026-11-22T11:00:00.000Z",
  },
  EXPORT_ASSETS_TO_S3: { AssetDestinations: rows("AssetId", "Bucket", "Key"), ...encrypted() },
  EXPORT_ASSET_TO_SIGNED_URL: { AssetId: "a", SignedUrlExpiresAt: "2026-11-22T11:00:00.000Z" },
  EXPORT_REVISIONS_TO_S3: {
    RevisionDestinations: rows("RevisionId", "Bucket", "KeyPattern"),
    EventActionArn: "e",
    ...encrypted(),
  },
  IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES: { AssetSources: rows("DataShareArn") },
  IMPORT_ASSET_FROM_API_GATEWAY_API: {
    ...{ ApiId: "i", ApiName: "n", ApiDescription: "d", Stage: "s", ProtocolType: "p" },
    ...{ ApiSpecificationMd5Hash: "h", ApiSpecificationUploadUrlExpiresAt: "2026-11-22T11:00:00.000Z" },
  },
  CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET: {
    AssetSource: { Bucket: "b", KeyPrefixes: ["x", "y"], Keys: ["k"], KmsKeysToGrant: rows("KmsKeyArn") },
  },
  IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY: {
    ...{ CatalogId: "c", RoleArn: "r", Database: tagged(), Table: tagged() },
  },
};

function rows(...names: readonly string[]): readonly JsonObject[] {
  return [1, 2, 3].map(() => Object.fromEntries(names.map((name) => [name, "x"])));
}

function encrypted(): JsonObject {
  return { Encryption: { Type: "x", KmsKeyArn: "k" } };
}

function tagged(): JsonObject {
  return { Expression: [{ TagKey: "k", TagValues: ["v", "w"] }], Permissions: ["p", "q"] };
}

/** The value with a word of its own for each text, which is found again wherever it is said. */
function marked(value: Json, next: { mark: number }): Json {
  if (typeof value === "string") {
    next.mark += 1;
    return value.startsWith("2026") ? value : `mark${next.mark}.`;
  }
  if (Array.isArray(value)) {
    return value.map((element: Json) => marked(element, next));
  }
  return isJsonObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, marked(member, next)]))
    : value;
}

/** The value with some of what it holds of another form, away, or with more beside it. */
function bent(value: Json): fc.Arbitrary<Json> {
  const others = fc.constantFrom<Json>([value], { Value: value }, [value, 7, null], null, 42);
  return fc.oneof({ weight: 35, arbitrary: bentWithin(value) }, { weight: 5, arbitrary: others });
}

function bentWithin(value: Json): fc.Arbitrary<Json> {
  if (Array.isArray(value)) {
    return fc.tuple(...value.map(bent));
  }
  if (!isJsonObject(value)) {
    return fc.constant(value);
  }
  const members = Object.entries(value).map(([key, member]) =>
    fc.option(
      bent(member).map((bentMember) => [[key, bentMember] as const]),
      { freq: 19, nil: [] },
    ),
  );
  const more = fc.option(
    fc.nat(8).map((number) => [[`New${number}`, "more"] as const]),
    { freq: 1, nil: [] },
  );
  return fc.tuple(...members, more).map((all) => Object.fromEntries(all.flat()));
}

function marksIn(value: Json): readonly string[] {
  return JSON.stringify(value).match(/mark\d+\./g) ?? [];
}

for (const type of JOB_TYPES) {
  test(`whatever stands in the Details of ${type}, nothing fails and nothing that was sent is lost`, async () => {
    const property = fc.property(bent(full[type]), bent({ Tags: rows("Key", "Value") }), (one, other) => {
      const next = { mark: 0 };
      const details = marked(one, next);
      const AssetConfiguration = marked(other, next);
      const wire = wireJob(type, isJsonObject(details) ? details : {}, { AssetConfiguration });
      const job = toJob(wire);
      const said = JSON.stringify([told(wire), job.dataSetId, job.revisionIds]);
      assert.deepEqual(
        marksIn(wire).filter((mark) => !said.includes(mark)),
        [],
      );
      readEverywhere(wire);
      readEverywhere({ ...wire, Details: { [DETAILS_MEMBERS[type]]: details, Other: details } });
      readEverywhere({ ...wire, Type: "IMPORT_ASSETS_FROM_ICEBERG" });
    });
    await assertHolds(150, property);
  });
}

/** All that reads Details beside the panel. */
function readEverywhere(wire: JsonObject): void {
  const job = toJob(wire);
  relatedTo(job);
  s3UrisIn(job);
  createJobInput(job);
  const error = { code: "ACCESS_DENIED_EXCEPTION", message: "m", objects: [], json: {} } as const;
  errorPolicies(error, job, inEnglish);
  const connection = { id: "c", region: "us-east-1" };
  jobCells(job, { connection, account: undefined, nameOf: () => undefined });
}
