import { createHash } from "node:crypto";
import { isJsonObject, type Json, type JsonObject } from "../../core/base/json";
import { JOB_STATES, JOB_TYPES, type Job, type JobProblem, NOT_SENT, toOpen } from "../../core/job/job";
import { FieldReader } from "./fieldReader";
import { maskSecrets } from "./maskSecrets";
import { readRowDetails } from "./rowDetails";
import { toJobErrors } from "./toJobErrors";

// Most jobs have none: one list for all of them.
const NO_PROBLEMS: readonly JobProblem[] = [];

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * The job that an element of ListJobs or an answer of GetJob describes. Never throws: a value that cannot be
 * read becomes a problem of its field. Nothing of the job holds a secret.
 */
export function toJob(wire: unknown): Job {
  const masked = maskSecrets(wire as Json);
  const reader = new FieldReader();
  if (isJsonObject(masked) && isJsonObject(wire)) {
    return readJob(masked, wire, reader);
  }
  reader.bad(masked, "object", "");
  return {
    id: standInId(masked),
    type: { unrecognised: NOT_SENT },
    state: { unrecognised: NOT_SENT },
    revisionIds: [],
    errors: [],
    problems: reader.problems,
    json: {},
  };
}

/** Reads everything from the masked answer, so that no field can bring a secret along. */
function readJob(masked: JsonObject, unmasked: JsonObject, reader: FieldReader): Job {
  const type = toOpen(JOB_TYPES, reader.requiredText(masked, "Type", "") ?? NOT_SENT);
  const state = toOpen(JOB_STATES, reader.requiredText(masked, "State", "") ?? NOT_SENT);
  const id = readId(masked, reader);
  const arn = reader.requiredText(masked, "Arn", "");
  const createdAt = reader.requiredTime(masked, "CreatedAt", "");
  const updatedAt = reader.requiredTime(masked, "UpdatedAt", "");
  const { dataSetId, revisionIds, signedUrl } = readRowDetails(masked, unmasked, type, reader);
  const errors = toJobErrors(masked, reader);
  const problems = reader.problems.length === 0 ? NO_PROBLEMS : reader.problems;
  const job: Writable<Job> = { id, type, state, revisionIds, errors, problems, json: masked };
  if (arn !== undefined) {
    job.arn = arn;
  }
  if (createdAt !== undefined) {
    job.createdAt = createdAt;
  }
  if (updatedAt !== undefined) {
    job.updatedAt = updatedAt;
  }
  if (dataSetId !== undefined) {
    job.dataSetId = dataSetId;
  }
  if (signedUrl !== undefined) {
    job.signedUrl = signedUrl;
  }
  return job;
}

function readId(job: JsonObject, reader: FieldReader): string {
  const id = reader.requiredText(job, "Id", "");
  if (id === "") {
    reader.bad(id, "text", "Id");
  }
  return id === undefined || id === "" ? standInId(job) : id;
}

/**
 * Stand-in for a missing id. Equal content gives an equal id, so that listing the job again doesn't add it
 * twice.
 */
function standInId(content: Json): string {
  const text = JSON.stringify(content) ?? "undefined";
  return `unreadable-${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
}
