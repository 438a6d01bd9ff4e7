import type { MalformedJobVariant } from "./faults";
import { isJsonObject, type Json, type JsonObject } from "./json";

/** The job as no sound service would send it. What is not a job is left as it is. */
export function malformJob(job: Json, variant: MalformedJobVariant): Json {
  return isJsonObject(job) ? malform(job, variant) : job;
}

function malform(job: JsonObject, variant: MalformedJobVariant): Json {
  switch (variant) {
    case "createdAt":
      return { ...job, CreatedAt: "yesterday" };
    case "createdAtNumber":
      return { ...job, CreatedAt: Date.parse(String(job["CreatedAt"])) / 1000 };
    case "limitValue":
      return {
        ...job,
        Errors: [{ Code: "SERVICE_QUOTA_EXCEEDED_EXCEPTION", Message: "Too many.", LimitValue: "many" }],
      };
    case "signedUrlExpiresAt":
      return withExpiry(job, "soon");
    case "noId":
      return without(job, "Id");
    case "noState":
      return without(job, "State");
    case "details":
      return { ...job, Details: "none" };
    case "text":
      return "a job";
    case "null":
      return null;
  }
}

function without(job: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(job).filter(([member]) => member !== name));
}

function withExpiry(job: JsonObject, expiry: string): JsonObject {
  const { Details: details } = job;
  const own = isJsonObject(details) ? details["ExportAssetToSignedUrl"] : undefined;
  const url = {
    SignedUrl: "https://assets.invalid/",
    ...(isJsonObject(own) && own),
    SignedUrlExpiresAt: expiry,
  };
  return { ...job, Type: "EXPORT_ASSET_TO_SIGNED_URL", Details: { ExportAssetToSignedUrl: url } };
}
