import type { JobType } from "../../../src/core/job/job";
import type { JsonObject } from "../json";
import type { Random } from "./random";

// What the world consists of. A job's JSON is made from its plan when somebody asks for it,
// so that a hundred thousand jobs cost little to have. Times are milliseconds since 1970.

/** Every type that the extension knows, and one that no published model knows, as a newer service may send. */
export type WorldJobType = JobType | "EXPORT_ASSETS_TO_ICEBERG_TABLE";

export type AssetType =
  | "S3_SNAPSHOT"
  | "REDSHIFT_DATA_SHARE"
  | "API_GATEWAY_API"
  | "S3_DATA_ACCESS"
  | "LAKE_FORMATION_DATA_PERMISSION";

export interface DataSetPlan {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly assetType: AssetType;
  readonly origin: "OWNED" | "ENTITLED";
  /** Set for an entitled one: the owner's data set and the product it was subscribed through. */
  readonly source?: { readonly id: string; readonly productId: string };
  readonly createdAt: number;
  readonly files: FileNaming;
  /** Newest first. */
  readonly revisions: readonly RevisionPlan[];
}

/** How the files of a data set are called: `folder/2026/11/24/stem-0001.extension`, or names of their own. */
export interface FileNaming {
  readonly folder: string;
  readonly stem: string;
  readonly extension: string;
  readonly names?: readonly string[];
}

export interface RevisionPlan {
  readonly id: string;
  readonly dataSetId: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly comment?: string;
  readonly finalized: boolean;
  readonly revocation?: { readonly at: number; readonly comment: string };
}

export type EndState = "COMPLETED" | "ERROR" | "CANCELLED" | "TIMED_OUT";

/** Waiting until `startsAt`, in progress until `endsAt`; a missing time never comes. */
export interface Schedule {
  readonly startsAt?: number;
  readonly endsAt?: number;
  readonly outcome: EndState;
}

export interface JobPlan {
  readonly id: string;
  readonly createdAt: number;
  readonly type: WorldJobType;
  readonly dataSet: DataSetPlan;
  /** Several for EXPORT_REVISIONS_TO_S3, one for every other type. */
  readonly revisions: readonly [RevisionPlan, ...RevisionPlan[]];
  readonly assets: number;
  readonly failure?: Failure;
  readonly flourish: Flourish;
  /** StartJob and CancelJob replace it. */
  schedule: Schedule;
}

/** What makes a job special. */
export interface Flourish {
  readonly encrypted?: boolean;
  readonly automatic?: boolean;
  /** The signed URL is renewed at every answer, so that there is always one alive. */
  readonly freshUrl?: boolean;
  readonly retouch?: (job: WireJob) => WireJob;
}

export interface Failure {
  /** The job types it can happen to. */
  readonly types: readonly WorldJobType[];
  readonly errors: (job: JobPlan, random: Random) => JsonObject[];
}

/** A job as ListJobs and GetJob give it. */
export interface WireJob extends JsonObject {
  Arn: string;
  Id: string;
  State: string;
  Type: string;
  CreatedAt: string;
  UpdatedAt: string;
  Details: JsonObject;
  Errors?: JsonObject[];
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export function stateAt(schedule: Schedule, now: number): string {
  if (schedule.endsAt !== undefined && schedule.endsAt <= now) return schedule.outcome;
  if (schedule.startsAt !== undefined && schedule.startsAt <= now) return "IN_PROGRESS";
  return "WAITING";
}

export function updatedAt(job: JobPlan, now: number): number {
  const { startsAt, endsAt } = job.schedule;
  const passed = [job.createdAt, startsAt, endsAt].filter((time) => time !== undefined && time <= now);
  return Math.max(...passed.map(Number));
}
