import { type Sent, sentTexts } from "../base/members";
import type { Translate } from "../base/translate";
import { arnsIn, type Encryption, type S3Source } from "../job/detailsParts";
import { allow, CALLER, type PolicyDocument } from "./policyStatement";

// Statements to add to the policies of KMS keys: a policy of one of them alone would lock everybody else out of the
// key.

/** The job does not say whether its objects are encrypted, nor with which key. */
export function sourceKeyStatement(t: Translate): PolicyDocument {
  return keyStatement("kms:Decrypt", t("statement for the KMS key policy of the source, if it is encrypted"));
}

export function destinationKeyStatement(
  encryption: Sent<Encryption>,
  t: Translate,
): readonly PolicyDocument[] {
  return sentTexts([encryption?.keyArn]).map((key) =>
    keyStatement(
      ["kms:GenerateDataKey", "kms:Decrypt"],
      t("statement for the KMS key policy of the destination, {0}", key),
    ),
  );
}

export function sharedKeyStatements(source: Sent<S3Source>, t: Translate): readonly PolicyDocument[] {
  return arnsIn(source?.kmsKeys).map((key) =>
    keyStatement("kms:CreateGrant", t("statement for the KMS key policy of {0}", key)),
  );
}

/** In a key policy the resource "*" is that key. */
function keyStatement(Action: string | readonly string[], title: string): PolicyDocument {
  return { title, json: allow({ Principal: { AWS: CALLER }, Action, Resource: "*" }) };
}
