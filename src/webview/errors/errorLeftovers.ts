import { isJsonObject, type Json, type JsonObject } from "../../core/base/json";
import { isNumber, Members } from "../details/members";

/** What the service sent about an error and no part of its section shows, by its path. */
export function errorLeftovers(error: JsonObject): JsonObject {
  const members = new Members(error);
  for (const member of ["Code", "Message", "LimitName", "ResourceId", "ResourceType"]) {
    members.text(member);
  }
  members.take("LimitValue", isNumber);
  const details = members.object("Details");
  details?.object("ImportAssetFromSignedUrlJobErrorDetails")?.text("AssetName");
  details?.list("ImportAssetsFromS3JobErrorDetails", isS3Object);
  return members.leftovers();
}

function isS3Object(value: Json): value is JsonObject {
  return (
    isJsonObject(value) &&
    Object.entries(value).every(([key, text]) => typeof text === "string" && ["Bucket", "Key"].includes(key))
  );
}
