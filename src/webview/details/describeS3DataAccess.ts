import { isJsonObject, type JsonObject, textIn } from "../../core/base/json";
import { s3Uri } from "../../core/job/s3Uri";
import { objectTable, textList } from "./describeTable";
import { type Describe, fieldsBlock, resourceField, resourceValue, textValue } from "./description";
import { isText } from "./members";

/** CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET */
export const describeS3DataAccess: Describe = (details, { t }) => {
  const source = details.object("AssetSource");
  if (source === undefined) {
    return [];
  }
  const bucket = source.text("Bucket");
  const copied = {
    one: t("S3 URI"),
    all: t("all S3 URIs"),
    text: (key: string) => (bucket === undefined ? key : s3Uri({ bucket, key })),
  };
  const keyValue = (id: string) =>
    bucket === undefined ? textValue(id) : resourceValue({ kind: "object", id, bucket });
  const prefixes = source.list("KeyPrefixes", isText);
  const keys = source.list("Keys", isText);
  const kmsKeys = source.list("KmsKeysToGrant", isJsonObject);
  const kmsKey = {
    name: t("KMS key ARN"),
    member: "KmsKeyArn",
    value: (id: string) => resourceValue({ kind: "kmsKey", id }, t("KMS key ARN")),
  };
  const copyAll = { what: t("all KMS key ARNs"), line: (row: JsonObject) => textIn(row, kmsKey.member) };
  return [
    fieldsBlock(resourceField(t("Bucket"), "bucket", bucket, t("bucket"))),
    ...(prefixes === undefined ? [] : [textList(t("Key prefixes"), prefixes, copied)]),
    ...(keys === undefined ? [] : [textList(t("Keys"), keys, { ...copied, value: keyValue })]),
    ...(kmsKeys === undefined
      ? []
      : [objectTable({ name: t("KMS keys to grant"), rows: kmsKeys, columns: [kmsKey], copyAll }, t)]),
  ];
};
