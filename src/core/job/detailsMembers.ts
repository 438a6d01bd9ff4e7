import type { JobType } from "./job";

/** The member of Details for each type, from the service model: no rule leads from one name to the other. */
export const DETAILS_MEMBERS: Readonly<Record<JobType, string>> = {
  IMPORT_ASSETS_FROM_S3: "ImportAssetsFromS3",
  IMPORT_ASSET_FROM_SIGNED_URL: "ImportAssetFromSignedUrl",
  EXPORT_ASSETS_TO_S3: "ExportAssetsToS3",
  EXPORT_ASSET_TO_SIGNED_URL: "ExportAssetToSignedUrl",
  EXPORT_REVISIONS_TO_S3: "ExportRevisionsToS3",
  IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES: "ImportAssetsFromRedshiftDataShares",
  IMPORT_ASSET_FROM_API_GATEWAY_API: "ImportAssetFromApiGatewayApi",
  CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET: "CreateS3DataAccessFromS3Bucket",
  IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY: "ImportAssetsFromLakeFormationTagPolicy",
};

/** Names that are also read where jobs are listed, and in the errors of a job. */
export const NAMES = {
  dataSetId: "DataSetId",
  revisionId: "RevisionId",
  revisions: "RevisionDestinations",
  assetName: "AssetName",
  bucket: "Bucket",
  key: "Key",
} as const;

/** The members of an error's Details: the asset, and the objects, that an import failed on. */
export const ERROR_DETAILS = {
  asset: "ImportAssetFromSignedUrlJobErrorDetails",
  objects: "ImportAssetsFromS3JobErrorDetails",
} as const;

/** The members that hold a pre-signed URL, each with the one that says when it dies. */
export const SIGNED_URL = { url: "SignedUrl", expiresAt: "SignedUrlExpiresAt" } as const;
export const UPLOAD_URL = {
  url: "ApiSpecificationUploadUrl",
  expiresAt: "ApiSpecificationUploadUrlExpiresAt",
} as const;
export const EVENT_ACTION = "EventActionArn";

/** Members of Details that CreateJob requires, from the service model. */
export const REQUIRED_MEMBERS: Readonly<Record<JobType, readonly string[]>> = {
  IMPORT_ASSETS_FROM_S3: ["DataSetId", "RevisionId", "AssetSources"],
  IMPORT_ASSET_FROM_SIGNED_URL: ["DataSetId", "RevisionId", "AssetName", "Md5Hash"],
  EXPORT_ASSETS_TO_S3: ["DataSetId", "RevisionId", "AssetDestinations"],
  EXPORT_ASSET_TO_SIGNED_URL: ["DataSetId", "RevisionId", "AssetId"],
  EXPORT_REVISIONS_TO_S3: ["DataSetId", "RevisionDestinations"],
  IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES: ["DataSetId", "RevisionId", "AssetSources"],
  IMPORT_ASSET_FROM_API_GATEWAY_API: [
    ...["DataSetId", "RevisionId", "ApiId", "ApiName", "ApiSpecificationMd5Hash", "ProtocolType", "Stage"],
  ],
  CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET: ["DataSetId", "RevisionId", "AssetSource"],
  IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY: ["DataSetId", "RevisionId", "CatalogId", "RoleArn"],
};

/** Members of the Details that the service adds, and that CreateJob does not take (service model). */
export const ANSWERED_MEMBERS: ReadonlySet<string> = new Set([
  ...Object.values(SIGNED_URL),
  ...Object.values(UPLOAD_URL),
  EVENT_ACTION,
]);
