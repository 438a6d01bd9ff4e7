import type { JsonObject } from "../base/json";
import { entriesIn, type Sent } from "../base/members";
import type { Translate } from "../base/translate";
import type { S3Source } from "../job/detailsParts";
import type { Job } from "../job/job";
import { jobOrigin } from "./jobOrigin";
import { allow, CALLER, literal, type PolicyDocument } from "./policyStatement";
import { bucketArn, bucketsOf, objectArns, type S3Target } from "./s3Targets";

/** Most buckets whose policies are offered, each as a document. */
const MOST_BUCKETS = 5;

/** The accounts of AWS Data Exchange's access points: user guide, publish-s3-data-access-product. */
const ACCESS_POINT_ACCOUNTS = [
  "337040091392",
  "504002150500",
  "366362662752",
  "330489627928",
  "291973504423",
  "461002523379",
  "036905324694",
  "540564263739",
  "675969394711",
  "108584782536",
  "844053218156",
];
const BY_ACCESS_POINTS = { StringEquals: { "s3:DataAccessPointAccount": ACCESS_POINT_ACCOUNTS } };

/** Statements with which the policies of buckets allow the action to the caller. */
export function callerBucketStatements(
  Action: string,
  targets: readonly S3Target[],
  job: Job,
  t: Translate,
): readonly PolicyDocument[] {
  const { partition } = jobOrigin(job);
  return fewBuckets(targets).map((bucket) => {
    const inBucket = targets.filter((target) => target.bucket === bucket);
    const Resource = objectArns(inBucket, partition);
    return document(bucket, allow({ Principal: { AWS: CALLER }, Action, Resource }), t);
  });
}

/** User guide, auto-export-rev-s3-bucket-policy-prereq: the whole bucket, since a test object is written as well. */
export function autoExportStatements(
  targets: readonly S3Target[],
  job: Job,
  t: Translate,
): readonly PolicyDocument[] {
  const { partition, account } = jobOrigin(job);
  return fewBuckets(targets).map((bucket) => {
    const statement = allow({
      Principal: { Service: "dataexchange.amazonaws.com" },
      Action: ["s3:PutObject", "s3:PutObjectAcl"],
      Resource: `${bucketArn(bucket, partition)}/*`,
      Condition: { StringEquals: { "aws:SourceAccount": account } },
    });
    return document(bucket, statement, t);
  });
}

/** User guide, publish-s3-data-access-product: the general policy, or that for prefixes and single objects. */
export function dataAccessStatements(
  source: Sent<S3Source>,
  job: Job,
  t: Translate,
): readonly PolicyDocument[] {
  const bucket = source?.bucket;
  if (!source || typeof bucket !== "string") {
    return [];
  }
  const arn = bucketArn(bucket, jobOrigin(job).partition);
  const prefixes = entriesIn(source.keyPrefixes).map((prefix) => `${literal(prefix)}*`);
  const patterns = [...prefixes, ...entriesIn(source.keys).map(literal)];
  if (patterns.length === 0) {
    return [document(bucket, byAccessPoints(["s3:GetObject", "s3:ListBucket"], [arn, `${arn}/*`]), t)];
  }
  const read = byAccessPoints(
    "s3:GetObject",
    patterns.map((pattern) => `${arn}/${pattern}`),
  );
  const list = byAccessPoints("s3:ListBucket", arn, { StringLike: { "s3:prefix": prefixes } });
  const second = { title: t("second statement for the bucket policy of {0}", bucket), json: list };
  return [document(bucket, read, t), ...(prefixes.length === 0 ? [] : [second])];
}

function byAccessPoints(
  Action: string | readonly string[],
  Resource: string | readonly string[],
  more: JsonObject = {},
): JsonObject {
  return allow({ Principal: { AWS: "*" }, Action, Resource, Condition: { ...more, ...BY_ACCESS_POINTS } });
}

function fewBuckets(targets: readonly S3Target[]): readonly string[] {
  return bucketsOf(targets).slice(0, MOST_BUCKETS);
}

function document(bucket: string, json: JsonObject, t: Translate): PolicyDocument {
  return { title: t("statement for the bucket policy of {0}", bucket), json };
}
