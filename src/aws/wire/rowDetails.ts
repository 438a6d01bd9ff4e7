import { defined } from "../../core/base/defined";
import { isJsonObject, type JsonObject, objectIn, textIn } from "../../core/base/json";
import type { SignedUrl } from "../../core/connection/dataExchange";
import { DETAILS_MEMBERS, NAMES, SIGNED_URL, UPLOAD_URL } from "../../core/job/detailsMembers";
import {
  type Extensible,
  isKnown,
  JOB_TYPES,
  type JobType,
  type SignedUrlNotice,
  toOpen,
} from "../../core/job/job";
import { type FieldReader, isAbsent, timeOf } from "./fieldReader";

const SIGNED_URL_FIELDS = [SIGNED_URL, UPLOAD_URL];

const NO_REVISIONS: readonly string[] = [];

/** Parts of a job's Details that its row needs. */
interface RowDetails {
  readonly dataSetId: string | undefined;
  readonly revisionIds: readonly string[];
  readonly signedUrl: SignedUrlNotice | undefined;
}
const NO_DETAILS: RowDetails = { dataSetId: undefined, revisionIds: NO_REVISIONS, signedUrl: undefined };

/** Reads the masked job; of the unmasked one, only whether it has a pre-signed URL. */
export function readRowDetails(
  masked: JsonObject,
  unmasked: JsonObject,
  type: Extensible<JobType>,
  reader: FieldReader,
): RowDetails {
  const details = reader.requiredObject(masked, "Details", "");
  if (details === undefined) {
    return NO_DETAILS;
  }
  const expected = isKnown(type) ? DETAILS_MEMBERS[type] : undefined;
  const name = detailsMember(details, expected);
  const isExpected = name === expected;
  if (expected !== undefined && !isExpected) {
    reader.bad(details[expected], "object", `Details.${expected}`);
  }
  const member = name === undefined ? undefined : objectIn(details, name);
  if (name === undefined || member === undefined) {
    return NO_DETAILS;
  }
  const path = `Details.${name}.`;
  const dataSetId = isExpected
    ? reader.requiredText(member, NAMES.dataSetId, path)
    : reader.text(member, NAMES.dataSetId, path);
  const revisionIds = readRevisionIds(member, name, isExpected, reader);
  const unmaskedMember = objectIn(objectIn(unmasked, "Details"), name);
  const signedUrl = signedUrlNotice(member, unmaskedMember, path, reader);
  return { dataSetId, revisionIds, signedUrl };
}

/** The pre-signed URL in an answer of GetJob; undefined when it has none. */
export function findSignedUrl(unmasked: JsonObject): SignedUrl | undefined {
  const details = objectIn(unmasked, "Details");
  const type = toOpen(JOB_TYPES, textIn(unmasked, "Type") ?? "");
  const name = details && detailsMember(details, isKnown(type) ? DETAILS_MEMBERS[type] : undefined);
  const member = name === undefined ? undefined : objectIn(details, name);
  for (const field of SIGNED_URL_FIELDS) {
    const url = textIn(member, field.url);
    if (url) {
      return { url, ...defined({ expiresAt: timeOf(member?.[field.expiresAt]) }) };
    }
  }
  return undefined;
}

/** The name of the member to read: the type's own, else the first that is an object. */
function detailsMember(details: JsonObject, expected: string | undefined): string | undefined {
  if (expected !== undefined && isJsonObject(details[expected])) {
    return expected;
  }
  return Object.keys(details).find((name) => isJsonObject(details[name]));
}

function readRevisionIds(
  member: JsonObject,
  name: string,
  isExpected: boolean,
  reader: FieldReader,
): readonly string[] {
  const path = `Details.${name}.`;
  const inList = name === DETAILS_MEMBERS.EXPORT_REVISIONS_TO_S3;
  if (inList || !isAbsent(member[NAMES.revisions])) {
    return destinationRevisionIds(member, path, reader);
  }
  const revisionId = isExpected
    ? reader.requiredText(member, NAMES.revisionId, path)
    : reader.text(member, NAMES.revisionId, path);
  return revisionId === undefined ? NO_REVISIONS : [revisionId];
}

function destinationRevisionIds(member: JsonObject, path: string, reader: FieldReader): readonly string[] {
  const ids = new Set<string>();
  const destinations = reader.requiredList(member, NAMES.revisions, path) ?? [];
  for (const [index, destination] of destinations.entries()) {
    const field = `${path}${NAMES.revisions}[${index}]`;
    if (isJsonObject(destination)) {
      const id = reader.requiredText(destination, NAMES.revisionId, `${field}.`);
      if (id !== undefined) {
        ids.add(id);
      }
    } else {
      reader.bad(destination, "object", field);
    }
  }
  return [...ids];
}

function signedUrlNotice(
  masked: JsonObject,
  unmasked: JsonObject | undefined,
  path: string,
  reader: FieldReader,
): SignedUrlNotice | undefined {
  let notice: SignedUrlNotice | undefined;
  for (const { url, expiresAt } of SIGNED_URL_FIELDS) {
    const time = reader.time(masked, expiresAt, path);
    if (notice === undefined && textIn(unmasked, url)) {
      notice = time === undefined ? {} : { expiresAt: time };
    } else if (!isAbsent(unmasked?.[url]) && typeof unmasked?.[url] !== "string") {
      reader.bad(masked[url], "text", path + url);
    }
  }
  return notice;
}
