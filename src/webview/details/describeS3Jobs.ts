import type { Translate } from "../../core/base/translate";
import { type AssetPlace, arnOf, type S3Place } from "../../core/job/detailsParts";
import type { DetailsOf } from "../../core/job/jobDetails";
import { s3Uri, s3UriOf } from "../../core/job/s3Uri";
import type { PageView } from "../parts/pageView";
import { describeEncryption } from "./describeEncryption";
import { type Column, objectTable, textList } from "./describeTable";
import { type Block, fieldsBlock, resourceField, resourceValue, textValue } from "./description";

/** The columns of a list of S3 objects: what is copied of a key is the address of the object. */
function s3ObjectColumns(t: Translate): readonly Column<S3Place>[] {
  return [
    {
      name: t("Bucket"),
      text: ({ bucket }) => bucket,
      value: (id) => resourceValue({ kind: "bucket", id }),
    },
    {
      name: t("Key"),
      text: ({ key }) => key,
      value: (key, row) => {
        const uri = s3UriOf(row);
        return uri === undefined
          ? textValue(key)
          : {
              ...resourceValue({ kind: "object", id: key, bucket: row.bucket ?? "" }),
              copy: { text: uri, what: t("S3 URI") },
            };
      },
    },
  ];
}

export function describeS3Import(
  { sources }: DetailsOf<"IMPORT_ASSETS_FROM_S3">,
  { t }: PageView,
): readonly Block[] {
  const copyAll = { what: t("all S3 URIs"), line: s3UriOf };
  return objectTable({ name: t("Sources"), list: sources, columns: s3ObjectColumns(t), copyAll }, t);
}

export function describeS3Export(
  { destinations, encryption }: DetailsOf<"EXPORT_ASSETS_TO_S3">,
  { t }: PageView,
): readonly Block[] {
  const asset: Column<AssetPlace> = {
    name: t("Asset ID"),
    text: ({ assetId }) => assetId,
    value: (id) => resourceValue({ kind: "asset", id }, t("asset ID")),
  };
  const columns = [asset, ...s3ObjectColumns(t)];
  const copyAll = { what: t("all S3 URIs"), line: s3UriOf };
  return [
    fieldsBlock(describeEncryption(encryption, t)),
    ...objectTable({ name: t("Destinations"), list: destinations, columns, copyAll }, t),
  ];
}

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
