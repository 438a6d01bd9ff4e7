import type { DataSetKey } from "./dataSetCatalogue";
import type { FailureName } from "./failures";
import { commandLink, hostileNames, markup } from "./hostileTexts";
import { day, type EndState, type Flourish, hour, minute, type WireJob, type WorldJobType } from "./plan";

/** A job that the world has on purpose; the many others are drawn by lot. */
export interface JobSketch {
  readonly dataSet: DataSetKey;
  readonly type: WorldJobType;
  /** After its creation; left out, it waits for ever. */
  readonly startsAfter?: number;
  readonly endsAfter?: number;
  readonly outcome?: EndState;
  readonly failure?: FailureName;
  readonly assets?: number;
  readonly revisions?: number;
  readonly flourish?: Flourish;
}

const importS3 = "IMPORT_ASSETS_FROM_S3";
const importUrl = "IMPORT_ASSET_FROM_SIGNED_URL";
const exportS3 = "EXPORT_ASSETS_TO_S3";
const exportUrl = "EXPORT_ASSET_TO_SIGNED_URL";
const exportRevisions = "EXPORT_REVISIONS_TO_S3";
const importShares = "IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES";
const importApi = "IMPORT_ASSET_FROM_API_GATEWAY_API";
const dataAccess = "CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET";
const tagPolicy = "IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY";

type Rest = Omit<JobSketch, "dataSet" | "type" | "startsAfter" | "endsAfter" | "outcome">;

function ran(dataSet: DataSetKey, type: WorldJobType, time: number, rest: Rest = {}): JobSketch {
  const outcome = rest.failure === undefined ? "COMPLETED" : "ERROR";
  return { dataSet, type, startsAfter: 4_000, endsAfter: 4_000 + time, outcome, ...rest };
}

/** The jobs of the last hour with their age at the start: some of them go on while one looks. */
export const newestJobs: readonly (readonly [age: number, sketch: JobSketch])[] = [
  [20_000, { ...ran("equities", importS3, 4 * minute, { assets: 24 }), startsAfter: minute }],
  [72_000, ran("footfall", exportS3, 140_000, { assets: 3 })],
  [2.5 * minute, { dataSet: "power", type: importUrl, failure: "wrongMd5" }],
  [4 * minute, ran("equities", exportRevisions, 40 * minute, { flourish: { encrypted: true } })],
  [6 * minute, ran("vessels", exportUrl, 9_000, { flourish: { freshUrl: true } })],
  [12 * minute, ran("equities", exportS3, 38_000, { assets: 6, failure: "bucketDenied" })],
  [18 * minute, ran("equities", importS3, 3 * minute, { assets: 41 })],
  [25 * minute, ran("spend", importShares, 29 * minute, { assets: 9, failure: "tooManyDataShares" })],
  [31 * minute, ran("power", exportS3, 52_000, { assets: 2 })],
  [38 * minute, ran("footfall", exportS3, 17_000, { failure: "missingAsset" })],
  [47 * minute, ran("weather", importApi, 21_000)],
  [55 * minute, ran("equities", importS3, 2 * minute, { assets: 12 })],
];

function tagged(job: WireJob): WireJob {
  const tags = [
    { Key: "team", Value: "market-data" },
    { Key: "cost-centre", Value: "4711" },
    { Key: markup, Value: commandLink },
  ];
  return { ...job, AssetConfiguration: { Tags: tags } };
}

function withUnknownFields(job: WireJob): WireJob {
  return { ...job, Priority: "HIGH", Progress: { AssetsDone: 3, AssetsInAll: 3, Steps: ["SCAN", "COPY"] } };
}

function withHostileErrors(job: WireJob): WireJob {
  const errors = hostileNames.map((name) => ({ Code: "VALIDATION_EXCEPTION", Message: `Refused: ${name}` }));
  return { ...job, Errors: errors };
}

/** One of each kind that a reader of jobs has to cope with, strewn among the others. */
export const galleryJobs: readonly JobSketch[] = [
  ran("trials", tagPolicy, 70_000),
  ran("equities", exportRevisions, 6 * minute, {
    revisions: 3,
    flourish: { encrypted: true, automatic: true },
  }),
  ran("equities", importS3, 9 * minute, { assets: 1_000 }),
  ran("crops", dataAccess, 33_000, { assets: 2, flourish: { encrypted: true } }),
  ran("spend", importShares, 50_000, { assets: 4 }),
  ran("spend", importShares, 24_000, { assets: 10, failure: "tooManyDataShares" }),
  ran("power", importUrl, 12_000, { flourish: { retouch: tagged } }),
  ran("equities", importS3, 5 * minute, { assets: 30, failure: "missingObjects" }),
  ran("power", importUrl, 8_000, { failure: "wrongMd5" }),
  ran("equities", exportS3, 20_000, { failure: "internal" }),
  { ...ran("equities", exportRevisions, 12 * hour), outcome: "TIMED_OUT" },
  { dataSet: "power", type: importS3, endsAfter: 3 * hour, outcome: "CANCELLED" },
  ran("equities", importS3, 5 * minute, { assets: 100, failure: "tooManyAssets" }),
  ran("equities", exportRevisions, 5 * minute, { failure: "sameKeys", revisions: 2 }),
  ran("trials", tagPolicy, 14_000, { failure: "tooManyTagPolicies" }),
  ran("crops", dataAccess, 14_000, { failure: "tooManyDataAccesses" }),
  ran("power", importS3, 11_000, { failure: "assetTooLarge" }),
  ran("power", importS3, 45_000, { failure: "malware" }),
  ran("power", importUrl, 45_000, { failure: "encryptedFile" }),
  ran("footfall", exportRevisions, 9_000, { failure: "missingDataSet" }),
  ran("vessels", exportRevisions, 9_000, { failure: "missingRevision" }),
  ran("equities", "EXPORT_ASSETS_TO_ICEBERG_TABLE", 80_000, { assets: 2 }),
  ran("equities", exportS3, 30_000, { flourish: { retouch: (job) => ({ ...job, State: "PAUSED" }) } }),
  ran("power", exportS3, 30_000, { assets: 3, flourish: { retouch: withUnknownFields } }),
  ran("hostile", importS3, 30_000, { assets: hostileNames.length }),
  ran("hostile", importUrl, 30_000, { failure: "wrongMd5" }),
  ran("hostile", exportS3, 30_000, { failure: "internal", flourish: { retouch: withHostileErrors } }),
  ran("lone", importS3, 2 * day, { assets: 60 }),
  ran("weather", importApi, 9_000, { failure: "missingRevision" }),
  ran("vessels", exportUrl, 9_000, { failure: "missingAsset" }),
];
