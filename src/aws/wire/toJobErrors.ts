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
  const code = toOpen(JOB_ERROR_CODES, reader.requiredText(wire, "Code", path) ?? "");
  const message = reader.requiredText(wire, "Message", path) ?? "";
  const objects = details === undefined ? NO_OBJECTS : failedObjects(details, `${path}Details.`, reader);
  const limitName = reader.text(wire, "LimitName", path);
  const limitValue = reader.number(wire, "LimitValue", path);
  const resourceId = reader.text(wire, "ResourceId", path);
  const resourceType = reader.text(wire, "ResourceType", path);
  const assetName = details && failedAsset(details, `${path}Details.`, reader);
  return {
    ...{ code, message, objects, json: wire },
    ...(limitValue !== undefined && { limitValue }),
    ...(resourceId !== undefined && { resourceId }),
    ...(assetName !== undefined && { assetName }),
    ...(limitName !== undefined && { limitName: toOpen(LIMIT_NAMES, limitName) }),
    ...(resourceType !== undefined && { resourceType: toOpen(RESOURCE_TYPES, resourceType) }),
  };
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
