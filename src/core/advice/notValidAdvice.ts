import { assertNever } from "../base/assertNever";
import type { Translate } from "../base/translate";
import { type Extensible, isKnown, type JobType } from "../job/job";
import type { Advice } from "./advice";

/** What the job is to do, or the data, is not as the service wants it. */
export function notValidAdvice(type: Extensible<JobType>, t: Translate): Advice {
  return {
    meaning: t(
      "AWS Data Exchange cannot take the job or its data as they are; the message says what it met.",
    ),
    causes: isKnown(type) ? causesFor(type, t) : [],
    steps: [
      t("Compare what the message says with the job’s details below."),
      t("Create a job without the fault, and start it."),
    ],
  };
}

function causesFor(type: JobType, t: Translate): readonly string[] {
  switch (type) {
    case "IMPORT_ASSETS_FROM_S3":
      // guide, importing-from-s3: "up to 100 assets in a single job".
      return [finalized(t), t("The job has more than 100 objects.")];
    case "IMPORT_ASSET_FROM_SIGNED_URL":
      return uploadCauses(t);
    case "EXPORT_ASSETS_TO_S3":
      // guide, exporting-from-s3: "up to 100 assets in a single job"; model: the key is required for aws:kms.
      return [
        t("The job has more than 100 assets."),
        t("The encryption is SSE-KMS, and no KMS key is given."),
      ];
    case "EXPORT_ASSET_TO_SIGNED_URL":
      // Neither model nor guide say what an export of one asset may be refused for.
      return [];
    case "EXPORT_REVISIONS_TO_S3":
      return revisionExportCauses(t);
    case "IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES":
      // Service Quotas: 10 datashares a job; Amazon Redshift Developer Guide: MANAGEDBY ADX.
      return [
        t("A datashare was created without MANAGEDBY ADX."),
        t("The job has more than 10 datashares."),
        finalized(t),
      ];
    case "IMPORT_ASSET_FROM_API_GATEWAY_API":
      // model: ProtocolType has one value, and ApiSpecificationMd5Hash is the hash of what is put to the upload URL.
      return [
        t("The API is not a REST API."),
        t("The specification that was uploaded has another MD5 hash than the job."),
        finalized(t),
      ];
    case "CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET":
      return dataAccessCauses(t);
    case "IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY":
      return tagPolicyCauses(t);
    default:
      return assertNever(type);
  }
}

/** model, RevisionEntry.Finalized: "After it's in this read-only state, you can publish the revision". */
function finalized(t: Translate): string {
  return t("The revision is finalized: nothing can be added to it any more.");
}

/** model, Md5Hash; guide, importing-from-url; limits (2022): 5 GB by a signed URL. */
function uploadCauses(t: Translate): readonly string[] {
  return [
    t("The file that was put to the signed URL has another MD5 hash than the job."),
    t("No file was put to the signed URL before it expired or before the job was started."),
    t("The file is larger than 5 GB, the most that a signed URL takes."),
    finalized(t),
  ];
}

/** guide, revision-export-keypatterns; limits (2022), for exports to another Region. */
function revisionExportCauses(t: Translate): readonly string[] {
  return [
    t(
      "Assets of a revision have the same name and would get the same key; with Asset.Id in the pattern keys differ.",
    ),
    t("The key pattern has neither Asset.Name nor Asset.Id."),
    t("The bucket is in another Region, and the revision has more than 2,000 assets or 100 GB."),
    t("The encryption is SSE-KMS, and no KMS key is given."),
  ];
}

/** guide, publish-s3-data-access-product: its prerequisites and step 2. */
function dataAccessCauses(t: Translate): readonly string[] {
  return [
    t("The job has more than five prefixes and keys."),
    t("The bucket has ACLs enabled: its object ownership has to be “Bucket owner enforced”."),
    t("A KMS key is AWS’s own: only customer managed keys can be shared."),
    finalized(t),
  ];
}

/** model, DatabaseLFTagPolicyPermission and TableTagPolicyLFPermission. */
function tagPolicyCauses(t: Translate): readonly string[] {
  return [
    t("A permission is not one of DESCRIBE on databases, or DESCRIBE and SELECT on tables."),
    finalized(t),
  ];
}
