import type { DetailsOf } from "../../core/job/jobDetails";
import type { PageView } from "../parts/pageView";
import { type Block, fieldsBlock, resourceField, textField } from "./description";
import { signedUrlFields } from "./secretFields";

export function describeSignedUrlImport(
  details: DetailsOf<"IMPORT_ASSET_FROM_SIGNED_URL">,
  view: PageView,
): readonly Block[] {
  const { t } = view;
  return [
    fieldsBlock(
      textField(t("Asset name"), details.assetName, t("asset name")),
      textField(t("MD5 hash"), details.md5Hash, t("MD5 hash")),
      ...signedUrlFields(details.signedUrl, namesOfUrl(view), view),
    ),
  ];
}

export function describeSignedUrlExport(
  details: DetailsOf<"EXPORT_ASSET_TO_SIGNED_URL">,
  view: PageView,
): readonly Block[] {
  const { t } = view;
  return [
    fieldsBlock(
      resourceField(t("Asset ID"), "asset", details.assetId, t("asset ID")),
      ...signedUrlFields(details.signedUrl, namesOfUrl(view), view),
    ),
  ];
}

function namesOfUrl({ t }: PageView) {
  return { url: t("Signed URL"), expiry: t("Signed URL expires") };
}
