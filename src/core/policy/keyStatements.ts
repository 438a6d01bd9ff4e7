import { assertNever } from "../base/assertNever";
import type { Translate } from "../base/translate";
import { arnsIn, encryptionKey } from "../job/detailsParts";
import { type DetailsOf, isAutoExport, type JobDetails } from "../job/jobDetails";
import { allow, CALLER, type PolicyDocument } from "./policyStatement";

/**
 * What the policies of KMS keys must have, as statements to add to them: a policy of this alone would lock everybody
 * else out of the key. In a key policy "*" is that key.
 */
export function keyStatements(details: JobDetails, t: Translate): readonly PolicyDocument[] {
  switch (details.type) {
    case "IMPORT_ASSETS_FROM_S3":
      // The job does not say whether its objects are encrypted, nor with which key.
      return [
        keyStatement("kms:Decrypt", t("statement for the KMS key policy of the source, if it is encrypted")),
      ];
    case "EXPORT_ASSETS_TO_S3":
    case "EXPORT_REVISIONS_TO_S3": {
      const key = encryptionKey(details.encryption);
      // An auto-export has no caller, and the user guide does not say what its key must allow to whom.
      return typeof key !== "string" || isAutoExport(details)
        ? []
        : [
            keyStatement(
              ["kms:GenerateDataKey", "kms:Decrypt"],
              t("statement for the KMS key policy of the destination, {0}", key),
            ),
          ];
    }
    case "CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET":
      return arnsIn(details.source?.kmsKeys).map((key) =>
        keyStatement("kms:CreateGrant", t("statement for the KMS key policy of {0}", key)),
      );
    case "IMPORT_ASSET_FROM_SIGNED_URL":
    case "EXPORT_ASSET_TO_SIGNED_URL":
    case "IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES":
    case "IMPORT_ASSET_FROM_API_GATEWAY_API":
    case "IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY":
      return [];
    default:
      return assertNever(details);
  }
}

function keyStatement(Action: string | readonly string[], title: string): PolicyDocument {
  return { title, json: allow({ Principal: { AWS: CALLER }, Action, Resource: "*" }) };
}

/** Amazon Redshift API Reference, AuthorizeDataShare: ConsumerIdentifier is an account or "a keyword, such as ADX". */
export function dataShareAuthorisations(
  { dataShares }: DetailsOf<"IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES">,
  t: Translate,
): readonly PolicyDocument[] {
  return arnsIn(dataShares).map((arn) => ({
    title: t("input for “aws redshift authorize-data-share --cli-input-json”: {0}", arn),
    json: { DataShareArn: arn, ConsumerIdentifier: "ADX" },
  }));
}
