import { assertNever } from "../../core/base/assertNever";
import type { Sent } from "../../core/base/members";
import type { PreSignedUrl, Secret } from "../../core/job/detailsParts";
import { isEnded } from "../../core/job/job";
import type { DetailsOf } from "../../core/job/jobDetails";
import type { PageView } from "../parts/pageView";
import { signedUrlText } from "../parts/summaryText";
import { type Block, type Field, fieldsBlock, resourceField, textField, wordsField } from "./description";

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

/** Only that there is one, never what it is. */
function secretField(name: string, secret: Sent<Secret>, { job, t }: PageView): Field | undefined {
  switch (secret) {
    case undefined:
      return wordsField(name, isEnded(job.state) ? t("none") : t("none yet"));
    case "empty":
      return wordsField(name, t("none"));
    case "hidden":
      return wordsField(name, t("hidden: a secret"));
    case null:
      return undefined;
    default:
      return assertNever(secret);
  }
}

/** A pre-signed URL, and until when it can be used. */
function signedUrlFields(
  { url, expiresAt }: PreSignedUrl,
  names: { readonly url: string; readonly expiry: string },
  view: PageView,
): readonly (Field | undefined)[] {
  return [
    secretField(names.url, url, view),
    typeof expiresAt === "number"
      ? {
          name: names.expiry,
          value: { kind: "time", time: expiresAt, words: signedUrlText(expiresAt, view) },
        }
      : undefined,
  ];
}

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
