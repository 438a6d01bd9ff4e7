import { arnOf } from "../../core/job/detailsParts";
import type { DetailsOf } from "../../core/job/jobDetails";
import type { PageView } from "../parts/pageView";
import { objectTable } from "./describeTable";
import { type Block, textValue } from "./description";

export function describeDataShareImport(
  { dataShares }: DetailsOf<"IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES">,
  { t }: PageView,
): readonly Block[] {
  const arn = {
    name: t("Datashare ARN"),
    text: arnOf,
    value: (text: string) => textValue(text, t("datashare ARN")),
  };
  const copyAll = { what: t("all datashare ARNs"), line: arnOf };
  return objectTable({ name: t("Datashares"), list: dataShares, columns: [arn], copyAll }, t);
}
