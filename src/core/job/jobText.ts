import { assertNever } from "../base/assertNever";
import { DAY } from "../base/clock";
import { ageText, durationText, rowTimeText } from "../base/timeText";
import type { Translate } from "../base/translate";
import type { Words } from "../base/words";
import {
  type Extensible,
  isEnded,
  isKnown,
  JOB_RETENTION,
  type Job,
  type JobErrorCode,
  type JobProblem,
  type JobState,
  type JobType,
  NOT_SENT,
  type ResourceType,
} from "./job";

export function stateText(state: Extensible<JobState>, t: Translate): string {
  if (!isKnown(state)) {
    return state.unrecognised === NOT_SENT ? t("Unknown state") : t("Unknown state {0}", state.unrecognised);
  }
  switch (state) {
    case "WAITING":
      return t("Waiting");
    case "IN_PROGRESS":
      return t("In progress");
    case "ERROR":
      return t("Error");
    case "COMPLETED":
      return t("Completed");
    case "CANCELLED":
      return t("Cancelled");
    case "TIMED_OUT":
      return t("Timed out");
    default:
      return assertNever(state);
  }
}

export function typeText(type: Extensible<JobType>, t: Translate): string {
  if (!isKnown(type)) {
    return type.unrecognised === NOT_SENT ? t("Unknown type") : t("Unknown type {0}", type.unrecognised);
  }
  switch (type) {
    case "IMPORT_ASSETS_FROM_S3":
      return t("Import assets from S3");
    case "IMPORT_ASSET_FROM_SIGNED_URL":
      return t("Import asset from signed URL");
    case "EXPORT_ASSETS_TO_S3":
      return t("Export assets to S3");
    case "EXPORT_ASSET_TO_SIGNED_URL":
      return t("Export asset to signed URL");
    case "EXPORT_REVISIONS_TO_S3":
      return t("Export revisions to S3");
    case "IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES":
      return t("Import assets from Redshift datashares");
    case "IMPORT_ASSET_FROM_API_GATEWAY_API":
      return t("Import asset from API Gateway API");
    case "CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET":
      return t("Create S3 data access from S3 bucket");
    case "IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY":
      return t("Import assets from Lake Formation tag policy");
    default:
      return assertNever(type);
  }
}

export function errorCodeText(code: Extensible<JobErrorCode>, t: Translate): string {
  if (!isKnown(code)) {
    return t("Unknown error {0}", code.unrecognised);
  }
  switch (code) {
    case "ACCESS_DENIED_EXCEPTION":
      return t("Access denied");
    case "INTERNAL_SERVER_EXCEPTION":
      return t("Internal error of AWS");
    case "MALWARE_DETECTED":
      return t("Malware detected");
    case "RESOURCE_NOT_FOUND_EXCEPTION":
      return t("Resource not found");
    case "SERVICE_QUOTA_EXCEEDED_EXCEPTION":
      return t("Service quota exceeded");
    case "VALIDATION_EXCEPTION":
      return t("Not valid");
    case "MALWARE_SCAN_ENCRYPTED_FILE":
      return t("Malware scan could not read an encrypted file");
    default:
      return assertNever(code);
  }
}

export function resourceTypeText(type: Extensible<ResourceType>, t: Translate): string {
  if (!isKnown(type)) {
    return type.unrecognised;
  }
  switch (type) {
    case "REVISION":
      return t("Revision");
    case "ASSET":
      return t("Asset");
    case "DATA_SET":
      return t("Data set");
    default:
      return assertNever(type);
  }
}

export function problemText(problem: JobProblem, t: Translate): string {
  switch (problem.expected) {
    case "text":
      return t("{0} should be a text, but is {1}", problem.field, problem.found);
    case "time":
      return t("{0} should be a time, but is {1}", problem.field, problem.found);
    case "number":
      return t("{0} should be a number, but is {1}", problem.field, problem.found);
    case "object":
      return t("{0} should be an object, but is {1}", problem.field, problem.found);
    case "list":
      return t("{0} should be a list, but is {1}", problem.field, problem.found);
    default:
      return assertNever(problem.expected);
  }
}

/** From creation to end; for a job that has not ended, undefined. */
export function jobDuration(job: Job): number | undefined {
  return isEnded(job.state) && job.createdAt !== undefined && job.updatedAt !== undefined
    ? job.updatedAt - job.createdAt
    : undefined;
}

/** Whole days until AWS deletes the job; 0 on the last day and after it. */
export function daysUntilDeletion(job: Job, now: number): number | undefined {
  return job.createdAt === undefined
    ? undefined
    : Math.max(0, Math.floor((job.createdAt + JOB_RETENTION - now) / DAY));
}

/** When and for how long, in short: "12m ago · 38s". */
export function jobTimesText(job: Job, words: Words): string {
  const duration = jobDuration(job);
  return [
    job.createdAt === undefined ? undefined : rowTimeText(job.createdAt, words),
    duration === undefined ? undefined : durationText(duration, words.t),
  ]
    .filter((part) => part !== undefined)
    .join(" · ");
}

/** What a screen reader says of a job: the state first. */
export function jobLabel(job: Job, words: Words): string {
  const { t } = words;
  const created =
    job.createdAt === undefined
      ? t("time of creation unknown")
      : t("created {0}", ageText(job.createdAt, words, "long"));
  return t("{0}, {1}, {2}, job {3}", stateText(job.state, t), typeText(job.type, t), created, job.id);
}
