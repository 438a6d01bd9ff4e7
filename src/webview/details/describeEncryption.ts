import type { Translate } from "../../core/base/translate";
import { type Field, type Foreign, phrase, resourceName, type Words } from "./description";
import type { Members } from "./members";

/** How S3 encrypts what an export writes, in words. */
export function describeEncryption(details: Members, t: Translate): Field | undefined {
  const name = t("Encryption");
  if (details.lacks("Encryption")) {
    return { name, value: { kind: "words", words: [t("none said")] } };
  }
  const encryption = details.object("Encryption");
  if (encryption === undefined) {
    return undefined;
  }
  const [type, key] = [encryption.text("Type"), encryption.text("KmsKeyArn")];
  const words = encryptionWords(type, key, t);
  return key === undefined
    ? { name, value: { kind: "words", words } }
    : { name, value: { kind: "words", words, copy: { text: key, what: t("KMS key ARN") } } };
}

function encryptionWords(type: string | undefined, key: string | undefined, t: Translate): Words {
  if (type === "aws:kms" && key !== undefined) {
    return phrase(t("SSE-KMS with key {0}"), [kmsKey(key)]);
  }
  const kind = encryptionKind(type, t);
  return key === undefined ? kind : phrase(t("{0} with key {1}"), kind, [kmsKey(key)]);
}

function kmsKey(id: string): Foreign {
  return resourceName({ kind: "kmsKey", id });
}

function encryptionKind(type: string | undefined, t: Translate): Words {
  switch (type) {
    case "aws:kms":
      return [t("SSE-KMS, without saying the key")];
    case "AES256":
      return [t("SSE-S3 (AES-256)")];
    case undefined:
      return [t("of a kind not said")];
    default:
      return [{ foreign: type }];
  }
}
