import type { Texts, Translate } from "../base/translate";
import { type Extensible, isKnown, type JobError, type JobType, type ResourceType } from "../job/job";
import type { Advice } from "./advice";

/** Advice for a job that names something that does not exist, or is not visible to the caller. */
export function notFoundAdvice({ resourceType }: JobError, type: Extensible<JobType>, t: Translate): Advice {
  return {
    meaning: t("Something that the job names does not exist, or no longer, or not for whoever started it."),
    causes: causesFor(resourceType, type)?.(t) ?? [],
    steps: [
      t("Compare what the job names, below, with what there is: ids, buckets, keys, and the Region."),
      t("Create the job again with what is there, and start it."),
    ],
  };
}

/** Causes by the type of the job only for an error that is not about a resource of the service. */
function causesFor(resourceType: Extensible<ResourceType> | undefined, type: Extensible<JobType>) {
  if (resourceType !== undefined) {
    return isKnown(resourceType) ? RESOURCE_CAUSES[resourceType] : undefined;
  }
  return isKnown(type) ? SOURCE_CAUSES[type] : undefined;
}

/** model: DeleteDataSet, DeleteRevision, DeleteAsset, and RevisionEntry.Revoked; guide: entitlements end. */
const RESOURCE_CAUSES: Texts<ResourceType, readonly string[]> = {
  ASSET: (t) => [t("The asset was deleted from its revision.")],
  REVISION: (t) => [t("The revision was deleted, or the provider revoked it.")],
  DATA_SET: (t) => [
    t("The subscription or the data grant that gave access to the data set has ended."),
    t("The data set was deleted."),
  ],
};

/** By what the Details of each type name, after the model. */
const SOURCE_CAUSES: Texts<JobType, readonly string[]> = {
  IMPORT_ASSETS_FROM_S3: (t) => [
    t("An object was moved, renamed or deleted since the job was created."),
    // Amazon S3 User Guide, object keys.
    t("A key is spelt differently: capitals count."),
  ],
  // guide, importing-from-url: the file is put to the URL before the job is started.
  IMPORT_ASSET_FROM_SIGNED_URL: (t) => [t("No file was put to the signed URL before the job was started.")],
  EXPORT_ASSETS_TO_S3: bucketExportCauses,
  EXPORT_REVISIONS_TO_S3: bucketExportCauses,
  EXPORT_ASSET_TO_SIGNED_URL: (t) => [
    t("The asset or its revision was deleted or revoked, or the subscription has ended."),
  ],
  IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES: (t) => [
    t("A datashare was dropped, or its ARN is spelt differently."),
  ],
  IMPORT_ASSET_FROM_API_GATEWAY_API: (t) => [
    t("The API has no such stage, or there is no such API in the account and Region."),
  ],
  CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET: (t) => [
    t("The bucket, a prefix or a key does not exist, or is spelt differently."),
  ],
  IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY: (t) => [
    t("An LF-tag, one of its values, the role or the Data Catalog does not exist."),
  ],
};

function bucketExportCauses(t: Translate): readonly string[] {
  return [
    t("The bucket does not exist, or its name is spelt differently."),
    t("An asset or a revision was deleted or revoked, or the subscription has ended."),
  ];
}
