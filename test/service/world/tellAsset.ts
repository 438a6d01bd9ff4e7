import type { JsonObject } from "../json";
import { account, assetArn } from "./arns";
import { assetKeyIn, bucketFor } from "./assetNames";
import { apiOf, dataShareArn, grantsRoleArn, keysToGrant, sharedPrefixes, tagPolicies } from "./assetSources";
import type { AssetPlan } from "./assets";
import { signedUrlSeconds } from "./jobDetails";
import type { AssetType } from "./plan";
import { Random } from "./random";
import { signedUrl } from "./signedUrl";

interface Telling {
  readonly asset: AssetPlan;
  readonly region: string;
  readonly now: number;
  readonly random: Random;
}

/** The asset as GetAsset and ListRevisionAssets describe it at that moment to a caller of that Region. */
export function tellAsset(asset: AssetPlan, region: string, now: number): JsonObject {
  const { id, name, dataSet, revision } = asset;
  const at = new Date(asset.createdAt).toISOString();
  const random = new Random("asset details", id);
  return {
    Arn: assetArn(region, dataSet, revision, id),
    AssetDetails: makers[dataSet.assetType]({ asset, region, now, random }),
    AssetType: dataSet.assetType,
    CreatedAt: at,
    DataSetId: dataSet.id,
    Id: id,
    Name: name,
    RevisionId: revision.id,
    UpdatedAt: at,
  };
}

const makers: Readonly<Record<AssetType, (telling: Telling) => JsonObject>> = {
  S3_SNAPSHOT: ({ random }) => ({ S3SnapshotAsset: { Size: random.integer(400, 90_000_000) } }),
  REDSHIFT_DATA_SHARE: ({ asset, region }) => ({
    RedshiftDataShareAsset: { Arn: dataShareArn(region, asset.dataSet, asset.number) },
  }),
  API_GATEWAY_API: (telling) => ({ ApiGatewayApiAsset: api(telling) }),
  S3_DATA_ACCESS: (telling) => ({ S3DataAccessAsset: dataAccess(telling) }),
  LAKE_FORMATION_DATA_PERMISSION: ({ asset }) => ({ LakeFormationDataPermissionAsset: tagPolicy(asset) }),
};

/** The model has two secrets here, as in the job that imports an API: the key, and a URL that lets anybody in. */
function api({ asset, region, now, random }: Telling): JsonObject {
  const api = apiOf(asset.revision);
  const host = `execute-api-specifications.s3.${region}.amazonaws.com`;
  const download = { host, path: `${asset.id}/openapi.json`, region, signedAt: now };
  return {
    ...api,
    ApiEndpoint: `https://${String(api["ApiId"])}.execute-api.${region}.amazonaws.com/${String(api["Stage"])}`,
    ApiKey: random.hex(40),
    ApiSpecificationDownloadUrl: signedUrl({ ...download, seconds: signedUrlSeconds }, random),
    ApiSpecificationDownloadUrlExpiresAt: new Date(now + signedUrlSeconds * 1000).toISOString(),
  };
}

function dataAccess({ asset, region, random }: Telling): JsonObject {
  const { dataSet, revision, objects, encrypted } = asset;
  const accessPoint = `data-exchange-${random.hex(12)}`;
  return {
    Bucket: bucketFor("publishing", dataSet),
    KeyPrefixes: sharedPrefixes(dataSet),
    Keys: Array.from({ length: objects }, (_, index) => assetKeyIn(dataSet, revision, index + 1)),
    ...(encrypted && { KmsKeysToGrant: keysToGrant(region, dataSet) }),
    S3AccessPointAlias: `${accessPoint}-s3alias`,
    S3AccessPointArn: `arn:aws:s3:${region}:${account}:accesspoint/${accessPoint}`,
  };
}

function tagPolicy({ dataSet, number }: AssetPlan): JsonObject {
  const policies = tagPolicies(dataSet);
  const isDatabase = number === 1;
  const { Expression, Permissions } = isDatabase ? policies.database : policies.table;
  return {
    LakeFormationDataPermissionDetails: {
      LFTagPolicy: {
        CatalogId: account,
        ResourceType: isDatabase ? "DATABASE" : "TABLE",
        ResourceDetails: { [isDatabase ? "Database" : "Table"]: { Expression } },
      },
    },
    LakeFormationDataPermissionType: "LFTagPolicy",
    Permissions,
    RoleArn: grantsRoleArn,
  };
}
