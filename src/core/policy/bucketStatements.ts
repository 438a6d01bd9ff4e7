import { type JsonObject, objectIn, textIn } from "../base/json";
import type { Translate } from "../base/translate";
import { detailsNamed, isAutoExport } from "../job/detailsParts";
import type { Job, JobType } from "../job/job";
import { jobOrigin } from "./jobOrigin";
import { allow, CALLER, literal, oneOrMore, type PolicyDocument } from "./policyStatement";
import { bucketArn, bucketsOf, objectArns, objectTargets, revisionTargets, type S3Target } from "./s3Targets";

/** The policies of so many buckets are offered, each by itself. */
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

/** What the policies of the job's buckets must have, as statements to add to them. */
export function bucketStatements(job: Job, type: JobType, t: Translate): readonly PolicyDocument[] {
  switch (type) {
    case "IMPORT_ASSETS_FROM_S3":
      return forEachBucket(
        objectTargets(detailsNamed(job, "ImportAssetsFromS3"), "AssetSources"),
        (targets) => callerStatement("s3:GetObject", targets, job),
        t,
      );
    case "EXPORT_ASSETS_TO_S3":
      return forEachBucket(
        objectTargets(detailsNamed(job, "ExportAssetsToS3"), "AssetDestinations"),
        (targets) => callerStatement("s3:PutObject", targets, job),
        t,
      );
    case "EXPORT_REVISIONS_TO_S3":
      return revisionExport(job, t);
    case "CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET":
      return dataAccess(job, t);
    default:
      return [];
  }
}

function forEachBucket(
  targets: readonly S3Target[],
  statement: (own: readonly S3Target[], bucket: string) => JsonObject,
  t: Translate,
): readonly PolicyDocument[] {
  return bucketsOf(targets)
    .slice(0, MOST_BUCKETS)
    .map((bucket) => ({
      title: title(bucket, t),
      json: statement(
        targets.filter((target) => target.bucket === bucket),
        bucket,
      ),
    }));
}

function title(bucket: string, t: Translate): string {
  return t("statement for the bucket policy of {0}", bucket);
}

function callerStatement(Action: string, targets: readonly S3Target[], job: Job): JsonObject {
  const Resource = oneOrMore(objectArns(targets, jobOrigin(job).partition));
  return allow({ Principal: { AWS: CALLER }, Action, Resource });
}

function revisionExport(job: Job, t: Translate): readonly PolicyDocument[] {
  const details = detailsNamed(job, "ExportRevisionsToS3");
  const isAutomatic = isAutoExport(details);
  return forEachBucket(
    revisionTargets(details),
    (targets, bucket) =>
      isAutomatic ? autoExportStatement(bucket, job) : callerStatement("s3:PutObject", targets, job),
    t,
  );
}

/** User guide, auto-export-rev-s3-bucket-policy-prereq: the whole bucket, since a test object is written as well. */
function autoExportStatement(bucket: string, job: Job): JsonObject {
  const { partition, account } = jobOrigin(job);
  return allow({
    Principal: { Service: "dataexchange.amazonaws.com" },
    Action: ["s3:PutObject", "s3:PutObjectAcl"],
    Resource: `${bucketArn(bucket, partition)}/*`,
    Condition: { StringEquals: { "aws:SourceAccount": account } },
  });
}

/** User guide, publish-s3-data-access-product: the general policy, or that for prefixes and single objects. */
function dataAccess(job: Job, t: Translate): readonly PolicyDocument[] {
  const source = objectIn(detailsNamed(job, "CreateS3DataAccessFromS3Bucket"), "AssetSource");
  const bucket = textIn(source, "Bucket");
  if (bucket === undefined) {
    return [];
  }
  const arn = bucketArn(bucket, jobOrigin(job).partition);
  const prefixes = textsIn(source, "KeyPrefixes").map((prefix) => `${literal(prefix)}*`);
  const patterns = [...prefixes, ...textsIn(source, "Keys").map(literal)];
  if (patterns.length === 0) {
    const whole = byAccessPoints(["s3:GetObject", "s3:ListBucket"], [arn, `${arn}/*`]);
    return [{ title: title(bucket, t), json: whole }];
  }
  const read = byAccessPoints("s3:GetObject", oneOrMore(patterns.map((pattern) => `${arn}/${pattern}`)));
  const list = byAccessPoints("s3:ListBucket", arn, { StringLike: { "s3:prefix": prefixes } });
  return [
    { title: title(bucket, t), json: read },
    ...(prefixes.length === 0
      ? []
      : [{ title: t("second statement for the bucket policy of {0}", bucket), json: list }]),
  ];
}

function byAccessPoints(
  Action: string | readonly string[],
  Resource: string | readonly string[],
  more: JsonObject = {},
): JsonObject {
  return allow({ Principal: { AWS: "*" }, Action, Resource, Condition: { ...more, ...BY_ACCESS_POINTS } });
}

function textsIn(object: JsonObject | undefined, key: string): readonly string[] {
  const list = object?.[key];
  return Array.isArray(list) ? list.filter((text) => typeof text === "string") : [];
}
