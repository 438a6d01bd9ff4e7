import { toJob } from "../../../src/aws/wire/toJob";
import type { JsonObject } from "../../../src/core/base/json";
import { JOB_TYPES, type Job, type JobType } from "../../../src/core/job/job";
import { hostileNames } from "../../service/world/hostileTexts";
import { wireJob } from "../../unit/world/describedJob";

const kmsKey = "arn:aws:kms:us-east-1:111122223333:key/1f2e3d4c-5b6a-7988-9706-15243342510f";
const longName = "a-name-without-a-break-".repeat(44);
const url = {
  SignedUrl: "https://bucket.s3.amazonaws.com/asset?X-Amz-Signature=0123abcd",
  SignedUrlExpiresAt: "2026-11-22T11:48:00Z",
};

/** Whatever a type can hold, with the names of a provider who means no good. */
const DETAILS: Readonly<Record<JobType, JsonObject>> = {
  IMPORT_ASSETS_FROM_S3: {
    AssetSources: hostileNames.map((name) => ({ Bucket: "equities-drop", Key: name })),
  },
  IMPORT_ASSET_FROM_SIGNED_URL: { AssetName: longName, Md5Hash: "1B2M2Y8AsgTpgAmY7PhCfg==", ...url },
  EXPORT_ASSETS_TO_S3: {
    AssetDestinations: [
      { AssetId: "4c9a8e0d1b2f4f6c8a7b6d5e4f3a2b1c", Bucket: "landing-zone", Key: longName },
      { AssetId: "5d0b9f1e2c3a4a7d9b8c7e6f5a4b3c2d", Bucket: "landing-zone" },
    ],
    Encryption: { Type: "aws:kms", KmsKeyArn: kmsKey },
  },
  EXPORT_ASSET_TO_SIGNED_URL: { AssetId: "4c9a8e0d1b2f4f6c8a7b6d5e4f3a2b1c", ...url },
  EXPORT_REVISIONS_TO_S3: {
    RevisionDestinations: [
      { RevisionId: "rev", Bucket: "lake", KeyPattern: `in/\${Revision.CreatedAt.Day}/\${Asset.Name}` },
      { RevisionId: "another-revision", Bucket: "lake" },
    ],
    Encryption: { Type: "AES256" },
    EventActionArn: "arn:aws:dataexchange:us-east-1:111122223333:event-actions/6c1d2e3f4a5b6c7d8e9f",
  },
  IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES: {
    AssetSources: [
      { DataShareArn: "arn:aws:redshift:us-east-1:111122223333:datashare:0a1b2c3d-4e5f-6071-8293/spend_1" },
    ],
  },
  IMPORT_ASSET_FROM_API_GATEWAY_API: {
    ...{
      ApiId: "a1b2c3d4e5",
      ApiName: "forecast",
      ApiDescription: hostileNames.join(" "),
      ApiKey: "the-key",
    },
    ...{ ApiSpecificationMd5Hash: "1B2M2Y8AsgTpgAmY7PhCfg==", ProtocolType: "REST", Stage: "v1" },
    ...{
      ApiSpecificationUploadUrl: url.SignedUrl,
      ApiSpecificationUploadUrlExpiresAt: url.SignedUrlExpiresAt,
    },
  },
  CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET: {
    AssetSource: {
      Bucket: "shared-tiles",
      KeyPrefixes: ["tiles/2025/", "tiles/2026/"],
      Keys: hostileNames,
      KmsKeysToGrant: [{ KmsKeyArn: kmsKey }],
    },
  },
  IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY: {
    CatalogId: "111122223333",
    RoleArn: "arn:aws:iam::111122223333:role/data-exchange-grants",
    Database: { Expression: [{ TagKey: "level", TagValues: ["gold"] }], Permissions: ["DESCRIBE"] },
    Table: {
      Expression: [
        { TagKey: "department", TagValues: ["finance", "risk"] },
        { TagKey: "level", TagValues: ["gold"] },
      ],
      Permissions: ["DESCRIBE", "SELECT"],
    },
  },
};

/** Its Details may be changed. */
export function jobOfType(type: JobType, details: JsonObject = DETAILS[type], changes: JsonObject = {}): Job {
  const tags = { Tags: [{ Key: "team", Value: longName }] };
  return toJob(wireJob(type, details, { AssetConfiguration: tags, ...changes }));
}

export function jobsOfAllTypes(): readonly Job[] {
  return JOB_TYPES.map((type) => jobOfType(type));
}
