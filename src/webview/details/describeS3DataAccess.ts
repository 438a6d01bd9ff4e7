import { arnOf } from "../../core/job/detailsParts";
import type { DetailsOf } from "../../core/job/jobDetails";
import { s3Uri } from "../../core/job/s3Uri";
import type { PageView } from "../parts/pageView";
import { objectTable, textList } from "./describeTable";
import { type Block, fieldsBlock, resourceField, resourceValue, textValue } from "./description";

export function describeS3DataAccess(
  { source }: DetailsOf<"CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET">,
  { t }: PageView,
): readonly Block[] {
  if (!source) {
    return [];
  }
  const { bucket } = source;
  const copied = {
    one: t("S3 URI"),
    all: t("all S3 URIs"),
    text: (key: string) => (typeof bucket === "string" ? s3Uri({ bucket, key }) : key),
  };
  const keyValue = (id: string) =>
    typeof bucket === "string" ? resourceValue({ kind: "object", id, bucket }) : textValue(id);
  const kmsKey = {
    name: t("KMS key ARN"),
    text: arnOf,
    value: (id: string) => resourceValue({ kind: "kmsKey", id }, t("KMS key ARN")),
  };
  const allKeys = { what: t("all KMS key ARNs"), line: arnOf };
  return [
    fieldsBlock(resourceField(t("Bucket"), "bucket", bucket, t("bucket"))),
    ...textList(t("Key prefixes"), source.keyPrefixes, copied),
    ...textList(t("Keys"), source.keys, { ...copied, value: keyValue }),
    ...objectTable(
      { name: t("KMS keys to grant"), list: source.kmsKeys, columns: [kmsKey], copyAll: allKeys },
      t,
    ),
  ];
}
