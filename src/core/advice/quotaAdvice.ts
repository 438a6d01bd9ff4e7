import type { Texts, Translate } from "../base/translate";
import { type Extensible, isKnown, type JobError, type JobType, type LimitName } from "../job/job";
import type { Advice } from "./advice";

/** Advice for a job that would have exceeded a quota of the account. */
export function quotaAdvice({ limitName }: JobError, type: Extensible<JobType>, t: Translate): Advice {
  const again = t("Create the job again, and start it.");
  if (limitName === undefined || !isKnown(limitName)) {
    return {
      meaning: t("The job would have gone beyond a quota of the account."),
      // Service Quotas: jobs in progress at the same time, and assets of a job, are limited for every type.
      causes: isKnown(type)
        ? [
            t("As many jobs of this type are in progress as may be at the same time."),
            t("The job has more assets than a job of this type may have."),
          ]
        : [],
      steps: [t("Wait until other jobs have ended, or make this one smaller."), again],
    };
  }
  const { cause, step } = LIMIT_TEXTS[limitName](t);
  return {
    meaning: t("The job would have gone beyond the quota “{0}”.", limitName),
    causes: [cause],
    steps: [step, again],
  };
}

/** Service Quotas, the quotas of these names. */
const LIMIT_TEXTS: Texts<LimitName, { readonly cause: string; readonly step: string }> = {
  "Assets per revision": (t) => ({
    cause: t("With the assets of this job the revision would hold more than a revision may."),
    step: t("Spread the assets over several revisions."),
  }),
  "Asset size in GB": (t) => ({
    cause: t("A file is larger than an asset may be."),
    step: t("Split or compress the file."),
  }),
  "Amazon Redshift datashare assets per revision": (t) => ({
    cause: t("With the datashares of this job the revision would hold more than a revision may."),
    step: t("Spread the datashares over several revisions, or put more into each datashare."),
  }),
  "AWS Lake Formation data permission assets per revision": (t) => ({
    cause: t("With the data permissions of this job the revision would hold more than a revision may."),
    step: t("Spread the data permissions over several revisions, or widen their tag expressions."),
  }),
  "Amazon S3 data access assets per revision": (t) => ({
    cause: t("With this data access the revision would hold more of them than a revision may."),
    step: t("Spread the data accesses over several revisions."),
  }),
};
