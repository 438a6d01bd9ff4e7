import { type JobError, type S3Object, wireName } from "../core/job";

/** An address of the object that the AWS CLI and the S3 console understand. */
export function s3Uri(object: S3Object): string {
  return `s3://${object.bucket}/${object.key}`;
}

/** All that is known of an error as plain lines, in the service's words: for a ticket or a search. */
export function errorReport(error: JobError): string {
  const lines = [`${wireName(error.code)}: ${error.message}`];
  if (error.limitName !== undefined) {
    lines.push(
      `Limit: ${[wireName(error.limitName), error.limitValue].filter((part) => part !== undefined).join(" = ")}`,
    );
  } else if (error.limitValue !== undefined) {
    lines.push(`Limit: ${error.limitValue}`);
  }
  if (error.resourceId !== undefined || error.resourceType !== undefined) {
    const type = error.resourceType === undefined ? undefined : wireName(error.resourceType);
    lines.push(`Resource: ${[type, error.resourceId].filter((part) => part !== undefined).join(" ")}`);
  }
  if (error.assetName !== undefined) {
    lines.push(`Asset: ${error.assetName}`);
  }
  return [...lines, ...error.objects.map(s3Uri)].join("\n");
}
