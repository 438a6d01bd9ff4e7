import { isJsonObject, type Json, type JsonObject } from "../../core/base/json";
import { Members } from "../../core/base/members";
import { ERROR_DETAILS, NAMES } from "../../core/job/detailsMembers";
import type { JobError } from "../../core/job/job";

/** Members of an error that no part of its section shows, each by its path. */
export function errorLeftovers({ json }: Pick<JobError, "json">): JsonObject {
  const members = new Members(json);
  for (const member of ["Code", "Message", "LimitName", "ResourceId", "ResourceType"]) {
    members.text(member);
  }
  members.take("LimitValue", (value) => typeof value === "number");
  const details = members.object("Details");
  details?.object(ERROR_DETAILS.asset)?.text(NAMES.assetName);
  details?.list(ERROR_DETAILS.objects, isS3Object);
  return members.leftovers();
}

function isS3Object(value: Json): value is JsonObject {
  const names: readonly string[] = [NAMES.bucket, NAMES.key];
  return (
    isJsonObject(value) &&
    Object.entries(value).every(([key, text]) => typeof text === "string" && names.includes(key))
  );
}
