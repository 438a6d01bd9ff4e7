import { isJsonObject } from "../../core/base/json";
import { s3UriOf } from "../../core/job/s3Uri";
import { describeEncryption } from "./describeEncryption";
import { s3ObjectColumns } from "./describeS3Objects";
import { objectTable } from "./describeTable";
import { type Describe, fieldsBlock, resourceValue } from "./description";

/** EXPORT_ASSETS_TO_S3 */
export const describeS3Export: Describe = (details, { t }) => {
  const encryption = fieldsBlock(describeEncryption(details, t));
  const rows = details.list("AssetDestinations", isJsonObject);
  if (rows === undefined) {
    return [encryption];
  }
  const asset = {
    name: t("Asset ID"),
    member: "AssetId",
    value: (id: string) => resourceValue({ kind: "asset", id }, t("asset ID")),
  };
  const columns = [asset, ...s3ObjectColumns(t)];
  const copyAll = { what: t("all S3 URIs"), line: s3UriOf };
  return [encryption, objectTable({ name: t("Destinations"), rows, columns, copyAll }, t)];
};
