import { entriesIn } from "../base/members";
import type { AnyPlace } from "../job/detailsParts";
import { type Job, MASK } from "../job/job";
import { namedByDetails } from "../job/namedByDetails";
import { s3Uri } from "../job/s3Uri";

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
