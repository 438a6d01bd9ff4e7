import { accountIdIn } from "../base/arn";
import { type KnownConnection, regionOf } from "../connection/jobRef";
import { type Job, wireName } from "../job/job";
import { jobDuration } from "../job/jobText";
import { assetCount } from "./assetCount";

/** A cell of a table; undefined is an empty one. */
export type Cell = string | number | undefined;

/** What the table's columns are called: for programs too, hence in no language of the user's. */
export const JOB_COLUMNS = [
  ...["id", "type", "state", "created", "updated", "duration seconds"],
  ...["data set id", "data set name", "revision ids", "asset count", "error codes", "error messages"],
  ...["arn", "profile", "region", "account"],
] as const;

/** Whose jobs a table is of, and what it says of them beside themselves. */
export interface TableSource {
  readonly connection: KnownConnection;
  readonly account: string | undefined;
  readonly nameOf: (dataSetId: string) => string | undefined;
}

/** A job as a row under `JOB_COLUMNS`; what is several stands in one cell. */
export function jobCells(job: Job, { connection, account, nameOf }: TableSource): readonly Cell[] {
  const { id, type, state, createdAt, updatedAt, dataSetId, revisionIds, errors, arn } = job;
  const duration = jobDuration(job);
  return [
    ...[id, wireName(type), wireName(state), timeCell(createdAt), timeCell(updatedAt)],
    duration === undefined ? undefined : duration / 1000,
    ...[dataSetId, dataSetId === undefined ? undefined : nameOf(dataSetId)],
    ...[revisionIds.join("; "), assetCount(job)],
    ...[errors.map(({ code }) => wireName(code)).join("; "), errors.map(({ message }) => message).join("; ")],
    ...[arn, connection.profile, regionOf({ job, connection }), accountIdIn(arn) ?? account],
  ];
}

function timeCell(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}
