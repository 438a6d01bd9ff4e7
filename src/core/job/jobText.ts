import { DAY } from "../base/clock";
import { present } from "../base/defined";
import { ageText, durationText, rowTimeText } from "../base/timeText";
import type { Texts, Translate } from "../base/translate";
import { oneLine } from "../base/visibleText";
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
  type Unrecognised,
} from "./job";

const STATES: Texts<JobState> = {
  WAITING: (t) => t("Waiting"),
  IN_PROGRESS: (t) => t("In progress"),
  ERROR: (t) => t("Error"),
  COMPLETED: (t) => t("Completed"),
  CANCELLED: (t) => t("Cancelled"),
  TIMED_OUT: (t) => t("Timed out"),
};

const TYPES: Texts<JobType> = {
  IMPORT_ASSETS_FROM_S3: (t) => t("Import assets from S3"),
  IMPORT_ASSET_FROM_SIGNED_URL: (t) => t("Import asset from signed URL"),
  EXPORT_ASSETS_TO_S3: (t) => t("Export assets to S3"),
  EXPORT_ASSET_TO_SIGNED_URL: (t) => t("Export asset to signed URL"),
  EXPORT_REVISIONS_TO_S3: (t) => t("Export revisions to S3"),
  IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES: (t) => t("Import assets from Redshift datashares"),
  IMPORT_ASSET_FROM_API_GATEWAY_API: (t) => t("Import asset from API Gateway API"),
  CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET: (t) => t("Create S3 data access from S3 bucket"),
  IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY: (t) => t("Import assets from Lake Formation tag policy"),
};

const ERROR_CODES: Texts<JobErrorCode> = {
  ACCESS_DENIED_EXCEPTION: (t) => t("Access denied"),
  INTERNAL_SERVER_EXCEPTION: (t) => t("Internal error of AWS"),
  MALWARE_DETECTED: (t) => t("Malware detected"),
  RESOURCE_NOT_FOUND_EXCEPTION: (t) => t("Resource not found"),
  SERVICE_QUOTA_EXCEEDED_EXCEPTION: (t) => t("Service quota exceeded"),
  VALIDATION_EXCEPTION: (t) => t("Not valid"),
  MALWARE_SCAN_ENCRYPTED_FILE: (t) => t("Malware scan could not read an encrypted file"),
};

const RESOURCE_TYPES: Texts<ResourceType> = {
  REVISION: (t) => t("Revision"),
  ASSET: (t) => t("Asset"),
  DATA_SET: (t) => t("Data set"),
};

/** Characters of a word of the service that this version does not know. */
const LONGEST_WORD = 80;
/** Characters of an id in a text: those of AWS have 32. */
const LONGEST_ID = 120;

export function stateText(state: Extensible<JobState>, t: Translate): string {
  if (isKnown(state)) {
    return STATES[state](t);
  }
  return state.unrecognised === NOT_SENT ? t("Unknown state") : t("Unknown state {0}", wordOf(state));
}

export function typeText(type: Extensible<JobType>, t: Translate): string {
  if (isKnown(type)) {
    return TYPES[type](t);
  }
  return type.unrecognised === NOT_SENT ? t("Unknown type") : t("Unknown type {0}", wordOf(type));
}

export function errorCodeText(code: Extensible<JobErrorCode>, t: Translate): string {
  return isKnown(code) ? ERROR_CODES[code](t) : t("Unknown error {0}", wordOf(code));
}

export function resourceTypeText(type: Extensible<ResourceType>, t: Translate): string {
  return isKnown(type) ? RESOURCE_TYPES[type](t) : wordOf(type);
}

/** An id in a text, whole unless it is longer than any of AWS. */
export function idText(id: string): string {
  return oneLine(id, LONGEST_ID);
}

function wordOf({ unrecognised }: Unrecognised): string {
  return oneLine(unrecognised, LONGEST_WORD);
}

export function problemText({ field, expected, found }: JobProblem, t: Translate): string {
  const texts: Readonly<Record<JobProblem["expected"], string>> = {
    text: t("{0} should be a text, but is {1}", field, found),
    time: t("{0} should be a time, but is {1}", field, found),
    number: t("{0} should be a number, but is {1}", field, found),
    object: t("{0} should be an object, but is {1}", field, found),
    list: t("{0} should be a list, but is {1}", field, found),
  };
  return texts[expected];
}

/** Milliseconds from creation to end; undefined for a job that has not ended. */
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

/** Age and duration in short: "12m ago · 38s". */
export function jobTimesText(job: Job, words: Words): string {
  const duration = jobDuration(job);
  return present(
    job.createdAt !== undefined && rowTimeText(job.createdAt, words),
    duration !== undefined && durationText(duration, words.t),
  ).join(" · ");
}

/** Text of a job for screen readers, its state first. */
export function jobLabel(job: Job, words: Words): string {
  const { t } = words;
  const created =
    job.createdAt === undefined
      ? t("time of creation unknown")
      : t("created {0}", ageText(job.createdAt, words, "long"));
  return t("{0}, {1}, {2}, job {3}", stateText(job.state, t), typeText(job.type, t), created, idText(job.id));
}
