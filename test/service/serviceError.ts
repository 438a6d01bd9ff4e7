import type { JsonObject } from "./json";

/** An answer that AWS clients turn into an exception: `name` is the exception's, `members` what it carries. */
export class ServiceError extends Error {
  readonly status: number;
  readonly members: JsonObject;

  constructor(name: string, status: number, message: string, members: JsonObject = {}) {
    super(message);
    this.name = name;
    this.status = status;
    this.members = members;
  }
}

export function invalid(message: string): ServiceError {
  return new ServiceError("ValidationException", 400, message);
}

export type ResourceType = "DATA_SET" | "REVISION" | "ASSET" | "JOB";

export function notFound(type: ResourceType, id: string): ServiceError {
  const message = `The requested resource ${id} of type ${type} could not be found.`;
  return new ServiceError("ResourceNotFoundException", 404, message, { ResourceId: id, ResourceType: type });
}

export function jobConflict(jobId: string, message: string): ServiceError {
  return new ServiceError("ConflictException", 409, message, { ResourceId: jobId, ResourceType: "JOB" });
}

export function unknownOperation(method: string, path: string): ServiceError {
  return new ServiceError("UnknownOperationException", 404, `There is no operation ${method} ${path}.`);
}

/** The 403 answers about who is asking. */
export function refused(name: string, message: string): ServiceError {
  return new ServiceError(name, 403, message);
}
