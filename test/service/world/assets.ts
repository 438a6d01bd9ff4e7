import { assetId, assetKeyIn, bucketFor } from "./assetNames";
import { apiName, dataShareName } from "./assetSources";
import { type AssetType, type DataSetPlan, hour, type JobPlan, type RevisionPlan, stateAt } from "./plan";
import { Random } from "./random";

/** What a revision holds at a moment. */
interface Content {
  readonly dataSet: DataSetPlan;
  readonly revision: RevisionPlan;
  /** How many objects jobs have brought or named so far: what is shared in place has as many keys. */
  readonly objects: number;
  /** Whether a job that shared a bucket in place named the key of its objects. */
  readonly encrypted: boolean;
}

export interface AssetPlan extends Content {
  readonly id: string;
  readonly name: string;
  /** Numbers begin at 1. */
  readonly number: number;
  readonly createdAt: number;
}

/** A revision without a job was filled before the oldest job that AWS still knows. */
const assetsWithoutJob = 8;

/** A data set's asset of such a type is what its jobs import, however many objects that has. */
const fixedCounts: Readonly<Partial<Record<AssetType, number>>> = {
  API_GATEWAY_API: 1,
  S3_DATA_ACCESS: 1,
  LAKE_FORMATION_DATA_PERMISSION: 2,
};

/** The revision's assets at that moment, in the order of ListRevisionAssets: alphabetically, descending. */
export function assetsAt(
  dataSet: DataSetPlan,
  revision: RevisionPlan,
  jobs: readonly JobPlan[],
  now: number,
): AssetPlan[] {
  const objects = Math.max(objectsWithoutJob(revision), ...jobs.map((job) => objectsOf(job, now)));
  const count = objects === 0 ? 0 : (fixedCounts[dataSet.assetType] ?? objects);
  const encrypted = jobs.some((job) => job.flourish.encrypted === true && objectsOf(job, now) > 0);
  const content = { dataSet, revision, objects, encrypted };
  return Array.from({ length: count }, (_, index) => planAsset(content, index + 1)).sort(
    (one, other) => descending(one.name, other.name) || descending(one.id, other.id),
  );
}

/** A revision can be finalized once it has something in it. */
function objectsWithoutJob({ id, finalized }: RevisionPlan): number {
  return finalized ? new Random("assets", id).integer(1, assetsWithoutJob) : 0;
}

/** An import brings its assets when it completes; an export can only name what is there. */
function objectsOf({ type, assets, schedule }: JobPlan, now: number): number {
  if (type === "EXPORT_REVISIONS_TO_S3") return 0;
  return type.startsWith("EXPORT") || stateAt(schedule, now) === "COMPLETED" ? assets : 0;
}

function planAsset(content: Content, number: number): AssetPlan {
  const { dataSet, revision } = content;
  const id = assetId(revision, number);
  const createdAt = revision.createdAt + new Random("added", id).integer(0, hour);
  return { ...content, id, name: assetName(dataSet, revision, number), number, createdAt };
}

/** The model's words on AssetEntry.Name, but for the access to a bucket, of which it says nothing. */
function assetName(dataSet: DataSetPlan, revision: RevisionPlan, number: number): string {
  switch (dataSet.assetType) {
    case "S3_SNAPSHOT":
      return assetKeyIn(dataSet, revision, number);
    case "REDSHIFT_DATA_SHARE":
      return dataShareName(dataSet, number);
    case "API_GATEWAY_API":
      return apiName;
    case "S3_DATA_ACCESS":
      return bucketFor("publishing", dataSet);
    case "LAKE_FORMATION_DATA_PERMISSION":
      return `${number === 1 ? "Database" : "Table"}(s) included in LF-tag policy`;
  }
}

function descending(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? 1 : -1;
}
