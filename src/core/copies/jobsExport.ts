import { accountIdIn } from "../base/arn";
import { assertNever } from "../base/assertNever";
import type { KnownConnection } from "../connection/connection";
import { regionOf } from "../connection/jobRef";
import { type Job, wireName } from "../job/job";
import { detailsOf, type JobDetails } from "../job/jobDetails";
import { jobDuration } from "../job/jobText";

/** Little enough to be made at once beside everything else that the editor does. */
const JOBS_IN_A_PIECE = 500;

/** How a kind of file writes jobs. */
export interface JobsFormat {
  readonly head: string;
  readonly textOf: (jobs: readonly Job[]) => string;
  /** Stands between the texts of jobs. */
  readonly between: string;
  readonly tail: string;
}

export interface ExportPiece {
  readonly text: string;
  /** How many jobs are written with this piece. */
  readonly written: number;
}

/** As `aws dataexchange list-jobs` prints jobs: everything the service sent, its secrets masked. */
export const LIST_JOBS_FORMAT: JobsFormat = {
  head: '{"Jobs": [\n',
  textOf: (jobs) => jobs.map(({ json }) => JSON.stringify(json)).join(",\n"),
  between: ",\n",
  tail: "\n]}\n",
};

/** The file's text, a piece after the other; each is made when it is asked for. */
export function* exportPieces(jobs: readonly Job[], format: JobsFormat): Generator<ExportPiece> {
  yield { text: format.head, written: 0 };
  for (let from = 0; from < jobs.length; from += JOBS_IN_A_PIECE) {
    const next = jobs.slice(from, from + JOBS_IN_A_PIECE);
    const text = format.textOf(next);
    yield { text: from === 0 ? text : format.between + text, written: from + next.length };
  }
  yield { text: format.tail, written: jobs.length };
}

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
