import { type JsonObject, objectIn, objectsIn, textIn } from "../base/json";
import type { Job } from "./job";

/** The member of a job's Details of that name. */
export function detailsNamed(job: Job, name: string): JsonObject | undefined {
  return objectIn(objectIn(job.json, "Details"), name);
}

/** What an import of datashares names. */
export function dataShareArns(details: JsonObject | undefined): readonly string[] {
  return objectsIn(details, "AssetSources").flatMap((entry) => textIn(entry, "DataShareArn") ?? []);
}

/** The keys of objects that a data access gives away. */
export function grantedKeys(details: JsonObject | undefined): readonly string[] {
  const keys = objectsIn(objectIn(details, "AssetSource"), "KmsKeysToGrant");
  return keys.flatMap((entry) => textIn(entry, "KmsKeyArn") ?? []);
}

/** The key with which an export encrypts. */
export function exportKey(details: JsonObject | undefined): string | undefined {
  return textIn(objectIn(details, "Encryption"), "KmsKeyArn");
}

/** Whether AWS Data Exchange made the export itself, for an event action: then nobody has started it. */
export function isAutoExport(details: JsonObject | undefined): boolean {
  return textIn(details, "EventActionArn") !== undefined;
}
