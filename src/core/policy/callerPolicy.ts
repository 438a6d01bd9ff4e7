import { assertNever } from "../base/assertNever";
import { type JsonObject, objectsIn, textIn } from "../base/json";
import { dataShareArns, detailsNamed, exportKey, grantedKeys } from "../job/detailsParts";
import type { Job, JobType } from "../job/job";
import { DETAILS_MEMBERS } from "../job/jobDetails";
import { jobOrigin } from "./jobOrigin";
import { allow, literal, NAMED_ONE_BY_ONE, oneOrMore } from "./policyStatement";
import { objectArns, objectTargets, revisionTargets } from "./s3Targets";

/**
 * What whoever starts a job of the type must be allowed, with this job's names. User guide, api-permissions-ref (what
 * StartJob needs by type) and access-control (the buckets of the service); none where neither says anything.
 */
export function callerStatements(job: Job, type: JobType): readonly JsonObject[] {
  const details = detailsNamed(job, DETAILS_MEMBERS[type]);
  switch (type) {
    case "IMPORT_ASSETS_FROM_S3":
      return [createAsset(job), ...readObjects(job, details), toServiceBuckets(job)];
    case "IMPORT_ASSET_FROM_SIGNED_URL":
      return [createAsset(job)];
    case "EXPORT_ASSETS_TO_S3":
      return [getAssets(job, details), ...writeObjects(job, details), fromServiceBuckets(job)];
    case "EXPORT_ASSET_TO_SIGNED_URL":
      return [getAssets(job, details)];
    case "EXPORT_REVISIONS_TO_S3":
      return [...getRevisions(job, details), ...writeObjects(job, details), fromServiceBuckets(job)];
    case "IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES":
      return [createAsset(job), ...authorizeDataShares(details)];
    case "IMPORT_ASSET_FROM_API_GATEWAY_API":
      return [createAsset(job), ...readApi(job, details), toServiceBuckets(job)];
    case "CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET":
      return createGrants(details);
    case "IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY":
      return [createAsset(job), ...passRole(details)];
    default:
      return assertNever(type);
  }
}

/** Service Authorization Reference: on revisions. */
function createAsset(job: Job): JsonObject {
  return allow({
    Action: "dataexchange:CreateAsset",
    Resource: oneOrMore(revisionArns(job, jobOrigin(job).account)),
  });
}

function getAssets(job: Job, details: JsonObject | undefined): JsonObject {
  const listed = objectsIn(details, "AssetDestinations").map((entry) => textIn(entry, "AssetId"));
  const ids = [...listed, textIn(details, "AssetId")].filter((id) => id !== undefined);
  const assets = ids.length === 0 || ids.length > NAMED_ONE_BY_ONE ? ["*"] : ids.map(literal);
  // An entitled data set has an empty account in its ARN, which the asterisk takes too.
  const arns = revisionArns(job, "*").flatMap((revision) => assets.map((id) => `${revision}/assets/${id}`));
  return allow({ Action: "dataexchange:GetAsset", Resource: oneOrMore(arns) });
}

function getRevisions(job: Job, details: JsonObject | undefined): readonly JsonObject[] {
  const patterns = objectsIn(details, "RevisionDestinations").map((entry) => textIn(entry, "KeyPattern"));
  const needsName = patterns.some((pattern) => pattern?.includes("{DataSet.Name}"));
  return [
    allow({ Action: "dataexchange:GetRevision", Resource: oneOrMore(revisionArns(job, "*")) }),
    ...(needsName ? [allow({ Action: "dataexchange:GetDataSet", Resource: dataSetArn(job, "*") })] : []),
  ];
}

function revisionArns(job: Job, account: string): readonly string[] {
  const { revisionIds } = job;
  const ids =
    revisionIds.length === 0 || revisionIds.length > NAMED_ONE_BY_ONE ? ["*"] : revisionIds.map(literal);
  return ids.map((id) => `${dataSetArn(job, account)}/revisions/${id}`);
}

function dataSetArn(job: Job, account: string): string {
  const { partition, region } = jobOrigin(job);
  const id = job.dataSetId === undefined ? "<data-set-id>" : literal(job.dataSetId);
  return `arn:${partition}:dataexchange:${region}:${account}:data-sets/${id}`;
}

function readObjects(job: Job, details: JsonObject | undefined): readonly JsonObject[] {
  const arns = objectArns(objectTargets(details, "AssetSources"), jobOrigin(job).partition);
  return arns.length === 0 ? [] : [allow({ Action: "s3:GetObject", Resource: oneOrMore(arns) })];
}

/** Amazon S3 User Guide: writing with SSE-KMS takes kms:GenerateDataKey, in several parts kms:Decrypt as well. */
function writeObjects(job: Job, details: JsonObject | undefined): readonly JsonObject[] {
  const targets = [...objectTargets(details, "AssetDestinations"), ...revisionTargets(details)];
  const arns = objectArns(targets, jobOrigin(job).partition);
  const key = exportKey(details);
  return [
    ...(arns.length === 0 ? [] : [allow({ Action: "s3:PutObject", Resource: oneOrMore(arns) })]),
    ...(key === undefined
      ? []
      : [allow({ Action: ["kms:GenerateDataKey", "kms:Decrypt"], Resource: literal(key) })]),
  ];
}

function toServiceBuckets(job: Job): JsonObject {
  return serviceBuckets(["s3:PutObject", "s3:PutObjectAcl"], job);
}

function fromServiceBuckets(job: Job): JsonObject {
  return serviceBuckets("s3:GetObject", job);
}

function serviceBuckets(Action: string | readonly string[], job: Job): JsonObject {
  return allow({
    Action,
    Resource: `arn:${jobOrigin(job).partition}:s3:::*aws-data-exchange*`,
    Condition: { "ForAnyValue:StringEquals": { "aws:CalledVia": ["dataexchange.amazonaws.com"] } },
  });
}

function authorizeDataShares(details: JsonObject | undefined): readonly JsonObject[] {
  return allowOn("redshift:AuthorizeDataShare", dataShareArns(details));
}

/** Amazon API Gateway Developer Guide: the ARN of an API's resources. */
function readApi(job: Job, details: JsonObject | undefined): readonly JsonObject[] {
  const id = textIn(details, "ApiId");
  const { partition, region } = jobOrigin(job);
  const arn = `arn:${partition}:apigateway:${region}::/restapis/${literal(id ?? "")}`;
  return id === undefined ? [] : [allow({ Action: "apigateway:GET", Resource: [arn, `${arn}/*`] })];
}

/** User guide, publish-s3-data-access-product: for each key that encrypts shared objects. */
function createGrants(details: JsonObject | undefined): readonly JsonObject[] {
  return allowOn("kms:CreateGrant", grantedKeys(details));
}

/** IAM User Guide, "Grant a user permissions to pass a role to an AWS service". */
function passRole(details: JsonObject | undefined): readonly JsonObject[] {
  const role = textIn(details, "RoleArn");
  return allowOn("iam:PassRole", role === undefined ? [] : [role]);
}

function allowOn(action: string, arns: readonly string[]): readonly JsonObject[] {
  return arns.length === 0 ? [] : [allow({ Action: action, Resource: oneOrMore(arns.map(literal)) })];
}
