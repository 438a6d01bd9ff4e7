import { entriesIn } from "../base/members";
import type { AnyPlace, S3Place } from "./detailsParts";
import type { S3Object } from "./job";
import { type Job, MASK } from "./job";
import { namedByDetails } from "./namedByDetails";

/** An address of the object that the AWS CLI and the S3 console understand. */
export function s3Uri({ bucket, key }: S3Object): string {
  return `s3://${bucket}/${key}`;
}

/** Undefined without a bucket or a key. */
export function s3UriOf({ bucket, key }: S3Place): string | undefined {
  return typeof bucket === "string" && typeof key === "string" ? s3Uri({ bucket, key }) : undefined;
}

/** The addresses of a job's sources or destinations in S3, each once; a pattern of keys and a prefix as they stand. */
export function s3UrisIn(job: Job): readonly string[] {
  const uris = namedByDetails(job).flatMap(({ places = [] }) => places.flatMap(urisOf));
  return [...new Set(uris)].filter((uri) => !uri.includes(MASK));
}

function urisOf({ bucket, key, keyPattern, keyPrefixes, keys }: Partial<AnyPlace>): readonly string[] {
  if (typeof bucket !== "string") {
    return [];
  }
  const all = [key ?? keyPattern ?? [], entriesIn(keyPrefixes), entriesIn(keys)].flat();
  return (all.length === 0 ? [""] : all).map((each) => s3Uri({ bucket, key: each }));
}
