import { isJsonObject, textIn } from "../../core/base/json";
import { objectTable } from "./describeTable";
import { type Describe, textValue } from "./description";

/** IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES */
export const describeDataShareImport: Describe = (details, { t }) => {
  const rows = details.list("AssetSources", isJsonObject);
  if (rows === undefined) {
    return [];
  }
  const arn = {
    name: t("Datashare ARN"),
    member: "DataShareArn",
    value: (text: string) => textValue(text, t("datashare ARN")),
  };
  const copyAll = { what: t("all datashare ARNs"), line: (row: (typeof rows)[0]) => textIn(row, arn.member) };
  return [objectTable({ name: t("Datashares"), rows, columns: [arn], copyAll }, t)];
};
