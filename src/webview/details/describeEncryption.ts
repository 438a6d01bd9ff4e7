import { defined } from "../../core/base/defined";
import type { Sent } from "../../core/base/members";
import type { Translate } from "../../core/base/translate";
import type { Encryption } from "../../core/job/detailsParts";
import { type Field, type Foreign, phrase, resourceName, type Words } from "./description";

/** How S3 encrypts what an export writes, in words. */
export function describeEncryption(encryption: Sent<Encryption>, t: Translate): Field | undefined {
  const name = t("Encryption");
  if (encryption === undefined) {
    return { name, value: { kind: "words", words: [t("none said")] } };
  }
  if (encryption === null) {
    return undefined;
  }
  const { keyArn } = encryption;
  const copy = typeof keyArn === "string" ? { text: keyArn, what: t("KMS key ARN") } : undefined;
  return { name, value: { kind: "words", words: encryptionWords(encryption, t), ...defined({ copy }) } };
}

function encryptionWords({ kind, keyArn }: Encryption, t: Translate): Words {
  if (kind === "aws:kms" && typeof keyArn === "string") {
    return phrase(t("SSE-KMS with key {0}"), [kmsKey(keyArn)]);
  }
  const words = kindWords(kind, t);
  return typeof keyArn === "string" ? phrase(t("{0} with key {1}"), words, [kmsKey(keyArn)]) : words;
}

function kmsKey(id: string): Foreign {
  return resourceName({ kind: "kmsKey", id });
}

function kindWords(kind: Sent<string>, t: Translate): Words {
  switch (kind) {
    case "aws:kms":
      return [t("SSE-KMS, without saying the key")];
    case "AES256":
      return [t("SSE-S3 (AES-256)")];
    case undefined:
    case null:
      return [t("of a kind not said")];
    default:
      return [{ foreign: kind }];
  }
}
