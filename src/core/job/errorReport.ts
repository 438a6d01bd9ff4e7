import { type JobError, wireName } from "./job";
import { s3Uri } from "./s3Uri";

/** All that is known of an error as plain lines, in the service's words: for a ticket or a search. */
export function errorReport(error: JobError): string {
  const { limitName, limitValue, resourceType, resourceId } = error;
  return [
    `${wireName(error.code)}: ${error.message}`,
    ...line("Limit", [limitName && wireName(limitName), limitValue], " = "),
    ...line("Resource", [resourceType && wireName(resourceType), resourceId], " "),
    ...line("Asset", [error.assetName], ""),
    ...error.objects.map(s3Uri),
  ].join("\n");
}

function line(name: string, parts: readonly (string | number | undefined)[], between: string): string[] {
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? [] : [`${name}: ${known.join(between)}`];
}
