import { isJsonObject } from "../../core/base/json";
import { s3UriOf } from "../../core/job/s3Uri";
import { s3ObjectColumns } from "./describeS3Objects";
import { objectTable } from "./describeTable";
import type { Describe } from "./description";

/** IMPORT_ASSETS_FROM_S3 */
export const describeS3Import: Describe = (details, { t }) => {
  const rows = details.list("AssetSources", isJsonObject);
  const copyAll = { what: t("all S3 URIs"), line: s3UriOf };
  return rows === undefined
    ? []
    : [objectTable({ name: t("Sources"), rows, columns: s3ObjectColumns(t), copyAll }, t)];
};
