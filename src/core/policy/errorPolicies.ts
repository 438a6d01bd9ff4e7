import type { Translate } from "../base/translate";
import { detailsNamed, isAutoExport } from "../job/detailsParts";
import { isKnown, type Job, type JobError, type JobType } from "../job/job";
import { DETAILS_MEMBERS } from "../job/jobDetails";
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
  const { type } = job;
  if (code !== "ACCESS_DENIED_EXCEPTION" || !isKnown(type)) {
    return [];
  }
  return [
    ...callerPolicy(job, type, t),
    ...bucketStatements(job, type, t),
    ...keyStatements(job, type, t),
    ...(type === "IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES" ? dataShareAuthorisations(job, t) : []),
    ...(type === "IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY" ? lakeFormationGrants(job, t) : []),
  ];
}

/** Of an auto-export nobody is the caller. */
function callerPolicy(job: Job, type: JobType, t: Translate): readonly PolicyDocument[] {
  const isAutomatic = isAutoExport(detailsNamed(job, DETAILS_MEMBERS[type]));
  const statements = isAutomatic ? [] : callerStatements(job, type);
  return statements.length === 0
    ? []
    : [{ title: t("policy of the IAM user or role that starts the job"), json: policy(statements) }];
}
