import type { JsonObject } from "../json";
import { account, eventActionArn } from "./arns";
import { assetId, assetKey, bucketOf, kmsKeyArn } from "./assetNames";
import { apiOf, dataShareArn, grantsRoleArn, keysToGrant, sharedPrefixes, tagPolicies } from "./assetSources";
import { type JobPlan, stateAt, type WorldJobType } from "./plan";
import type { Random } from "./random";
import { signedUrl } from "./signedUrl";

/** AWS's user guide: a signed URL expires one minute after it was made. */
export const signedUrlSeconds = 60;

export interface Telling {
  readonly job: JobPlan;
  readonly region: string;
  readonly now: number;
  readonly random: Random;
}

type DetailsMaker = (telling: Telling) => JsonObject;

const makers: Readonly<Record<WorldJobType, DetailsMaker>> = {
  IMPORT_ASSETS_FROM_S3: importFromS3,
  IMPORT_ASSET_FROM_SIGNED_URL: importFromSignedUrl,
  EXPORT_ASSETS_TO_S3: exportAssets,
  EXPORT_ASSET_TO_SIGNED_URL: exportToSignedUrl,
  EXPORT_REVISIONS_TO_S3: exportRevisions,
  IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES: importDataShares,
  IMPORT_ASSET_FROM_API_GATEWAY_API: importApi,
  CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET: createDataAccess,
  IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY: importTagPolicy,
  EXPORT_ASSETS_TO_ICEBERG_TABLE: exportToIceberg,
};

export function jobDetails(telling: Telling): JsonObject {
  return makers[telling.job.type](telling);
}

function target(job: JobPlan): JsonObject {
  return { DataSetId: job.dataSet.id, RevisionId: job.revisions[0].id };
}

/** One entry for each of the job's assets; numbers begin at 1. */
function forEachAsset<T>(job: JobPlan, entry: (number: number) => T): T[] {
  return Array.from({ length: job.assets }, (_, index) => entry(index + 1));
}

function encryption({ job, region, random }: Telling): JsonObject {
  if (job.flourish.encrypted !== true) return {};
  if (random.chance(0.3)) return { Encryption: { Type: "AES256" } };
  return { Encryption: { Type: "aws:kms", KmsKeyArn: kmsKeyArn(region, random) } };
}

function importFromS3({ job }: Telling): JsonObject {
  const bucket = bucketOf(job);
  const sources = forEachAsset(job, (number) => ({ Bucket: bucket, Key: assetKey(job, number) }));
  return { ImportAssetsFromS3: { ...target(job), AssetSources: sources } };
}

function importFromSignedUrl(telling: Telling): JsonObject {
  const { job, random } = telling;
  const details = { ...target(job), AssetName: assetKey(job, 1), Md5Hash: random.base64(16) };
  return { ImportAssetFromSignedUrl: { ...details, ...urlOf(telling, job.createdAt) } };
}

function exportAssets(telling: Telling): JsonObject {
  const { job } = telling;
  const bucket = bucketOf(job);
  const destinations = forEachAsset(job, (number) => ({
    AssetId: assetId(job.revisions[0], number),
    Bucket: bucket,
    Key: `incoming/${assetKey(job, number)}`,
  }));
  return { ExportAssetsToS3: { ...target(job), AssetDestinations: destinations, ...encryption(telling) } };
}

function exportToSignedUrl(telling: Telling): JsonObject {
  const { job, now } = telling;
  const details = { ...target(job), AssetId: assetId(job.revisions[0], 1) };
  const endedAt = job.schedule.endsAt ?? now;
  const completed = stateAt(job.schedule, now) === "COMPLETED";
  return { ExportAssetToSignedUrl: { ...details, ...(completed && urlOf(telling, endedAt)) } };
}

function urlOf({ job, region, now, random }: Telling, madeAt: number): JsonObject {
  const signedAt = job.flourish.freshUrl === true ? now : madeAt;
  const host = `aws-data-exchange-assets-${region}.s3.${region}.amazonaws.com`;
  const path = `${job.dataSet.id}/${job.revisions[0].id}/${random.id()}`;
  return {
    SignedUrl: signedUrl({ host, path, region, signedAt, seconds: signedUrlSeconds }, random),
    SignedUrlExpiresAt: new Date(signedAt + signedUrlSeconds * 1000).toISOString(),
  };
}

function exportRevisions(telling: Telling): JsonObject {
  const { job, region, random } = telling;
  const bucket = bucketOf(job);
  const pattern = job.flourish.automatic
    ? `\${Revision.CreatedAt}/\${Asset.Name}`
    : `\${DataSet.Name}/\${Revision.Id}/\${Asset.Name}`;
  return {
    ExportRevisionsToS3: {
      DataSetId: job.dataSet.id,
      RevisionDestinations: job.revisions.map((revision) => ({
        RevisionId: revision.id,
        Bucket: bucket,
        KeyPattern: pattern,
      })),
      ...encryption(telling),
      ...(job.flourish.automatic && { EventActionArn: eventActionArn(region, random.id()) }),
    },
  };
}

function importDataShares({ job, region }: Telling): JsonObject {
  const sources = forEachAsset(job, (number) => ({
    DataShareArn: dataShareArn(region, job.dataSet, number),
  }));
  return { ImportAssetsFromRedshiftDataShares: { ...target(job), AssetSources: sources } };
}

function importApi(telling: Telling): JsonObject {
  const { job, region, random } = telling;
  const host = `execute-api-specifications.s3.${region}.amazonaws.com`;
  const upload = { host, path: `${random.id()}/openapi.json`, region, signedAt: job.createdAt };
  return {
    ImportAssetFromApiGatewayApi: {
      ...target(job),
      ...apiOf(job.revisions[0]),
      ApiKey: random.hex(40),
      ApiSpecificationMd5Hash: random.base64(16),
      ApiSpecificationUploadUrl: signedUrl({ ...upload, seconds: signedUrlSeconds }, random),
      ApiSpecificationUploadUrlExpiresAt: new Date(job.createdAt + signedUrlSeconds * 1000).toISOString(),
    },
  };
}

function createDataAccess({ job, region }: Telling): JsonObject {
  const source: JsonObject = {
    Bucket: bucketOf(job),
    KeyPrefixes: sharedPrefixes(job.dataSet),
    Keys: forEachAsset(job, (number) => assetKey(job, number)),
    ...(job.flourish.encrypted && { KmsKeysToGrant: keysToGrant(region, job.dataSet) }),
  };
  return { CreateS3DataAccessFromS3Bucket: { ...target(job), AssetSource: source } };
}

function importTagPolicy({ job }: Telling): JsonObject {
  const { database, table } = tagPolicies(job.dataSet);
  return {
    ImportAssetsFromLakeFormationTagPolicy: {
      ...target(job),
      CatalogId: account,
      RoleArn: grantsRoleArn,
      Database: database,
      Table: table,
    },
  };
}

function exportToIceberg({ job, region, random }: Telling): JsonObject {
  const table = `arn:aws:s3tables:${region}:${account}:bucket/lake/table/${random.hex(12)}`;
  const assets = forEachAsset(job, (number) => assetId(job.revisions[0], number));
  return { ExportAssetsToIcebergTable: { ...target(job), AssetIds: assets, TableArn: table } };
}
