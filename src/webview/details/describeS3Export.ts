import type { AssetPlace } from "../../core/job/detailsParts";
import type { DetailsOf } from "../../core/job/jobDetails";
import { s3UriOf } from "../../core/job/s3Uri";
import type { PageView } from "../parts/pageView";
import { describeEncryption } from "./describeEncryption";
import { s3ObjectColumns } from "./describeS3Objects";
import { type Column, objectTable } from "./describeTable";
import { type Block, fieldsBlock, resourceValue } from "./description";

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
