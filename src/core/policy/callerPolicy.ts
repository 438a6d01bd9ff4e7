import { assertNever } from "../base/assertNever";
import type { JsonObject } from "../base/json";
import { entriesIn, type Sent, type SentList, sentTexts } from "../base/members";
import { type AssetPlace, arnsIn, type Encryption, type RevisionPlace } from "../job/detailsParts";
import type { Job } from "../job/job";
import type { JobDetails } from "../job/jobDetails";
import { jobOrigin } from "./jobOrigin";
import { allow, literal, NAMED_ONE_BY_ONE } from "./policyStatement";
import { objectArns, objectTargets, revisionTargets, type S3Target } from "./s3Targets";

/** Actions of a job that stores objects in the service's buckets. */
const WRITE = ["s3:PutObject", "s3:PutObjectAcl"];

/**
 * Statements that the caller of StartJob needs for a job of the type, with this job's names. User guide,
 * api-permissions-ref (permissions by type) and access-control (the buckets of the service); none where neither says
 * anything.
 */
export function callerStatements(job: Job, details: JobDetails): readonly JsonObject[] {
  switch (details.type) {
    case "IMPORT_ASSETS_FROM_S3":
      return [
        createAsset(job),
        ...onObjects("s3:GetObject", objectTargets(details.sources), job),
        onServiceBuckets(WRITE, job),
      ];
    case "IMPORT_ASSET_FROM_SIGNED_URL":
      return [createAsset(job)];
    case "EXPORT_ASSETS_TO_S3":
      return [
        getAssets(job, entriesIn(details.destinations)),
        ...onObjects("s3:PutObject", objectTargets(details.destinations), job),
        ...encrypt(details.encryption),
        onServiceBuckets("s3:GetObject", job),
      ];
    case "EXPORT_ASSET_TO_SIGNED_URL":
      return [getAssets(job, [details])];
    case "EXPORT_REVISIONS_TO_S3":
      return [
        ...getRevisions(job, details.destinations),
        ...onObjects("s3:PutObject", revisionTargets(details.destinations), job),
        ...encrypt(details.encryption),
        onServiceBuckets("s3:GetObject", job),
      ];
    case "IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES":
      return [createAsset(job), ...allowOnNamed("redshift:AuthorizeDataShare", arnsIn(details.dataShares))];
    case "IMPORT_ASSET_FROM_API_GATEWAY_API":
      return [createAsset(job), ...readApi(job, details.apiId), onServiceBuckets(WRITE, job)];
    case "CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET":
      // User guide, publish-s3-data-access-product: for each key that encrypts shared objects.
      return allowOnNamed("kms:CreateGrant", arnsIn(details.source?.kmsKeys));
    case "IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY":
      // IAM User Guide, "Grant a user permissions to pass a role to an AWS service".
      return [createAsset(job), ...allowOnNamed("iam:PassRole", sentTexts([details.role]))];
    default:
      return assertNever(details);
  }
}

/** Service Authorization Reference: on revisions. */
function createAsset(job: Job): JsonObject {
  return allow({
    Action: "dataexchange:CreateAsset",
    Resource: revisionArns(job, jobOrigin(job).account),
  });
}

function getAssets(job: Job, named: readonly Pick<AssetPlace, "assetId">[]): JsonObject {
  const assets = fewOrAll(sentTexts(named.map(({ assetId }) => assetId)));
  // An entitled data set has an empty account in its ARN, which the asterisk takes too.
  const arns = revisionArns(job, "*").flatMap((revision) => assets.map((id) => `${revision}/assets/${id}`));
  return allow({ Action: "dataexchange:GetAsset", Resource: arns });
}

function getRevisions(job: Job, destinations: Sent<SentList<RevisionPlace>>): readonly JsonObject[] {
  const needsName = entriesIn(destinations).some(({ keyPattern }) => keyPattern?.includes("{DataSet.Name}"));
  return [
    allow({ Action: "dataexchange:GetRevision", Resource: revisionArns(job, "*") }),
    ...(needsName ? [allow({ Action: "dataexchange:GetDataSet", Resource: dataSetArn(job, "*") })] : []),
  ];
}

function revisionArns(job: Job, account: string): readonly string[] {
  return fewOrAll(job.revisionIds).map((id) => `${dataSetArn(job, account)}/revisions/${id}`);
}

function fewOrAll(ids: readonly string[]): readonly string[] {
  return ids.length === 0 || ids.length > NAMED_ONE_BY_ONE ? ["*"] : ids.map(literal);
}

function dataSetArn(job: Job, account: string): string {
  const { partition, region } = jobOrigin(job);
  const id = job.dataSetId === undefined ? "<data-set-id>" : literal(job.dataSetId);
  return `arn:${partition}:dataexchange:${region}:${account}:data-sets/${id}`;
}

/** Amazon S3 User Guide: writing with SSE-KMS takes kms:GenerateDataKey, in several parts kms:Decrypt as well. */
function encrypt(encryption: Sent<Encryption>): readonly JsonObject[] {
  return allowOnNamed(["kms:GenerateDataKey", "kms:Decrypt"], sentTexts([encryption?.keyArn]));
}

function onServiceBuckets(Action: string | readonly string[], job: Job): JsonObject {
  return allow({
    Action,
    Resource: `arn:${jobOrigin(job).partition}:s3:::*aws-data-exchange*`,
    Condition: { "ForAnyValue:StringEquals": { "aws:CalledVia": ["dataexchange.amazonaws.com"] } },
  });
}

/** Amazon API Gateway Developer Guide: the ARN of an API's resources. */
function readApi(job: Job, apiId: Sent<string>): readonly JsonObject[] {
  const { partition, region } = jobOrigin(job);
  const arns = sentTexts([apiId]).map(
    (id) => `arn:${partition}:apigateway:${region}::/restapis/${literal(id)}`,
  );
  return allowOn(
    "apigateway:GET",
    arns.flatMap((arn) => [arn, `${arn}/*`]),
  );
}

function onObjects(action: string, targets: readonly S3Target[], job: Job): readonly JsonObject[] {
  return allowOn(action, objectArns(targets, jobOrigin(job).partition));
}

function allowOnNamed(Action: string | readonly string[], arns: readonly string[]): readonly JsonObject[] {
  return allowOn(Action, arns.map(literal));
}

function allowOn(Action: string | readonly string[], Resource: readonly string[]): readonly JsonObject[] {
  return Resource.length === 0 ? [] : [allow({ Action, Resource })];
}
