import { type JsonObject, textIn } from "../base/json";
import type { S3Object } from "./job";

/** An address of the object that the AWS CLI and the S3 console understand. */
export function s3Uri({ bucket, key }: S3Object): string {
  return `s3://${bucket}/${key}`;
}

/** Of an object of the service with a bucket and a key. */
export function s3UriOf(row: JsonObject): string | undefined {
  const [bucket, key] = [textIn(row, "Bucket"), textIn(row, "Key")];
  return bucket === undefined || key === undefined ? undefined : s3Uri({ bucket, key });
}
