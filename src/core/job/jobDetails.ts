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
