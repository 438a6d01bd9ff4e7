import { isRegion, readArn } from "../base/arn";
import { defined } from "../base/defined";
import type { Job } from "../job/job";
import type { KnownConnection } from "./connection";

/** Address of a job: its id and the connection it was read over. All that a panel keeps over a reload of the window. */
export interface JobRef {
  readonly connection: KnownConnection;
  readonly jobId: string;
}

/** A job and the connection that it was read over. */
export interface ConnectedJob {
  readonly job: Job;
  readonly connection: KnownConnection;
}

export function jobRefOf({ id, profile, region, file }: KnownConnection, jobId: string): JobRef {
  return { connection: file === undefined ? { id, ...defined({ profile }), region } : { id, file }, jobId };
}

export function isSameJob(one: JobRef, other: JobRef): boolean {
  return one.jobId === other.jobId && one.connection.id === other.connection.id;
}

/** Region of the job; for one that was read from a file, only its ARN says it. */
export function regionOf({ job, connection }: ConnectedJob): string | undefined {
  if (connection.file === undefined) {
    return connection.region;
  }
  const arn = readArn(job.arn);
  return arn?.service === "dataexchange" && isRegion(arn.region) ? arn.region : undefined;
}
