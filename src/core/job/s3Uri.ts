import type { S3Place } from "./detailsParts";
import type { S3Object } from "./job";

/** An address of the object that the AWS CLI and the S3 console understand. */
export function s3Uri({ bucket, key }: S3Object): string {
  return `s3://${bucket}/${key}`;
}

/** Undefined without a bucket or a key. */
export function s3UriOf({ bucket, key }: S3Place): string | undefined {
  return typeof bucket === "string" && typeof key === "string" ? s3Uri({ bucket, key }) : undefined;
}
