import { isText, type Json } from "../base/json";
import { Members } from "../base/members";
import { DETAILS_MEMBERS, EVENT_ACTION, NAMES, SIGNED_URL, UPLOAD_URL } from "./detailsMembers";
import {
  readAssetPlace,
  readEncryption,
  readPlace,
  readPreSignedUrl,
  readRevisionPlace,
  readSecret,
  readSource,
  readTagPolicy,
} from "./detailsParts";
import { isKnown, type Job, type JobType } from "./job";

/** Readers of the Details of each type. What they return is how the rest of the house knows Details. */
export const DETAILS_READERS = {
  IMPORT_ASSETS_FROM_S3: (details) => ({
    type: "IMPORT_ASSETS_FROM_S3",
    sources: details.rows("AssetSources", readPlace),
  }),
  IMPORT_ASSET_FROM_SIGNED_URL: (details) => ({
    type: "IMPORT_ASSET_FROM_SIGNED_URL",
    assetName: details.text(NAMES.assetName),
    md5Hash: details.text("Md5Hash"),
    signedUrl: readPreSignedUrl(details, SIGNED_URL),
  }),
  EXPORT_ASSETS_TO_S3: (details) => ({
    type: "EXPORT_ASSETS_TO_S3",
    destinations: details.rows("AssetDestinations", readAssetPlace),
    encryption: readEncryption(details.object("Encryption")),
  }),
  EXPORT_ASSET_TO_SIGNED_URL: (details) => ({
    type: "EXPORT_ASSET_TO_SIGNED_URL",
    assetId: details.text("AssetId"),
    signedUrl: readPreSignedUrl(details, SIGNED_URL),
  }),
  EXPORT_REVISIONS_TO_S3: (details) => ({
    type: "EXPORT_REVISIONS_TO_S3",
    destinations: details.rows(NAMES.revisions, readRevisionPlace),
    encryption: readEncryption(details.object("Encryption")),
    /** Sent for an auto-export: AWS Data Exchange made it itself, nobody started it. */
    eventAction: details.text(EVENT_ACTION),
  }),
  IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES: (details) => ({
    type: "IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES",
    dataShares: details.rows("AssetSources", (row) => ({ arn: row.text("DataShareArn") })),
  }),
  IMPORT_ASSET_FROM_API_GATEWAY_API: (details) => ({
    type: "IMPORT_ASSET_FROM_API_GATEWAY_API",
    apiId: details.text("ApiId"),
    apiName: details.text("ApiName"),
    description: details.text("ApiDescription"),
    stage: details.text("Stage"),
    protocol: details.text("ProtocolType"),
    apiKey: readSecret(details, "ApiKey"),
    specificationHash: details.text("ApiSpecificationMd5Hash"),
    uploadUrl: readPreSignedUrl(details, UPLOAD_URL),
  }),
  CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET: (details) => ({
    type: "CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET",
    source: readSource(details.object("AssetSource")),
  }),
  IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY: (details) => ({
    type: "IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY",
    catalogId: details.text("CatalogId"),
    role: details.text("RoleArn"),
    databases: readTagPolicy(details.object("Database")),
    tables: readTagPolicy(details.object("Table")),
  }),
} satisfies { readonly [Type in JobType]: (details: Members) => { readonly type: Type } };

/** Details of that type. */
export type DetailsOf<Type extends keyof typeof DETAILS_READERS> = Readonly<
  ReturnType<(typeof DETAILS_READERS)[Type]>
>;
/** Details of a job, by the type that they are of. */
export type JobDetails = DetailsOf<keyof typeof DETAILS_READERS>;

/** Details of the job's own type; empty ones where none were sent. Undefined for a type that is not known. */
export function detailsOf(job: Job): JobDetails | undefined {
  const { type } = job;
  return (
    readDetails(job, new Members(job.json)) ??
    (isKnown(type) ? DETAILS_READERS[type](new Members({})) : undefined)
  );
}

/** Reads the same from the members of the job, where the rest is left over. Undefined also where none were sent. */
export function readDetails({ type, dataSetId, revisionIds }: Job, sent: Members): JobDetails | undefined {
  const details = isKnown(type) ? sent.object("Details")?.object(DETAILS_MEMBERS[type]) : undefined;
  if (!isKnown(type) || !details) {
    return undefined;
  }
  // The job itself has the ids.
  details.take(NAMES.dataSetId, (value): value is Json => value === dataSetId);
  details.take(NAMES.revisionId, (value): value is Json => revisionIds.some((id) => id === value));
  return DETAILS_READERS[type](details);
}

/** The tags that the assets of an import get. */
export function readAssetTags(sent: Members) {
  const configuration = sent.object("AssetConfiguration");
  return configuration?.rows("Tags", (tag) => ({ key: tag.text(NAMES.key), value: tag.text("Value") }));
}

export function isAutoExport(details: JobDetails): boolean {
  return details.type === "EXPORT_REVISIONS_TO_S3" && isText(details.eventAction);
}
