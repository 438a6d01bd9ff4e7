import type { DetailsOf } from "../../core/job/jobDetails";
import type { PageView } from "../parts/pageView";
import { type Block, fieldsBlock, textField } from "./description";
import { secretField, signedUrlFields } from "./secretFields";

export function describeApiImport(
  details: DetailsOf<"IMPORT_ASSET_FROM_API_GATEWAY_API">,
  view: PageView,
): readonly Block[] {
  const { t } = view;
  const uploadUrl = { url: t("Specification upload URL"), expiry: t("Upload URL expires") };
  return [
    fieldsBlock(
      textField(t("API ID"), details.apiId, t("API ID")),
      textField(t("API name"), details.apiName, t("API name")),
      textField(t("Description"), details.description, t("description")),
      textField(t("Stage"), details.stage, t("stage")),
      textField(t("Protocol"), details.protocol),
      secretField(t("API key"), details.apiKey, view),
    ),
    fieldsBlock(
      textField(t("Specification MD5 hash"), details.specificationHash, t("MD5 hash")),
      ...signedUrlFields(details.uploadUrl, uploadUrl, view),
    ),
  ];
}
