import { isJsonObject, type JsonObject, objectIn, objectsIn, textIn } from "../base/json";
import { type Job, MASK } from "../job/job";
import { s3Uri } from "../job/s3Uri";

/** The addresses of a job's sources or destinations in S3, each once; a pattern of keys and a prefix as they stand. */
export function s3UrisIn({ json }: Job): readonly string[] {
  const details = Object.values(objectIn(json, "Details") ?? {}).filter(isJsonObject);
  const uris = details.flatMap((detail) => [
    ...["AssetSources", "AssetDestinations", "RevisionDestinations"].flatMap((list) =>
      objectsIn(detail, list).flatMap(urisOf),
    ),
    ...urisOf(objectIn(detail, "AssetSource") ?? {}),
  ]);
  return [...new Set(uris)].filter((uri) => !uri.includes(MASK));
}

function urisOf(place: JsonObject): readonly string[] {
  const bucket = textIn(place, "Bucket");
  if (bucket === undefined) {
    return [];
  }
  const keys = [
    textIn(place, "Key") ?? textIn(place, "KeyPattern"),
    ...[place["KeyPrefixes"], place["Keys"]].flatMap((list) => (Array.isArray(list) ? list : [])),
  ].filter((key): key is string => typeof key === "string");
  return (keys.length === 0 ? [""] : keys).map((key) => s3Uri({ bucket, key }));
}
