import { type Describe, fieldsBlock, textField } from "./description";
import { expiryField, secretField } from "./secretFields";

/** IMPORT_ASSET_FROM_API_GATEWAY_API */
export const describeApiImport: Describe = (details, view) => {
  const { t } = view;
  const uploadUrl = { name: t("Specification upload URL"), member: "ApiSpecificationUploadUrl" };
  const expiry = { name: t("Upload URL expires"), member: "ApiSpecificationUploadUrlExpiresAt" };
  return [
    fieldsBlock(
      textField(t("API ID"), details.text("ApiId"), t("API ID")),
      textField(t("API name"), details.text("ApiName"), t("API name")),
      textField(t("Description"), details.text("ApiDescription"), t("description")),
      textField(t("Stage"), details.text("Stage"), t("stage")),
      textField(t("Protocol"), details.text("ProtocolType")),
      secretField(details, { name: t("API key"), member: "ApiKey" }, view),
    ),
    fieldsBlock(
      textField(t("Specification MD5 hash"), details.text("ApiSpecificationMd5Hash"), t("MD5 hash")),
      secretField(details, uploadUrl, view),
      expiryField(details, expiry, view),
    ),
  ];
};
