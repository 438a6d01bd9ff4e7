import assert from "node:assert/strict";
import { test } from "node:test";
import { toJob } from "../../../../src/aws/wire/toJob";
import type { JsonObject } from "../../../../src/core/base/json";
import { DETAILS_MEMBERS } from "../../../../src/core/job/detailsMembers";
import { JOB_TYPES } from "../../../../src/core/job/job";
import { describeJob } from "../../../../src/webview/details/jobDescription";
import { NOW, tableOf, told, wireJob } from "../../world/describedJob";
import { wordsAt } from "../../world/words";

test("fields that are not known are left over by their path, wherever they stand", () => {
  const wire = wireJob(
    "EXPORT_ASSETS_TO_S3",
    { Encryption: { Type: "AES256", BucketKey: true }, Speed: "fast" },
    { Priority: "HIGH" },
  );
  const details = { ...(wire["Details"] as JsonObject), Second: { Way: 1 } };
  assert.deepEqual(told({ ...wire, Details: details }).others, {
    Priority: "HIGH",
    "Details.Second": { Way: 1 },
    "Details.ExportAssetsToS3.Speed": "fast",
    "Details.ExportAssetsToS3.Encryption.BucketKey": true,
  });
});

test("fields of a row that are not known, or not text, stand in a column of their own", () => {
  const wire = wireJob("IMPORT_ASSETS_FROM_S3", {
    AssetSources: [
      { Bucket: "drop", Key: "a.csv", Size: 5 },
      { Bucket: ["odd"], Key: null },
    ],
  });
  assert.deepEqual(tableOf(wire, "Sources").columns, ["Bucket", "Key", "Other fields"]);
  assert.deepEqual(told(wire).tables["Sources"], [
    ["drop", "a.csv", '{"Size":5}'],
    ["see other fields", "not said", '{"Bucket":["odd"]}'],
  ]);
});

test("a member of an unexpected form is left over as it came, whatever the type", () => {
  const odd: readonly JsonObject[] = [
    { AssetSources: "many" },
    { AssetSources: [{ Bucket: "b", Key: "k" }, "odd"] },
    { AssetDestinations: 3 },
    { RevisionDestinations: {} },
    { Encryption: [] },
    { AssetSource: ["x"] },
    { AssetName: 1, SignedUrlExpiresAt: "soon" },
    { Database: "all", Table: [1] },
  ];
  for (const type of JOB_TYPES) {
    for (const details of odd) {
      const { others } = told(wireJob(type, details));
      for (const [key, value] of Object.entries(details)) {
        assert.deepEqual(others[`Details.${DETAILS_MEMBERS[type]}.${key}`], value, `${type} ${key}`);
      }
    }
  }
});

test("a tag expression that has more than words can tell is left over", () => {
  const expression = [{ TagKey: "k", TagValues: ["v"], Not: true }];
  const { fields, others } = told(
    wireJob("IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY", {
      Table: { Expression: expression, Permissions: ["SELECT"] },
    }),
  );
  assert.deepEqual(fields, { "Permissions on tables": "SELECT" });
  assert.deepEqual(others, { "Details.ImportAssetsFromLakeFormationTagPolicy.Table.Expression": expression });
});

test("a job of an unknown type, or without the Details of its type, has no description", () => {
  const jobs = [
    { ...wireJob("IMPORT_ASSETS_FROM_S3", {}), Type: "IMPORT_ASSETS_FROM_ICEBERG" },
    { ...wireJob("IMPORT_ASSETS_FROM_S3", {}), Details: { ImportAssetsFromIceberg: {} } },
    { ...wireJob("IMPORT_ASSETS_FROM_S3", {}), Details: { ImportAssetsFromS3: "all" } },
    { ...wireJob("IMPORT_ASSETS_FROM_S3", {}), Details: null },
  ];
  for (const wire of jobs) {
    const view = { job: toJob(wire), source: "", ...wordsAt(NOW, { timestamps: "utc" }) };
    assert.equal(describeJob(view), undefined);
  }
});

test("nothing that was sent is lost: it is told, left over, or in the summary", () => {
  const marks = ["m1", "m2", "m3", "m4", "m5"];
  const [m1 = "", m2 = "", m3 = "", m4 = "", m5 = ""] = marks;
  const wire = wireJob(
    "EXPORT_REVISIONS_TO_S3",
    {
      RevisionId: null,
      RevisionDestinations: [{ RevisionId: "rev", Bucket: m1, KeyPattern: m2, New: { Deep: m3 } }],
      Encryption: { Type: m4 },
    },
    { AssetConfiguration: { Tags: [{ Key: "k", Value: "v" }], Owner: m5 } },
  );
  const text = JSON.stringify(told(wire));
  assert.deepEqual(
    marks.filter((mark) => !text.includes(mark)),
    [],
  );
});
