import { assertNever } from "../base/assertNever";
import type { Translate } from "../base/translate";
import type { Job, JobError } from "../job/job";
import { detailsOf, isAutoExport, type JobDetails } from "../job/jobDetails";
import { autoExportStatements, callerBucketStatements, dataAccessStatements } from "./bucketStatements";
import { callerStatements } from "./callerPolicy";
import { dataShareAuthorisations, lakeFormationGrants } from "./dataGrants";
import { destinationKeyStatement, sharedKeyStatements, sourceKeyStatement } from "./keyStatements";
import { type PolicyDocument, policy } from "./policyStatement";
import { objectTargets, revisionTargets } from "./s3Targets";

/**
 * Documents with what may be missing where a job was denied something, with the names that the job has: no more than
 * AWS's documents require for a job of its type. None for another error, and for a type that is not known.
 */
export function errorPolicies({ code }: JobError, job: Job, t: Translate): readonly PolicyDocument[] {
  const details = code === "ACCESS_DENIED_EXCEPTION" ? detailsOf(job) : undefined;
  return details === undefined
    ? []
    : [...callerPolicy(job, details, t), ...resourcePolicies(job, details, t)];
}

/** Nobody is the caller of an auto-export. */
function callerPolicy(job: Job, details: JobDetails, t: Translate): readonly PolicyDocument[] {
  const statements = isAutoExport(details) ? [] : callerStatements(job, details);
  return statements.length === 0
    ? []
    : [{ title: t("policy of the IAM user or role that starts the job"), json: policy(statements) }];
}

function resourcePolicies(job: Job, details: JobDetails, t: Translate): readonly PolicyDocument[] {
  switch (details.type) {
    case "IMPORT_ASSETS_FROM_S3":
      return [
        ...callerBucketStatements("s3:GetObject", objectTargets(details.sources), job, t),
        sourceKeyStatement(t),
      ];
    case "EXPORT_ASSETS_TO_S3":
      return [
        ...callerBucketStatements("s3:PutObject", objectTargets(details.destinations), job, t),
        ...destinationKeyStatement(details.encryption, t),
      ];
    case "EXPORT_REVISIONS_TO_S3": {
      const targets = revisionTargets(details.destinations);
      // The user guide does not say what the key of an auto-export must allow to whom.
      return isAutoExport(details)
        ? autoExportStatements(targets, job, t)
        : [
            ...callerBucketStatements("s3:PutObject", targets, job, t),
            ...destinationKeyStatement(details.encryption, t),
          ];
    }
    case "IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES":
      return dataShareAuthorisations(details, t);
    case "CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET":
      return [...dataAccessStatements(details.source, job, t), ...sharedKeyStatements(details.source, t)];
    case "IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY":
      return lakeFormationGrants(details, t);
    case "IMPORT_ASSET_FROM_SIGNED_URL":
    case "EXPORT_ASSET_TO_SIGNED_URL":
    case "IMPORT_ASSET_FROM_API_GATEWAY_API":
      return [];
    default:
      return assertNever(details);
  }
}
