import type { Texts, Translate } from "../base/translate";
import { type Extensible, isKnown, type JobType } from "../job/job";
import type { Advice } from "./advice";

/** Advice for a job that needed something it was denied, to the caller or to AWS Data Exchange itself. */
export function accessDeniedAdvice(type: Extensible<JobType>, t: Translate): Advice {
  return {
    meaning: meaningFor(type, t),
    causes: isKnown(type) ? CAUSES[type](t) : [],
    steps: [
      t("Find out who started the job: its user or role is the one that needs the permissions."),
      t("Ask whoever manages that user or role, the bucket or the key to allow what is missing."),
      t("Create the job again, and start it."),
    ],
  };
}

function meaningFor(type: Extensible<JobType>, t: Translate): string {
  switch (type) {
    case "IMPORT_ASSETS_FROM_S3":
      return t("The job may not read what it was to import, or may not store it in AWS Data Exchange.");
    case "EXPORT_ASSETS_TO_S3":
    case "EXPORT_REVISIONS_TO_S3":
      return t("The job may not read what it was to export, or may not write it to the bucket.");
    case "CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET":
      return t("AWS Data Exchange may not give access to the bucket, or to a key of its objects.");
    case "IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES":
      return t("AWS Data Exchange may not have the datashare.");
    case "IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY":
      return t("AWS Data Exchange may not use the role, or the role may not grant the data.");
    default:
      return t("Something that the job needs was denied, by a policy or for the want of one.");
  }
}

const CAUSES: Texts<JobType, readonly string[]> = {
  // guide, importing-from-s3: whoever starts the job reads from the bucket and writes to the service's buckets;
  // access-control: these have aws-data-exchange in their names. Amazon S3 User Guide: a bucket of another account
  // must allow it too, and reading what SSE-KMS encrypted takes kms:Decrypt.
  IMPORT_ASSETS_FROM_S3: (t) => [
    t("Whoever started the job lacks s3:GetObject on the objects."),
    t("The policy of the bucket denies them, or is of another account and does not allow them."),
    t("The objects are encrypted with a KMS key whose policy does not allow kms:Decrypt."),
    serviceBucketsCause(t),
    startCause("dataexchange:CreateAsset", t),
  ],
  IMPORT_ASSET_FROM_SIGNED_URL: (t) => [startCause("dataexchange:CreateAsset", t)],
  EXPORT_ASSETS_TO_S3: (t) => [...bucketExportCauses(t), startCause("dataexchange:GetAsset", t)],
  EXPORT_ASSET_TO_SIGNED_URL: (t) => [startCause("dataexchange:GetAsset", t)],
  // guide, auto-export-rev-s3-bucket-policy-prereq and export-rev-s3-prog, beside what any export needs.
  EXPORT_REVISIONS_TO_S3: (t) => [
    ...bucketExportCauses(t),
    t("For an auto-export: the policy of the bucket does not allow dataexchange.amazonaws.com to write."),
    startCause("dataexchange:GetRevision", t),
    t("The key pattern has DataSet.Name, which takes dataexchange:GetDataSet."),
  ],
  // guide, api-permissions-ref. Amazon Redshift Developer Guide, adx-getting-started-producer: MANAGEDBY ADX.
  IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES: (t) => [
    startCause("redshift:AuthorizeDataShare", t),
    t("The datashare was created without MANAGEDBY ADX, which cannot be added later."),
    startCause("dataexchange:CreateAsset", t),
  ],
  // guide, import-API-asset and add-api-asset; the managed policy AWSDataExchangeProviderFullAccess has apigateway:GET.
  IMPORT_ASSET_FROM_API_GATEWAY_API: (t) => [
    startCause("apigateway:GET", t),
    t("The API is of another account, which has not given access to it."),
    serviceBucketsCause(t),
  ],
  // guide, publish-s3-data-access-product, its prerequisites.
  CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET: (t) => [
    t("The policy of the bucket does not trust the access points of AWS Data Exchange."),
    t("Objects are encrypted with a KMS key on which whoever started the job lacks kms:CreateGrant."),
    t("The bucket has ACLs enabled: its object ownership has to be “Bucket owner enforced”."),
  ],
  // model, RoleArn: "allows AWS Data Exchange to assume the role and grant and revoke permissions"; guide,
  // create-LF-data-permission: revoke IAMAllowedPrincipals. Whoever hands a role to a service passes it (IAM User Guide).
  IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY: (t) => [
    t("The role’s trust policy does not let AWS Data Exchange assume it."),
    t("The role may not grant and revoke permissions of Lake Formation."),
    t("The role has not been granted the tagged data with the grant option."),
    t("The group IAMAllowedPrincipals still has its permissions on the data."),
    startCause("iam:PassRole", t),
  ],
};

/** guide, api-permissions-ref: additional permissions that StartJob needs, by type of the job. */
function startCause(action: string, t: Translate): string {
  return t("Whoever started the job lacks {0}.", action);
}

function serviceBucketsCause(t: Translate): string {
  return t(
    "Whoever started the job lacks s3:PutObject and s3:PutObjectAcl on the buckets of AWS Data Exchange (*aws-data-exchange*).",
  );
}

/**
 * guide, exporting-from-s3: whoever starts the job reads from the service's buckets and writes to the bucket.
 * Amazon S3 User Guide: writing with SSE-KMS takes kms:GenerateDataKey, in several parts kms:Decrypt as well.
 */
function bucketExportCauses(t: Translate): readonly string[] {
  return [
    t("Whoever started the job lacks s3:PutObject on the bucket."),
    t("The policy of the bucket denies it, or is of another account and does not allow it."),
    t("The export uses a KMS key whose policy does not allow kms:GenerateDataKey and kms:Decrypt."),
    t(
      "Whoever started the job lacks s3:GetObject on the buckets of AWS Data Exchange (*aws-data-exchange*).",
    ),
  ];
}
