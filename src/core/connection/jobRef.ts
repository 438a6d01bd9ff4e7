import { isRegion, readArn } from "../base/arn";
import { defined } from "../base/defined";
import type { Job } from "../job/job";
import type { Connection } from "./connection";

/** A connection as something outside the program keeps it: never where requests are sent, which is looked up anew. */
export type KnownConnection = Omit<Connection, "endpoint">;

/** Which job, and over which connection it was read. All that a panel keeps over a reload of the window. */
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
  const whose = defined({ profile, file });
  return { connection: { id, ...whose, region }, jobId };
}

export function isSameJob(one: JobRef, other: JobRef): boolean {
  return one.jobId === other.jobId && one.connection.id === other.connection.id;
}

/** Where AWS has the job; of one that was read from a file, its ARN alone tells. */
export function regionOf({ job, connection }: ConnectedJob): string | undefined {
  if (connection.file === undefined) {
    return connection.region;
  }
  const arn = readArn(job.arn);
  return arn?.service === "dataexchange" && isRegion(arn.region) ? arn.region : undefined;
}
