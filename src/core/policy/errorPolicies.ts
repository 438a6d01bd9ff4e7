import type { Translate } from "../base/translate";
import type { Job, JobError } from "../job/job";
import { detailsOf, isAutoExport, type JobDetails } from "../job/jobDetails";
import { bucketStatements } from "./bucketStatements";
import { callerStatements } from "./callerPolicy";
import { dataShareAuthorisations, keyStatements } from "./keyStatements";
import { lakeFormationGrants } from "./lakeFormationGrants";
import { type PolicyDocument, policy } from "./policyStatement";

/**
 * What may be missing where a job was denied something, with the names that the job has: no more than what AWS's
 * documents want of a job of its type. None for another error, and for a type that is not known.
 */
export function errorPolicies({ code }: JobError, job: Job, t: Translate): readonly PolicyDocument[] {
  const details = code === "ACCESS_DENIED_EXCEPTION" ? detailsOf(job) : undefined;
  return details === undefined
    ? []
    : [
        ...callerPolicy(job, details, t),
        ...bucketStatements(job, details, t),
        ...keyStatements(details, t),
        ...(details.type === "IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES"
          ? dataShareAuthorisations(details, t)
          : []),
        ...(details.type === "IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY"
          ? lakeFormationGrants(details, t)
          : []),
      ];
}

/** Of an auto-export nobody is the caller. */
function callerPolicy(job: Job, details: JobDetails, t: Translate): readonly PolicyDocument[] {
  const statements = isAutoExport(details) ? [] : callerStatements(job, details);
  return statements.length === 0
    ? []
    : [{ title: t("policy of the IAM user or role that starts the job"), json: policy(statements) }];
}
