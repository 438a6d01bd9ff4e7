import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { JsonObject } from "../../../../src/core/base/json";
import { copiesOf, rowsOf, tableOf, told, wireJob } from "../../world/describedJob";

describe("an import from S3", () => {
  const wire = wireJob("IMPORT_ASSETS_FROM_S3", {
    AssetSources: [
      { Bucket: "drop", Key: "a b.csv" },
      { Bucket: "drop", Key: "c.csv" },
    ],
  });

  test("lists its sources by bucket and key", () => {
    assert.deepEqual(told(wire).tables, {
      Sources: [
        ["drop", "a b.csv"],
        ["drop", "c.csv"],
      ],
    });
  });

  test("offers the address of each object and of all of them", () => {
    const table = tableOf(wire, "Sources");
    assert.deepEqual(rowsOf(table).map(copiesOf), [
      [undefined, "s3://drop/a b.csv"],
      [undefined, "s3://drop/c.csv"],
    ]);
    assert.equal(table.copyAll?.text(), "s3://drop/a b.csv\ns3://drop/c.csv");
  });
});

describe("an export to S3", () => {
  const destinations = [
    { AssetId: "asset1", Bucket: "lake", Key: "in/a.csv" },
    { AssetId: "asset2", Bucket: "lake" },
  ];
  const withEncryption = (encryption: JsonObject) =>
    told(wireJob("EXPORT_ASSETS_TO_S3", { AssetDestinations: destinations, ...encryption })).fields[
      "Encryption"
    ];

  test("lists its assets with where they go, and says where no key was sent", () => {
    const wire = wireJob("EXPORT_ASSETS_TO_S3", { AssetDestinations: destinations });
    assert.deepEqual(told(wire).tables["Destinations"], [
      ["asset1", "lake", "in/a.csv"],
      ["asset2", "lake", "not said"],
    ]);
    assert.deepEqual(rowsOf(tableOf(wire, "Destinations")).map(copiesOf), [
      ["asset1", undefined, "s3://lake/in/a.csv"],
      ["asset2", undefined, undefined],
    ]);
  });

  test("tells its encryption in words", () => {
    const kinds: readonly JsonObject[] = [
      {},
      { Encryption: null },
      { Encryption: { Type: "AES256" } },
      { Encryption: { Type: "aws:kms", KmsKeyArn: "arn:key" } },
      { Encryption: { Type: "aws:kms" } },
      { Encryption: { Type: "aws:kms:dsse", KmsKeyArn: "arn:key" } },
      { Encryption: {} },
    ];
    assert.deepEqual(kinds.map(withEncryption), [
      "none said",
      "none said",
      "SSE-S3 (AES-256)",
      "SSE-KMS with key arn:key",
      "SSE-KMS, without saying the key",
      "aws:kms:dsse with key arn:key",
      "of a kind not said",
    ]);
  });

  test("does not claim that there is no encryption where it cannot read it", () => {
    assert.equal(withEncryption({ Encryption: "strong" }), undefined);
  });
});

describe("an export of revisions", () => {
  const pattern = `\${Revision.Id}/\${Asset.Name}`;
  const row = (id: string, changes: JsonObject = {}) => ({ RevisionId: id, Bucket: "lake", ...changes });

  test("explains a key pattern where it stands first", () => {
    const wire = wireJob("EXPORT_REVISIONS_TO_S3", {
      RevisionId: null,
      RevisionDestinations: [row("rev1", { KeyPattern: pattern }), row("rev2", { KeyPattern: pattern })],
    });
    assert.deepEqual(told(wire).tables["Destinations"], [
      ["rev1", "lake", `${pattern} | revision's ID / asset's name`],
      ["rev2", "lake", pattern],
    ]);
  });

  test("tells the default pattern where there is none", () => {
    const wire = wireJob("EXPORT_REVISIONS_TO_S3", { RevisionDestinations: [row("rev1")] });
    assert.deepEqual(told(wire).tables["Destinations"], [
      ["rev1", "lake", `\${Asset.Name}, the default | asset's name`],
    ]);
  });

  test("made by an auto-export says so, and has that one's default pattern", () => {
    const { fields, tables } = told(
      wireJob("EXPORT_REVISIONS_TO_S3", {
        EventActionArn: "arn:action",
        RevisionDestinations: [row("rev1")],
      }),
    );
    assert.equal(fields["Made by"], "an auto-export, event action arn:action");
    const ofAutoExport = `\${Revision.CreatedAt}/\${Asset.Name}`;
    assert.equal(
      tables["Destinations"]?.[0]?.[2],
      `${ofAutoExport}, the default | time the revision was created / asset's name`,
    );
  });

  test("has all ids of revisions in the summary, and one that stands elsewhere among the other fields", () => {
    const wire = wireJob("EXPORT_REVISIONS_TO_S3", {
      RevisionId: "odd",
      RevisionDestinations: [row("rev1")],
    });
    assert.deepEqual(told(wire).others, { "Details.ExportRevisionsToS3.RevisionId": "odd" });
  });
});

describe("a job with a signed URL", () => {
  const url = { SignedUrl: "https://x?X-Amz-Signature=1", SignedUrlExpiresAt: "2026-11-22T11:48:00Z" };

  test("of an import tells the asset, its hash, that there is a URL and since when it is dead", () => {
    const wire = wireJob("IMPORT_ASSET_FROM_SIGNED_URL", { AssetName: "a.csv", Md5Hash: "hash==", ...url });
    assert.deepEqual(told(wire).fields, {
      "Asset name": "a.csv",
      "MD5 hash": "hash==",
      "Signed URL": "hidden: a secret",
      "Signed URL expires": "2026-11-22T11:48:00.000Z expired 12 minutes ago",
    });
  });

  test("of an export tells the asset, and that there is no URL yet or none any more", () => {
    const states = ["IN_PROGRESS", "ERROR"].map(
      (State) => told(wireJob("EXPORT_ASSET_TO_SIGNED_URL", { AssetId: "asset1" }, { State })).fields,
    );
    assert.deepEqual(states, [
      { "Asset ID": "asset1", "Signed URL": "none yet" },
      { "Asset ID": "asset1", "Signed URL": "none" },
    ]);
  });
});

test("an import of datashares lists their ARNs and copies each and all", () => {
  const wire = wireJob("IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES", {
    AssetSources: [{ DataShareArn: "arn:share1" }, { DataShareArn: "arn:share2" }],
  });
  const table = tableOf(wire, "Datashares");
  assert.deepEqual(told(wire).tables, { Datashares: [["arn:share1"], ["arn:share2"]] });
  assert.deepEqual(rowsOf(table).flatMap(copiesOf), ["arn:share1", "arn:share2"]);
  assert.equal(table.copyAll?.text(), "arn:share1\narn:share2");
});

test("an import of an API tells what it is and that there are a key and an upload URL, but not which", () => {
  const wire = wireJob("IMPORT_ASSET_FROM_API_GATEWAY_API", {
    ApiDescription: "Forecasts",
    ApiId: "abc123",
    ApiKey: "the-key",
    ApiName: "forecast",
    ApiSpecificationMd5Hash: "hash==",
    ApiSpecificationUploadUrl: "https://x?X-Amz-Signature=1",
    ApiSpecificationUploadUrlExpiresAt: "2026-11-22T12:00:43Z",
    ProtocolType: "REST",
    Stage: "v1",
  });
  const { fields, others } = told(wire);
  assert.deepEqual(fields, {
    "API ID": "abc123",
    "API name": "forecast",
    Description: "Forecasts",
    Stage: "v1",
    Protocol: "REST",
    "API key": "hidden: a secret",
    "Specification MD5 hash": "hash==",
    "Specification upload URL": "hidden: a secret",
    "Upload URL expires": "2026-11-22T12:00:43.000Z expires in 43s",
  });
  assert.deepEqual(others, {});
});

test("an S3 data access lists its prefixes, keys and KMS keys, and copies whole addresses", () => {
  const wire = wireJob("CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET", {
    AssetSource: {
      Bucket: "shared",
      KeyPrefixes: ["raw/"],
      Keys: ["a.csv", "b.csv"],
      KmsKeysToGrant: [{ KmsKeyArn: "arn:key" }],
    },
  });
  const { fields, tables } = told(wire);
  assert.deepEqual(fields, { Bucket: "shared" });
  assert.deepEqual(tables, {
    "Key prefixes": [["raw/"]],
    Keys: [["a.csv"], ["b.csv"]],
    "KMS keys to grant": [["arn:key"]],
  });
  assert.equal(tableOf(wire, "Keys").copyAll?.text(), "s3://shared/a.csv\ns3://shared/b.csv");
});

test("a Lake Formation tag policy is told in words", () => {
  const expression = [
    { TagKey: "department", TagValues: ["finance", "risk"] },
    { TagKey: "level", TagValues: ["gold"] },
  ];
  const wire = wireJob("IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY", {
    CatalogId: "111122223333",
    RoleArn: "arn:role",
    Database: { Expression: [], Permissions: ["DESCRIBE"] },
    Table: { Expression: expression, Permissions: ["DESCRIBE", "SELECT"] },
  });
  assert.deepEqual(told(wire).fields, {
    "Data Catalog ID": "111122223333",
    Role: "arn:role",
    "Databases where": "no condition",
    "Permissions on databases": "DESCRIBE",
    "Tables where": "department is one of finance, risk and level is gold",
    "Permissions on tables": "DESCRIBE, SELECT",
  });
});

test("the tags of the assets are a table", () => {
  const tags = [{ Key: "team", Value: "market-data" }];
  const wire = wireJob("IMPORT_ASSETS_FROM_S3", {}, { AssetConfiguration: { Tags: tags } });
  assert.deepEqual(told(wire).tables["Tags of the assets"], [["team", "market-data"]]);
});
