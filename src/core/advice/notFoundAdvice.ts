import type { Translate } from "../base/translate";
import type { Extensible, JobError, JobType } from "../job/job";
import type { Advice } from "./advice";

/** Something that the job names is not there, or not for whoever started it. */
export function notFoundAdvice(error: JobError, type: Extensible<JobType>, t: Translate): Advice {
  return {
    meaning: t("Something that the job names does not exist, or no longer, or not for whoever started it."),
    causes: [...resourceCauses(error, t), ...sourceCauses(error, type, t)],
    steps: [
      t("Compare what the job names, below, with what there is: ids, buckets, keys, and the Region."),
      t("Create the job again with what is there, and start it."),
    ],
  };
}

/** model: DeleteDataSet, DeleteRevision, DeleteAsset, and RevisionEntry.Revoked; guide: entitlements end. */
function resourceCauses({ resourceType }: JobError, t: Translate): readonly string[] {
  switch (resourceType) {
    case "ASSET":
      return [t("The asset was deleted from its revision.")];
    case "REVISION":
      return [t("The revision was deleted, or the provider revoked it.")];
    case "DATA_SET":
      return [
        t("The subscription or the data grant that gave access to the data set has ended."),
        t("The data set was deleted."),
      ];
    default:
      return [];
  }
}

/** What the Details of each type name, after the model. An error about a resource of the service is not about these. */
function sourceCauses(error: JobError, type: Extensible<JobType>, t: Translate): readonly string[] {
  if (error.resourceType !== undefined) {
    return [];
  }
  switch (type) {
    case "IMPORT_ASSETS_FROM_S3":
      return [
        t("An object was moved, renamed or deleted since the job was created."),
        // Amazon S3 User Guide, object keys.
        t("A key is spelt differently: capitals count."),
      ];
    case "IMPORT_ASSET_FROM_SIGNED_URL":
      // guide, importing-from-url: the file is put to the URL before the job is started.
      return [t("No file was put to the signed URL before the job was started.")];
    case "EXPORT_ASSETS_TO_S3":
    case "EXPORT_REVISIONS_TO_S3":
      return [
        t("The bucket does not exist, or its name is spelt differently."),
        t("An asset or a revision was deleted or revoked, or the subscription has ended."),
      ];
    case "EXPORT_ASSET_TO_SIGNED_URL":
      return [t("The asset or its revision was deleted or revoked, or the subscription has ended.")];
    case "IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES":
      return [t("A datashare was dropped, or its ARN is spelt differently.")];
    case "IMPORT_ASSET_FROM_API_GATEWAY_API":
      return [t("The API has no such stage, or there is no such API in the account and Region.")];
    case "CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET":
      return [t("The bucket, a prefix or a key does not exist, or is spelt differently.")];
    case "IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY":
      return [t("An LF-tag, one of its values, the role or the Data Catalog does not exist.")];
    default:
      return [];
  }
}
