import { assertNever } from "../base/assertNever";
import type { JsonObject } from "../base/json";
import { entriesIn } from "../base/members";
import type { Translate } from "../base/translate";
import type { S3Source } from "../job/detailsParts";
import type { Job } from "../job/job";
import { isAutoExport, type JobDetails } from "../job/jobDetails";
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
export function bucketStatements(job: Job, details: JobDetails, t: Translate): readonly PolicyDocument[] {
  switch (details.type) {
    case "IMPORT_ASSETS_FROM_S3":
      return forEachBucket(
        objectTargets(details.sources),
        (targets) => callerStatement("s3:GetObject", targets, job),
        t,
      );
    case "EXPORT_ASSETS_TO_S3":
      return forEachBucket(
        objectTargets(details.destinations),
        (targets) => callerStatement("s3:PutObject", targets, job),
        t,
      );
    case "EXPORT_REVISIONS_TO_S3":
      return forEachBucket(
        revisionTargets(details.destinations),
        (targets, bucket) =>
          isAutoExport(details)
            ? autoExportStatement(bucket, job)
            : callerStatement("s3:PutObject", targets, job),
        t,
      );
    case "CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET":
      return details.source ? dataAccess(details.source, job, t) : [];
    case "IMPORT_ASSET_FROM_SIGNED_URL":
    case "EXPORT_ASSET_TO_SIGNED_URL":
    case "IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES":
    case "IMPORT_ASSET_FROM_API_GATEWAY_API":
    case "IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY":
      return [];
    default:
      return assertNever(details);
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
function dataAccess(source: S3Source, job: Job, t: Translate): readonly PolicyDocument[] {
  const { bucket, keyPrefixes, keys } = source;
  if (typeof bucket !== "string") {
    return [];
  }
  const arn = bucketArn(bucket, jobOrigin(job).partition);
  const prefixes = entriesIn(keyPrefixes).map((prefix) => `${literal(prefix)}*`);
  const patterns = [...prefixes, ...entriesIn(keys).map(literal)];
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
