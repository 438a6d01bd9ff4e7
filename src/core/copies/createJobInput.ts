import { isJsonObject, type Json, type JsonObject, objectIn } from "../base/json";
import { isKnown, type Job, type JobType, MASK, NOT_SENT, wireName } from "../job/job";
import { DETAILS_MEMBERS } from "../job/jobDetails";

/** Members of a job's Details that the service adds, and that CreateJob does not take (service model). */
const ANSWERED: ReadonlySet<string> = new Set([
  "SignedUrl",
  "SignedUrlExpiresAt",
  "ApiSpecificationUploadUrl",
  "ApiSpecificationUploadUrlExpiresAt",
  "EventActionArn",
]);

/** What CreateJob wants beside the data set, from the service model. */
const REQUIRED: Readonly<Record<JobType, readonly string[]>> = {
  IMPORT_ASSETS_FROM_S3: ["RevisionId", "AssetSources"],
  IMPORT_ASSET_FROM_SIGNED_URL: ["RevisionId", "AssetName", "Md5Hash"],
  EXPORT_ASSETS_TO_S3: ["RevisionId", "AssetDestinations"],
  EXPORT_ASSET_TO_SIGNED_URL: ["RevisionId", "AssetId"],
  EXPORT_REVISIONS_TO_S3: ["RevisionDestinations"],
  IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES: ["RevisionId", "AssetSources"],
  IMPORT_ASSET_FROM_API_GATEWAY_API: [
    ...["RevisionId", "ApiId", "ApiName", "ApiSpecificationMd5Hash", "ProtocolType", "Stage"],
  ],
  CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET: ["RevisionId", "AssetSource"],
  IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY: ["RevisionId", "CatalogId", "RoleArn"],
};

/** CreateJob's input. */
export interface CreateJobInput {
  readonly type: string;
  readonly details: Json;
  readonly assetConfiguration?: Json;
}

/**
 * The request that would make the same job again. Where something is secret or was not told, it has a placeholder
 * that every client or the service refuses, so that no other job is made than this one.
 */
export function createJobInput({ type, json }: Job): CreateJobInput {
  const details = objectIn(json, "Details");
  const asked = isKnown(type) ? knownDetails(type, details) : details && answeredLeftOut(details);
  const configuration = objectIn(json, "AssetConfiguration");
  const name = wireName(type);
  return {
    type: name === NOT_SENT ? "<Type>" : name,
    details: asked === undefined ? placeholder("Details") : toldAgain(asked, "Details"),
    ...(configuration === undefined
      ? {}
      : { assetConfiguration: toldAgain(configuration, "AssetConfiguration") }),
  };
}

/** A list, where a text is wanted: a text would be taken for the value, whatever it says. */
function placeholder(name: string): Json {
  return [`<${name}>`];
}

function knownDetails(type: JobType, details: JsonObject | undefined): JsonObject {
  const member = DETAILS_MEMBERS[type];
  const told = withoutAnswered(objectIn(details, member) ?? {});
  const missing = ["DataSetId", ...REQUIRED[type]].filter((name) => (told[name] ?? null) === null);
  const filled = Object.fromEntries(missing.map((name) => [name, placeholder(name)]));
  return { [member]: { ...told, ...filled } };
}

function answeredLeftOut(details: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(details).map(([member, told]) => [
      member,
      isJsonObject(told) ? withoutAnswered(told) : told,
    ]),
  );
}

function withoutAnswered(details: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(details).filter(([name]) => !ANSWERED.has(name)));
}

/** Without members that have no value, which clients refuse. */
function toldAgain(value: Json, name: string): Json {
  if (typeof value === "string") {
    return value.includes(MASK) ? placeholder(name) : value;
  }
  if (isJsonObject(value)) {
    const told = Object.entries(value).filter(([, member]) => member !== null);
    return Object.fromEntries(told.map(([key, member]) => [key, toldAgain(member, key)]));
  }
  return isList(value) ? value.map((element) => toldAgain(element, name)) : value;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
