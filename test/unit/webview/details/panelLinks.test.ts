import assert from "node:assert/strict";
import { test } from "node:test";
import { toJob } from "../../../../src/aws/wire/toJob";
import type { JsonObject } from "../../../../src/core/base/json";
import type { JobType } from "../../../../src/core/job/job";
import { namesResource, type Resource } from "../../../../src/core/links/resource";
import type { Block, Value } from "../../../../src/webview/details/description";
import { jobOfType, jobsOfAllTypes } from "../../../e2e/panelPage/jobsOfAllTypes";
import { blocksOf, rowsOf } from "../../world/describedJob";

/** What the details of a job offer to follow, each once, as "field or table: kind". */
function linkedIn(blocks: readonly Block[]): readonly string[] {
  return [...new Set(resourcesIn(blocks).map(([name, { kind }]) => `${name}: ${kind}`))];
}

function resourcesIn(blocks: readonly Block[]): readonly (readonly [name: string, resource: Resource])[] {
  return blocks.flatMap((block) => {
    const values =
      block.kind === "table"
        ? rowsOf(block).flatMap((row) => row.map((value) => [block.name, value] as const))
        : block.fields.map(({ name, value }) => [name, value] as const);
    return values.flatMap(([name, value]) => wordsOf(value).map((resource) => [name, resource] as const));
  });
}

function wordsOf(value: Value): readonly Resource[] {
  return value.kind !== "words"
    ? []
    : value.words.flatMap((piece) => (typeof piece === "string" ? [] : (piece.resource ?? [])));
}

const links: Readonly<Record<JobType, readonly string[]>> = {
  IMPORT_ASSETS_FROM_S3: ["Sources: bucket", "Sources: object"],
  IMPORT_ASSET_FROM_SIGNED_URL: [],
  EXPORT_ASSETS_TO_S3: [
    "Encryption: kmsKey",
    "Destinations: asset",
    "Destinations: bucket",
    "Destinations: object",
  ],
  EXPORT_ASSET_TO_SIGNED_URL: ["Asset ID: asset"],
  EXPORT_REVISIONS_TO_S3: ["Destinations: revision", "Destinations: bucket"],
  IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES: [],
  IMPORT_ASSET_FROM_API_GATEWAY_API: [],
  CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET: ["Bucket: bucket", "Keys: object", "KMS keys to grant: kmsKey"],
  IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY: ["Role: role"],
};

for (const [type, expected] of Object.entries(links) as [JobType, readonly string[]][]) {
  test(`the details of ${type} link what leads somewhere`, () => {
    assert.deepEqual(linkedIn(blocksOf(jobOfType(type).json)), expected);
  });
}

test("whatever the page offers to follow, the extension finds in the job", () => {
  const offered = jobsOfAllTypes().flatMap((job) =>
    resourcesIn(blocksOf(job.json)).map(([, resource]) => ({ job, resource })),
  );
  assert.ok(offered.length > 40, String(offered.length));
  assert.deepEqual(
    offered.filter(({ job, resource }) => !namesResource(job, resource)).map(({ resource }) => resource),
    [],
  );
});

test("a key of an object without a bucket is text alone", () => {
  const wire = (details: JsonObject) => toJob({ ...jobOfType("IMPORT_ASSETS_FROM_S3", details).json }).json;
  assert.deepEqual(linkedIn(blocksOf(wire({ AssetSources: [{ Key: "a" }] }))), []);
});
