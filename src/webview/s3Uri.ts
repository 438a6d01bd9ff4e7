import type { S3Object } from "../core/job";

/** An address of the object that the AWS CLI and the S3 console understand. */
export function s3Uri({ bucket, key }: S3Object): string {
  return `s3://${bucket}/${key}`;
}
