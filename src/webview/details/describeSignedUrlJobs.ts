import type { PageView } from "../parts/pageView";
import { type Describe, type Field, fieldsBlock, resourceField, textField } from "./description";
import type { Members } from "./members";
import { expiryField, secretField } from "./secretFields";

/** IMPORT_ASSET_FROM_SIGNED_URL */
export const describeSignedUrlImport: Describe = (details, view) => {
  const { t } = view;
  return [
    fieldsBlock(
      textField(t("Asset name"), details.text("AssetName"), t("asset name")),
      textField(t("MD5 hash"), details.text("Md5Hash"), t("MD5 hash")),
      ...signedUrlFields(details, view),
    ),
  ];
};

/** EXPORT_ASSET_TO_SIGNED_URL */
export const describeSignedUrlExport: Describe = (details, view) => {
  const { t } = view;
  return [
    fieldsBlock(
      resourceField(t("Asset ID"), "asset", details.text("AssetId"), t("asset ID")),
      ...signedUrlFields(details, view),
    ),
  ];
};

function signedUrlFields(details: Members, view: PageView): readonly (Field | undefined)[] {
  const { t } = view;
  return [
    secretField(details, { name: t("Signed URL"), member: "SignedUrl" }, view),
    expiryField(details, { name: t("Signed URL expires"), member: "SignedUrlExpiresAt" }, view),
  ];
}
