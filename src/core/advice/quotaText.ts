import type { Translate } from "../base/translate";
import type { Words } from "../base/words";
import { type Extensible, isKnown, type JobError, type JobType } from "../job/job";
import { JOB_QUOTAS, QUOTAS, type Quota } from "./quotas";

/**
 * Published quota that an error is about, in words. Undefined if the error is about no quota, or about an
 * unknown one.
 */
export function quotaText(
  { code, limitName, limitValue }: JobError,
  type: Extensible<JobType>,
  words: Words,
): string | undefined {
  if (limitName !== undefined) {
    return isKnown(limitName) ? publishedText(QUOTAS[limitName], limitValue, words) : undefined;
  }
  return code === "SERVICE_QUOTA_EXCEEDED_EXCEPTION" && isKnown(type)
    ? jobQuotasText(type, words.t)
    : undefined;
}

/** Whether Service Quotas has something to say about the error. */
export function isAboutQuota({ code, limitName }: JobError): boolean {
  return code === "SERVICE_QUOTA_EXCEEDED_EXCEPTION" || limitName !== undefined;
}

function publishedText(
  { value, isAdjustable }: Quota,
  ofAccount: number | undefined,
  { t, language }: Words,
): string {
  const published = new Intl.NumberFormat(language).format(value);
  if (!isAdjustable) {
    return t("{0}; it cannot be raised.", published);
  }
  return ofAccount !== undefined && ofAccount > value
    ? t("{0}; that of this account is higher already, and can be raised.", published)
    : t("{0}; it can be raised.", published);
}

function jobQuotasText(type: JobType, t: Translate): string {
  const { concurrentJobs, assetsPerJob } = JOB_QUOTAS[type];
  return assetsPerJob === undefined
    ? t("{0} jobs of this type in progress at the same time; it cannot be raised.", concurrentJobs)
    : t(
        "{0} jobs of this type in progress at the same time, {1} assets a job; neither can be raised.",
        concurrentJobs,
        assetsPerJob,
      );
}
