import type { AssetType, DataSetPlan, WorldJobType } from "./plan";

const fileExports: readonly WorldJobType[] = [
  "EXPORT_ASSETS_TO_S3",
  "EXPORT_ASSET_TO_SIGNED_URL",
  "EXPORT_REVISIONS_TO_S3",
];

const ownersTypes: Readonly<Record<AssetType, readonly WorldJobType[]>> = {
  S3_SNAPSHOT: [
    "IMPORT_ASSETS_FROM_S3",
    "IMPORT_ASSETS_FROM_S3",
    "IMPORT_ASSET_FROM_SIGNED_URL",
    ...fileExports,
  ],
  REDSHIFT_DATA_SHARE: ["IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES"],
  API_GATEWAY_API: ["IMPORT_ASSET_FROM_API_GATEWAY_API"],
  S3_DATA_ACCESS: ["CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET"],
  LAKE_FORMATION_DATA_PERMISSION: ["IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY"],
};

/** Owners import and export, subscribers only export. */
export function jobTypesOf(dataSet: DataSetPlan): readonly WorldJobType[] {
  return dataSet.origin === "OWNED" ? ownersTypes[dataSet.assetType] : fileExports;
}

const singleAssetTypes: readonly WorldJobType[] = [
  "IMPORT_ASSET_FROM_SIGNED_URL",
  "EXPORT_ASSET_TO_SIGNED_URL",
  "IMPORT_ASSET_FROM_API_GATEWAY_API",
];

export function hasOneAsset(type: WorldJobType): boolean {
  return singleAssetTypes.includes(type);
}
