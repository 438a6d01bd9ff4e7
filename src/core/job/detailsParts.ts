import { isJsonObject, isList, isText, type Json, objectsIn } from "../base/json";
import { entriesIn, type Members, type Sent, type SentList, sentTexts } from "../base/members";
import { NAMES, type SIGNED_URL, type UPLOAD_URL } from "./detailsMembers";

/** Place of an object in S3. Without a key, it is the name of the asset. */
export type S3Place = Readonly<ReturnType<typeof readPlace>>;
export type AssetPlace = Readonly<ReturnType<typeof readAssetPlace>>;
export type RevisionPlace = Readonly<ReturnType<typeof readRevisionPlace>>;
/** A place in the Details of whatever type. */
export type AnyPlace = Readonly<ReturnType<typeof readAnyPlace>>;
export type S3Source = Readonly<NonNullable<ReturnType<typeof readSource>>>;
/** A datashare, or a key of KMS. */
interface NamedByArn {
  readonly arn: Sent<string>;
}
/** Encryption by S3 of what an export writes. */
export type Encryption = Readonly<NonNullable<ReturnType<typeof readEncryption>>>;
export type PreSignedUrl = Readonly<ReturnType<typeof readPreSignedUrl>>;
/** Presence of a secret: its value was masked where the wire was read. */
export type Secret = "hidden" | "empty";
/** Conditions for the databases or tables that are shared, and what may be done with them. */
export type TagPolicy = Readonly<NonNullable<ReturnType<typeof readTagPolicy>>>;
/** A condition of a Lake Formation tag expression. */
export interface TagCondition {
  readonly key: string;
  readonly values: readonly string[];
}

export function readPlace(row: Members) {
  return { bucket: row.text(NAMES.bucket), key: row.text(NAMES.key) };
}

export function readAssetPlace(row: Members) {
  return { assetId: row.text("AssetId"), ...readPlace(row) };
}

export function readRevisionPlace(row: Members) {
  return {
    revisionId: row.text(NAMES.revisionId),
    bucket: row.text(NAMES.bucket),
    keyPattern: row.text("KeyPattern"),
  };
}

export function readAnyPlace(row: Members) {
  const [keyPrefixes, keys] = [row.list("KeyPrefixes", isText), row.list("Keys", isText)];
  return { ...readAssetPlace(row), ...readRevisionPlace(row), keyPrefixes, keys };
}

export function readSource(source: Sent<Members>) {
  return (
    source && {
      bucket: source.text(NAMES.bucket),
      keyPrefixes: source.list("KeyPrefixes", isText),
      keys: source.list("Keys", isText),
      /** Keys that encrypt the objects: the data access grants them too. */
      kmsKeys: source.rows("KmsKeysToGrant", (row) => ({ arn: row.text("KmsKeyArn") })),
    }
  );
}

export function readEncryption(sent: Sent<Members>) {
  return sent && { kind: sent.text("Type"), keyArn: sent.text("KmsKeyArn") };
}

export function readPreSignedUrl(
  details: Members,
  { url, expiresAt }: typeof SIGNED_URL | typeof UPLOAD_URL,
) {
  return { url: readSecret(details, url), expiresAt: details.time(expiresAt) };
}

export function readSecret(details: Members, name: string): Sent<Secret> {
  const secret = details.text(name);
  if (!isText(secret)) {
    return secret;
  }
  return secret === "" ? "empty" : "hidden";
}

export function readTagPolicy(policy: Sent<Members>) {
  const conditions = policy?.list("Expression", isTagCondition);
  return (
    policy && {
      conditions: conditions && {
        ...conditions,
        entries: conditions.entries.map(
          ({ TagKey: key, TagValues: values }): TagCondition => ({ key, values }),
        ),
      },
      permissions: policy.list("Permissions", isText),
      /** Both as they were sent: a grant with fewer conditions would be one of more data. */
      sent: {
        expression: objectsIn(policy.json, "Expression"),
        permissions: policy.json["Permissions"] ?? [],
      },
    }
  );
}

export function arnsIn(list: Sent<SentList<NamedByArn>>): readonly string[] {
  return sentTexts(entriesIn(list).map(arnOf));
}

export function arnOf({ arn }: NamedByArn): Sent<string> {
  return arn;
}

interface SentCondition {
  readonly TagKey: string;
  readonly TagValues: readonly string[];
}

/** Says no where there is more than a key and values: the words for a condition would lose it. */
function isTagCondition(value: Json): value is Json & SentCondition {
  if (!isJsonObject(value) || Object.keys(value).length !== 2) {
    return false;
  }
  const { TagKey: key, TagValues: values } = value;
  return isText(key) && isList(values) && values.length > 0 && values.every(isText);
}
