import type { Texts, Translate } from "../base/translate";
import { type Extensible, isKnown, type JobType } from "../job/job";
import type { Advice } from "./advice";

/** Advice for a job whose Details, or whose data, are not as the service requires them. */
export function notValidAdvice(type: Extensible<JobType>, t: Translate): Advice {
  return {
    meaning: t(
      "AWS Data Exchange cannot take the job or its data as they are; the message says what it met.",
    ),
    causes: isKnown(type) ? CAUSES[type](t) : [],
    steps: [
      t("Compare what the message says with the job’s details below."),
      t("Create a job without the fault, and start it."),
    ],
  };
}

const CAUSES: Texts<JobType, readonly string[]> = {
  // guide, importing-from-s3: "up to 100 assets in a single job".
  IMPORT_ASSETS_FROM_S3: (t) => [finalized(t), t("The job has more than 100 objects.")],
  // model, Md5Hash; guide, importing-from-url; limits (2022): 5 GB by a signed URL.
  IMPORT_ASSET_FROM_SIGNED_URL: (t) => [
    t("The file that was put to the signed URL has another MD5 hash than the job."),
    t("No file was put to the signed URL before it expired or before the job was started."),
    t("The file is larger than 5 GB, the most that a signed URL takes."),
    finalized(t),
  ],
  // guide, exporting-from-s3: "up to 100 assets in a single job"; model: the key is required for aws:kms.
  EXPORT_ASSETS_TO_S3: (t) => [t("The job has more than 100 assets."), keyMissing(t)],
  // Neither model nor guide say what an export of one asset may be refused for.
  EXPORT_ASSET_TO_SIGNED_URL: () => [],
  // guide, revision-export-keypatterns; limits (2022), for exports to another Region.
  EXPORT_REVISIONS_TO_S3: (t) => [
    t(
      "Assets of a revision have the same name and would get the same key; with Asset.Id in the pattern keys differ.",
    ),
    t("The key pattern has neither Asset.Name nor Asset.Id."),
    t("The bucket is in another Region, and the revision has more than 2,000 assets or 100 GB."),
    keyMissing(t),
  ],
  // Service Quotas: 10 datashares a job; Amazon Redshift Developer Guide: MANAGEDBY ADX.
  IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES: (t) => [
    t("A datashare was created without MANAGEDBY ADX."),
    t("The job has more than 10 datashares."),
    finalized(t),
  ],
  // model: ProtocolType has one value, and ApiSpecificationMd5Hash is the hash of what is put to the upload URL.
  IMPORT_ASSET_FROM_API_GATEWAY_API: (t) => [
    t("The API is not a REST API."),
    t("The specification that was uploaded has another MD5 hash than the job."),
    finalized(t),
  ],
  // guide, publish-s3-data-access-product: its prerequisites and step 2.
  CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET: (t) => [
    t("The job has more than five prefixes and keys."),
    t("The bucket has ACLs enabled: its object ownership has to be “Bucket owner enforced”."),
    t("A KMS key is AWS’s own: only customer managed keys can be shared."),
    finalized(t),
  ],
  // model, DatabaseLFTagPolicyPermission and TableTagPolicyLFPermission.
  IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY: (t) => [
    t("A permission is not one of DESCRIBE on databases, or DESCRIBE and SELECT on tables."),
    finalized(t),
  ],
};

/** model, RevisionEntry.Finalized: "After it's in this read-only state, you can publish the revision". */
function finalized(t: Translate): string {
  return t("The revision is finalized: nothing can be added to it any more.");
}

function keyMissing(t: Translate): string {
  return t("The encryption is SSE-KMS, and no KMS key is given.");
}
