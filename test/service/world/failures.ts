import type { JsonObject } from "../json";
import { assetKey, bucketOf } from "./assetNames";
import type { Failure, JobPlan, WorldJobType } from "./plan";
import type { Random } from "./random";

// Why jobs fail: together they have all error codes, limits and resource types of the API.
// The sentences are made up; the real service's are published nowhere.

const assetExports: readonly WorldJobType[] = ["EXPORT_ASSETS_TO_S3", "EXPORT_ASSET_TO_SIGNED_URL"];
const bucketExports: readonly WorldJobType[] = ["EXPORT_ASSETS_TO_S3", "EXPORT_REVISIONS_TO_S3"];
const fileImports: readonly WorldJobType[] = ["IMPORT_ASSETS_FROM_S3", "IMPORT_ASSET_FROM_SIGNED_URL"];
const dataShareImport = "IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES";
const tagPolicyImport = "IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY";
const dataAccess = "CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET";
const apiImport = "IMPORT_ASSET_FROM_API_GATEWAY_API";

export const failures = {
  bucketDenied: {
    types: [...bucketExports, "IMPORT_ASSETS_FROM_S3", dataAccess],
    errors: (job) => [
      {
        Code: "ACCESS_DENIED_EXCEPTION",
        Message: `Access to the bucket ${bucketOf(job)} was denied. Check that its policy lets AWS Data Exchange ${job.type.startsWith("EXPORT") ? "write" : "read"} objects.`,
      },
    ],
  },
  internal: {
    types: [...assetExports, "EXPORT_REVISIONS_TO_S3", ...fileImports, apiImport, dataShareImport],
    errors: () => [
      {
        Code: "INTERNAL_SERVER_EXCEPTION",
        Message: "An internal error occurred. Create the job again.",
      },
    ],
  },
  malware: {
    types: fileImports,
    errors: (job, random) => [
      {
        Code: "MALWARE_DETECTED",
        Message: `Malware was detected in ${assetKey(job, 1)}.`,
        ResourceId: random.id(),
        ResourceType: "ASSET",
      },
    ],
  },
  encryptedFile: {
    types: fileImports,
    errors: (job) => [
      {
        Code: "MALWARE_SCAN_ENCRYPTED_FILE",
        Message: `${assetKey(job, 1)} is encrypted and cannot be scanned for malware.`,
        ...signedUrlErrorDetails(job),
      },
    ],
  },
  missingObjects: {
    types: ["IMPORT_ASSETS_FROM_S3"],
    errors: (job) => [
      {
        Code: "RESOURCE_NOT_FOUND_EXCEPTION",
        Message: `${Math.min(job.assets, 3)} of ${job.assets} objects do not exist in the bucket ${bucketOf(job)}.`,
        Details: { ImportAssetsFromS3JobErrorDetails: missingObjects(job) },
      },
    ],
  },
  missingAsset: {
    types: assetExports,
    errors: (_job, random) => [missing("ASSET", random.id(), "The asset no longer exists.")],
  },
  missingRevision: {
    types: [...bucketExports, ...fileImports, apiImport, tagPolicyImport],
    errors: (job) => [missing("REVISION", job.revisions[0].id, "The revision was deleted or revoked.")],
  },
  missingDataSet: {
    types: [...bucketExports, dataAccess],
    errors: (job) => [missing("DATA_SET", job.dataSet.id, "The subscription to the data set has ended.")],
  },
  wrongMd5: {
    types: ["IMPORT_ASSET_FROM_SIGNED_URL"],
    errors: (job) => [
      {
        Code: "VALIDATION_EXCEPTION",
        Message: "The MD5 hash of the uploaded file is not the one the job was created with.",
        ...signedUrlErrorDetails(job),
      },
    ],
  },
  sameKeys: {
    types: ["EXPORT_REVISIONS_TO_S3"],
    errors: (job, random) => [
      {
        Code: "VALIDATION_EXCEPTION",
        Message:
          "Several assets of the revision would be written to the same key. Use the asset's id in the key pattern.",
        ResourceId: job.revisions[0].id,
        ResourceType: "REVISION",
      },
      missing("ASSET", random.id(), "One asset of the revision could not be read."),
    ],
  },
  tooManyAssets: quota(["IMPORT_ASSETS_FROM_S3"], "Assets per revision", 10_000),
  assetTooLarge: quota(fileImports, "Asset size in GB", 100),
  tooManyDataShares: quota([dataShareImport], "Amazon Redshift datashare assets per revision", 20),
  tooManyTagPolicies: quota([tagPolicyImport], "AWS Lake Formation data permission assets per revision", 20),
  tooManyDataAccesses: quota([dataAccess], "Amazon S3 data access assets per revision", 5),
} satisfies Record<string, Failure>;

export type FailureName = keyof typeof failures;

/** Those that can happen to a job of the type; none for a type that no model knows. */
export function failuresOf(type: WorldJobType): Failure[] {
  return Object.values<Failure>(failures).filter(({ types }) => types.includes(type));
}

function missing(type: string, id: string, message: string): JsonObject {
  return { Code: "RESOURCE_NOT_FOUND_EXCEPTION", Message: message, ResourceId: id, ResourceType: type };
}

function quota(types: readonly WorldJobType[], limit: string, value: number): Failure {
  const errors = (job: JobPlan, _random: Random): JsonObject[] => [
    {
      Code: "SERVICE_QUOTA_EXCEEDED_EXCEPTION",
      Message: `The limit "${limit}" (${value}) was exceeded.`,
      LimitName: limit,
      LimitValue: value,
      ResourceId: job.revisions[0].id,
      ResourceType: "REVISION",
    },
  ];
  return { types, errors };
}

function missingObjects(job: JobPlan): JsonObject[] {
  const bucket = bucketOf(job);
  return Array.from({ length: Math.min(job.assets, 3) }, (_, index) => ({
    Bucket: bucket,
    Key: assetKey(job, index + 1),
  }));
}

function signedUrlErrorDetails(job: JobPlan): JsonObject {
  if (job.type !== "IMPORT_ASSET_FROM_SIGNED_URL") return {};
  return { Details: { ImportAssetFromSignedUrlJobErrorDetails: { AssetName: assetKey(job, 1) } } };
}
