import { isJsonObject, type JsonObject } from "../../core/base/json";
import { ERROR_DETAILS, NAMES } from "../../core/job/detailsMembers";
import {
  JOB_ERROR_CODES,
  type JobError,
  LIMIT_NAMES,
  RESOURCE_TYPES,
  type S3Object,
  toOpen,
} from "../../core/job/job";
import type { FieldReader } from "./fieldReader";

const NO_ERRORS: readonly JobError[] = [];
const NO_OBJECTS: readonly S3Object[] = [];

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

export function toJobErrors(job: JsonObject, reader: FieldReader): readonly JobError[] {
  const list = reader.list(job, "Errors", "");
  if (list === undefined || list.length === 0) {
    return NO_ERRORS;
  }
  const errors: JobError[] = [];
  for (const [index, wire] of list.entries()) {
    const path = `Errors[${index}]`;
    if (isJsonObject(wire)) {
      errors.push(toJobError(wire, `${path}.`, reader));
    } else {
      reader.bad(wire, "object", path);
    }
  }
  return errors;
}

function toJobError(wire: JsonObject, path: string, reader: FieldReader): JobError {
  const details = reader.object(wire, "Details", path);
  const error: Writable<JobError> = {
    code: toOpen(JOB_ERROR_CODES, reader.requiredText(wire, "Code", path) ?? ""),
    message: reader.requiredText(wire, "Message", path) ?? "",
    objects: details === undefined ? NO_OBJECTS : failedObjects(details, `${path}Details.`, reader),
    json: wire,
  };
  const limitName = reader.text(wire, "LimitName", path);
  const limitValue = reader.number(wire, "LimitValue", path);
  const resourceId = reader.text(wire, "ResourceId", path);
  const resourceType = reader.text(wire, "ResourceType", path);
  const assetName = details === undefined ? undefined : failedAsset(details, `${path}Details.`, reader);
  // Set one by one, which takes half the time of an expression: a list may have thousands of failed jobs.
  if (limitName !== undefined) {
    error.limitName = toOpen(LIMIT_NAMES, limitName);
  }
  if (limitValue !== undefined) {
    error.limitValue = limitValue;
  }
  if (resourceId !== undefined) {
    error.resourceId = resourceId;
  }
  if (resourceType !== undefined) {
    error.resourceType = toOpen(RESOURCE_TYPES, resourceType);
  }
  if (assetName !== undefined) {
    error.assetName = assetName;
  }
  return error;
}

function failedAsset(details: JsonObject, path: string, reader: FieldReader): string | undefined {
  const member = ERROR_DETAILS.asset;
  const asset = reader.object(details, member, path);
  return asset === undefined ? undefined : reader.requiredText(asset, NAMES.assetName, `${path}${member}.`);
}

function failedObjects(details: JsonObject, path: string, reader: FieldReader): readonly S3Object[] {
  const member = ERROR_DETAILS.objects;
  const list = reader.list(details, member, path) ?? [];
  return list.flatMap((wire, index) => {
    const field = `${path}${member}[${index}]`;
    if (!isJsonObject(wire)) {
      reader.bad(wire, "object", field);
      return [];
    }
    const bucket = reader.requiredText(wire, NAMES.bucket, `${field}.`) ?? "";
    const key = reader.requiredText(wire, NAMES.key, `${field}.`) ?? "";
    return [{ bucket, key }];
  });
}
