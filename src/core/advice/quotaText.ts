import type { Translate } from "../base/translate";
import type { Words } from "../base/words";
import { type Extensible, isKnown, type JobError, type JobType, type LimitName } from "../job/job";

/** A quota as AWS publishes it; an account may have a higher one. */
interface Quota {
  /** Initial quota of every account. */
  readonly value: number;
  readonly isAdjustable: boolean;
}

/**
 * AWS General Reference, "AWS Data Exchange endpoints and quotas", as public listings of Service Quotas have it; the
 * names are those of the service model (JobErrorLimitName).
 */
const QUOTAS: Readonly<Record<LimitName, Quota>> = {
  "Assets per revision": { value: 10_000, isAdjustable: true },
  "Asset size in GB": { value: 100, isAdjustable: false },
  "Amazon Redshift datashare assets per revision": { value: 20, isAdjustable: true },
  "AWS Lake Formation data permission assets per revision": { value: 20, isAdjustable: true },
  "Amazon S3 data access assets per revision": { value: 5, isAdjustable: true },
};

/** Quotas for a job of a type; none of them can be raised. */
interface JobQuotas {
  /** How many of them may be in progress at the same time. */
  readonly concurrentJobs: number;
  /** How many assets, or datashares, one may have. */
  readonly assetsPerJob?: number;
}

/**
 * Same source as above: "Concurrent in progress jobs to …", "Assets per import job from …", "Asset per export
 * job from …".
 */
const JOB_QUOTAS: Readonly<Record<JobType, JobQuotas>> = {
  IMPORT_ASSETS_FROM_S3: { concurrentJobs: 10, assetsPerJob: 100 },
  IMPORT_ASSET_FROM_SIGNED_URL: { concurrentJobs: 10 },
  EXPORT_ASSETS_TO_S3: { concurrentJobs: 10, assetsPerJob: 100 },
  EXPORT_ASSET_TO_SIGNED_URL: { concurrentJobs: 10 },
  EXPORT_REVISIONS_TO_S3: { concurrentJobs: 5 },
  IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES: { concurrentJobs: 10, assetsPerJob: 10 },
  IMPORT_ASSET_FROM_API_GATEWAY_API: { concurrentJobs: 10 },
  CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET: { concurrentJobs: 5 },
  IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY: { concurrentJobs: 5 },
};

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
