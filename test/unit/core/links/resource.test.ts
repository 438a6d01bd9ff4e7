import assert from "node:assert/strict";
import { test } from "node:test";
import { toJob } from "../../../../src/aws/wire/toJob";
import type { JsonObject } from "../../../../src/core/base/json";
import type { Job, JobType } from "../../../../src/core/job/job";
import { namesResource, type Resource, resourcesOf } from "../../../../src/core/links/resource";
import { leadOf, relatedTo } from "../../../../src/core/links/resourceLead";
import { wireJob } from "../../world/describedJob";
import { aHomelessJob, aJob } from "../../world/jobBuilder";

const kmsKey = "arn:aws:kms:us-east-1:111122223333:key/1f2e3d4c";
const role = "arn:aws:iam::111122223333:role/grants";

/** As "kind id", beside the job's own data set and revision. */
function namedBy(type: JobType, details: JsonObject): readonly string[] {
  return plain(resourcesOf(toJob(wireJob(type, details)))).filter(
    (text) => !["dataSet ds", "revision rev"].includes(text),
  );
}

function plain(resources: readonly Resource[]): readonly string[] {
  return resources.map(({ kind, id, bucket }) => `${kind} ${bucket === undefined ? id : `${bucket}/${id}`}`);
}

test("a job names its data set and its revisions", () => {
  const job = aJob(1, { dataSetId: "ds", revisionIds: ["one", "two"] });
  assert.deepEqual(plain(resourcesOf(job)), ["dataSet ds", "revision one", "revision two"]);
});

const named: Readonly<Record<JobType, readonly [details: JsonObject, names: readonly string[]]>> = {
  IMPORT_ASSETS_FROM_S3: [
    { AssetSources: [{ Bucket: "drop", Key: "a" }, { Bucket: "drop" }, { Key: "b" }] },
    ["bucket drop", "object drop/a", "bucket drop"],
  ],
  IMPORT_ASSET_FROM_SIGNED_URL: [{ AssetName: "a", SignedUrl: "https://drop.invalid/" }, []],
  EXPORT_ASSETS_TO_S3: [
    {
      AssetDestinations: [{ AssetId: "asset", Bucket: "lake", Key: "a" }],
      Encryption: { Type: "aws:kms", KmsKeyArn: kmsKey },
    },
    ["asset asset", "bucket lake", "object lake/a", `kmsKey ${kmsKey}`],
  ],
  EXPORT_ASSET_TO_SIGNED_URL: [{ AssetId: "asset" }, ["asset asset"]],
  EXPORT_REVISIONS_TO_S3: [
    {
      RevisionDestinations: [{ RevisionId: "rev", Bucket: "lake", KeyPattern: "in/" }],
      EventActionArn: "arn",
    },
    ["bucket lake"],
  ],
  IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES: [{ AssetSources: [{ DataShareArn: "arn" }] }, []],
  IMPORT_ASSET_FROM_API_GATEWAY_API: [{ ApiId: "api", Stage: "v1" }, []],
  CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET: [
    {
      AssetSource: {
        Bucket: "tiles",
        KeyPrefixes: ["2025/"],
        Keys: ["a", 1, "b"],
        KmsKeysToGrant: [{ KmsKeyArn: kmsKey }],
      },
    },
    ["bucket tiles", "object tiles/a", "object tiles/b", `kmsKey ${kmsKey}`],
  ],
  IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY: [
    { CatalogId: "111122223333", RoleArn: role },
    [`role ${role}`],
  ],
};

for (const [type, [details, names]] of Object.entries(named) as [JobType, (typeof named)[JobType]][]) {
  test(`of ${type} that is named which the Details hold`, () => {
    assert.deepEqual(namedBy(type, details), names);
  });
}

test("what an error is about is named, of a kind that is known, and the objects that failed", () => {
  const error = { code: "VALIDATION_EXCEPTION", message: "", objects: [], json: {} } as const;
  const errors = [
    { ...error, resourceId: "x", resourceType: "ASSET" },
    { ...error, resourceId: "y", resourceType: { unrecognised: "TABLE" } },
    { ...error, resourceId: "z" },
    { ...error, objects: [{ bucket: "drop", key: "a" }] },
  ] as const;
  assert.deepEqual(plain(resourcesOf(aHomelessJob(1, { errors }))), ["asset x", "object drop/a"]);
});

test("Details of another form name nothing, and do not fail", () => {
  const odd: readonly JsonObject[] = [
    { AssetSources: "all", AssetSource: [], Encryption: "strong", RoleArn: 1 },
    { AssetSources: [null, "x", { Bucket: 1, Key: 2 }], AssetSource: { Bucket: null, Keys: "all" } },
  ];
  for (const details of odd) {
    assert.deepEqual(namedBy("IMPORT_ASSETS_FROM_S3", details), []);
  }
});

test("only what the job names is its own", () => {
  const job = toJob(wireJob("IMPORT_ASSETS_FROM_S3", { AssetSources: [{ Bucket: "drop", Key: "a" }] }));
  const resources: readonly Resource[] = [
    { kind: "object", id: "a", bucket: "drop" },
    { kind: "object", id: "a", bucket: "other" },
    { kind: "object", id: "b", bucket: "drop" },
    { kind: "bucket", id: "a" },
    { kind: "role", id: role },
  ];
  assert.deepEqual(
    resources.map((resource) => namesResource(job, resource)),
    [true, false, false, false, false],
  );
});

test("data sets and revisions lead to rows, assets to jobs, the others to the console where that is known", () => {
  const job: Job = aJob(1);
  const resources: readonly Resource[] = [
    { kind: "dataSet", id: "ds" },
    { kind: "revision", id: "rev" },
    { kind: "asset", id: "asset" },
    { kind: "bucket", id: "lake" },
    { kind: "bucket", id: "no bucket" },
    { kind: "kmsKey", id: kmsKey },
    { kind: "role", id: role },
  ];
  assert.deepEqual(
    resources.map((resource) => leadOf(resource, job)),
    ["row", "row", "jobs", "console", undefined, "console", "console"],
  );
});

test("a name without a sign leads nowhere, nor does a revision of no data set", () => {
  assert.equal(leadOf({ kind: "dataSet", id: " " }, aJob(1)), undefined);
  assert.equal(leadOf({ kind: "object", id: "\n", bucket: "lake" }, aJob(1)), undefined);
  assert.equal(leadOf({ kind: "revision", id: "rev" }, aHomelessJob(1)), undefined);
});

test("what a job names and leads somewhere is listed once, by where it leads", () => {
  const place = { AssetId: "asset", Bucket: "lake", Key: "a" };
  const job = toJob(
    wireJob("EXPORT_ASSETS_TO_S3", { AssetDestinations: [place, place, { ...place, Bucket: "no bucket" }] }),
  );
  assert.deepEqual(
    relatedTo(job).map(({ resource: { kind, id }, lead }) => `${lead}: ${kind} ${id}`),
    [
      "row: dataSet ds",
      "row: revision rev",
      "jobs: asset asset",
      "console: bucket lake",
      "console: object a",
    ],
  );
});
