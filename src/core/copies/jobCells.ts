import { accountIdIn } from "../base/arn";
import { assertNever } from "../base/assertNever";
import type { KnownConnection } from "../connection/connection";
import { regionOf } from "../connection/jobRef";
import { type Job, wireName } from "../job/job";
import { detailsOf, type JobDetails } from "../job/jobDetails";
import { jobDuration } from "../job/jobText";

/** A cell of a table; undefined is an empty one. */
export type Cell = string | number | undefined;

/** Names of the table's columns. Programs read them too, so they aren't translated. */
export const JOB_COLUMNS = [
  ...["id", "type", "state", "created", "updated", "duration seconds"],
  ...["data set id", "data set name", "revision ids", "asset count", "error codes", "error messages"],
  ...["arn", "profile", "region", "account"],
] as const;

/** Connection that a table's jobs are from, and the names that aren't in the jobs themselves. */
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
    ...[revisionIds.join("; "), assetCount(detailsOf(job))],
    ...[errors.map(({ code }) => wireName(code)).join("; "), errors.map(({ message }) => message).join("; ")],
    ...[arn, connection.profile, regionOf({ job, connection }), accountIdIn(arn) ?? account],
  ];
}

/** Undefined where AWS counts by itself, as for whole revisions. */
function assetCount(details: JobDetails | undefined): number | undefined {
  switch (details?.type) {
    case "IMPORT_ASSETS_FROM_S3":
      return details.sources?.size;
    case "EXPORT_ASSETS_TO_S3":
      return details.destinations?.size;
    case "IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES":
      return details.dataShares?.size;
    case "IMPORT_ASSET_FROM_SIGNED_URL":
      return details.assetName ? 1 : undefined;
    case "EXPORT_ASSET_TO_SIGNED_URL":
      return details.assetId ? 1 : undefined;
    case "EXPORT_REVISIONS_TO_S3":
    case "IMPORT_ASSET_FROM_API_GATEWAY_API":
    case "CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET":
    case "IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY":
    case undefined:
      return undefined;
    default:
      return assertNever(details);
  }
}

function timeCell(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}
