import { assertNever } from "../base/assertNever";
import type { Translate } from "../base/translate";
import { type Extensible, isKnown, type JobError, type JobType, type LimitName } from "../job/job";
import type { Advice } from "./advice";

/** A quota of the account was reached. */
export function quotaAdvice({ limitName }: JobError, type: Extensible<JobType>, t: Translate): Advice {
  const again = t("Create the job again, and start it.");
  if (limitName === undefined || !isKnown(limitName)) {
    return {
      meaning: t("The job would have gone beyond a quota of the account."),
      causes: unnamedCauses(type, t),
      steps: [t("Wait until other jobs have ended, or make this one smaller."), again],
    };
  }
  const { cause, step } = limitText(limitName, t);
  return {
    meaning: t("The job would have gone beyond the quota “{0}”.", limitName),
    causes: [cause],
    steps: [step, again],
  };
}

/** Service Quotas: jobs in progress at the same time, and assets of a job, are limited for every type. */
function unnamedCauses(type: Extensible<JobType>, t: Translate): readonly string[] {
  return isKnown(type)
    ? [
        t("As many jobs of this type are in progress as may be at the same time."),
        t("The job has more assets than a job of this type may have."),
      ]
    : [];
}

/** Service Quotas, the quotas of these names. */
function limitText(name: LimitName, t: Translate): { readonly cause: string; readonly step: string } {
  switch (name) {
    case "Assets per revision":
      return {
        cause: t("With the assets of this job the revision would hold more than a revision may."),
        step: t("Spread the assets over several revisions."),
      };
    case "Asset size in GB":
      return {
        cause: t("A file is larger than an asset may be."),
        step: t("Split or compress the file."),
      };
    case "Amazon Redshift datashare assets per revision":
      return {
        cause: t("With the datashares of this job the revision would hold more than a revision may."),
        step: t("Spread the datashares over several revisions, or put more into each datashare."),
      };
    case "AWS Lake Formation data permission assets per revision":
      return {
        cause: t("With the data permissions of this job the revision would hold more than a revision may."),
        step: t("Spread the data permissions over several revisions, or widen their tag expressions."),
      };
    case "Amazon S3 data access assets per revision":
      return {
        cause: t("With this data access the revision would hold more of them than a revision may."),
        step: t("Spread the data accesses over several revisions."),
      };
    default:
      return assertNever(name);
  }
}
