import type { DetailsOf } from "../../core/job/jobDetails";
import { s3UriOf } from "../../core/job/s3Uri";
import type { PageView } from "../parts/pageView";
import { s3ObjectColumns } from "./describeS3Objects";
import { objectTable } from "./describeTable";
import type { Block } from "./description";

export function describeS3Import(
  { sources }: DetailsOf<"IMPORT_ASSETS_FROM_S3">,
  { t }: PageView,
): readonly Block[] {
  const copyAll = { what: t("all S3 URIs"), line: s3UriOf };
  return objectTable({ name: t("Sources"), list: sources, columns: s3ObjectColumns(t), copyAll }, t);
}
