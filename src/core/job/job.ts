import { DAY } from "../base/clock";
import type { JsonObject } from "../base/json";

/** Values of JobEntry.State in the service model. */
export const JOB_STATES = ["WAITING", "IN_PROGRESS", "ERROR", "COMPLETED", "CANCELLED", "TIMED_OUT"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Values of JobEntry.Type in the service model. */
export const JOB_TYPES = [
  "IMPORT_ASSETS_FROM_S3",
  "IMPORT_ASSET_FROM_SIGNED_URL",
  "EXPORT_ASSETS_TO_S3",
  "EXPORT_ASSET_TO_SIGNED_URL",
  "EXPORT_REVISIONS_TO_S3",
  "IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES",
  "IMPORT_ASSET_FROM_API_GATEWAY_API",
  "CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET",
  "IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY",
] as const;
export type JobType = (typeof JOB_TYPES)[number];

/** Values of JobError.Code in the service model. */
export const JOB_ERROR_CODES = [
  "ACCESS_DENIED_EXCEPTION",
  "INTERNAL_SERVER_EXCEPTION",
  "MALWARE_DETECTED",
  "RESOURCE_NOT_FOUND_EXCEPTION",
  "SERVICE_QUOTA_EXCEEDED_EXCEPTION",
  "VALIDATION_EXCEPTION",
  "MALWARE_SCAN_ENCRYPTED_FILE",
] as const;
export type JobErrorCode = (typeof JOB_ERROR_CODES)[number];

/** Values of JobError.LimitName in the service model. */
export const LIMIT_NAMES = [
  "Assets per revision",
  "Asset size in GB",
  "Amazon Redshift datashare assets per revision",
  "AWS Lake Formation data permission assets per revision",
  "Amazon S3 data access assets per revision",
] as const;
export type LimitName = (typeof LIMIT_NAMES)[number];

/** Values of JobError.ResourceType in the service model. */
export const RESOURCE_TYPES = ["REVISION", "ASSET", "DATA_SET"] as const;
export type ResourceType = (typeof RESOURCE_TYPES)[number];

/** A value that a newer service sent and this version does not know. */
export interface Unrecognised {
  readonly unrecognised: string;
}
/** The value of a state or type that the service did not name at all. */
export const NOT_SENT = "?";
/** A value of a list that the service may extend: known, or kept as it came. */
export type Extensible<Known extends string> = Known | Unrecognised;

export function isKnown<Known extends string>(value: Extensible<Known>): value is Known {
  return typeof value === "string";
}

/** The value of that spelling: one of the known ones, or kept as it came. */
export function toOpen<Known extends string>(known: readonly Known[], text: string): Extensible<Known> {
  return known.find((value) => value === text) ?? { unrecognised: text };
}

/** The value as the service spells it. */
export function wireName(value: Extensible<string>): string {
  return typeof value === "string" ? value : value.unrecognised;
}

export interface S3Object {
  readonly bucket: string;
  readonly key: string;
}

export interface JobError {
  readonly code: Extensible<JobErrorCode>;
  readonly message: string;
  readonly limitName?: Extensible<LimitName>;
  readonly limitValue?: number;
  readonly resourceId?: string;
  readonly resourceType?: Extensible<ResourceType>;
  /** The asset of a signed-URL import that failed. */
  readonly assetName?: string;
  /** The objects of an S3 import that failed. */
  readonly objects: readonly S3Object[];
  /** Everything the service sent about this error, its secrets masked. */
  readonly json: JsonObject;
}

/** A field of the service's answer that could not be read; the rest of the job could. */
export interface JobProblem {
  /** The path inside the job, for instance `Errors[0].LimitValue`. */
  readonly field: string;
  readonly expected: "text" | "time" | "number" | "object" | "list";
  /** Value that was found instead, shortened. */
  readonly found: string;
}

/** Notice that a job's answer held a pre-signed URL; the URL itself is never kept. */
export interface SignedUrlNotice {
  /** Milliseconds since 1970; absent when the service did not say. */
  readonly expiresAt?: number;
}

/** One job as ListJobs and GetJob describe it. Times are milliseconds since 1970. */
export interface Job {
  readonly id: string;
  readonly arn?: string;
  readonly type: Extensible<JobType>;
  readonly state: Extensible<JobState>;
  readonly createdAt?: number;
  /** The only time AWS gives for the end of a job. */
  readonly updatedAt?: number;
  readonly dataSetId?: string;
  /** Each once. Several for EXPORT_REVISIONS_TO_S3; none when the service named none. */
  readonly revisionIds: readonly string[];
  readonly errors: readonly JobError[];
  readonly signedUrl?: SignedUrlNotice;
  readonly problems: readonly JobProblem[];
  /** Everything the service sent about this job, its secrets masked. */
  readonly json: JsonObject;
}

/** Whether the job has a signed URL that may still work: the service does not always say until when it does. */
export function hasUsableUrl({ signedUrl }: Job, now: number): boolean {
  return signedUrl !== undefined && (signedUrl.expiresAt === undefined || signedUrl.expiresAt > now);
}

/** "Jobs are deleted 90 days after they are created." (service model and user guide) */
export const JOB_RETENTION = 90 * DAY;

/** Whether the job will not change its state any more. */
export function isEnded(state: Extensible<JobState>): boolean {
  return isKnown(state) && state !== "WAITING" && state !== "IN_PROGRESS";
}

/** Whether the job ended without doing what it was made for. */
export function isFailed(state: Extensible<JobState>): boolean {
  return state === "ERROR" || state === "TIMED_OUT";
}

/** Mask that replaces a secret as soon as the wire is read. */
export const MASK = "••••";

/** Changes that can be made to a job. */
export type JobChange = "start" | "cancel";

/**
 * Model, CancelJob: "Jobs can be cancelled only when they are in the WAITING state." User guide, jobs: "it's in the
 * WAITING state until the job is started". Whether another state can be started is said nowhere.
 */
export function isChangeable({ state }: Pick<Job, "state">): boolean {
  return state === "WAITING";
}

/** As the service lists them: newest first. */
export function inServiceOrder(jobs: Iterable<Job>): readonly Job[] {
  return [...jobs].sort((one, other) => (other.createdAt ?? 0) - (one.createdAt ?? 0));
}
