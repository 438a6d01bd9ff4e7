import { type JobError, wireName } from "./job";
import { s3Uri } from "./s3Uri";

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
