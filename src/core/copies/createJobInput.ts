import { isJsonObject, isList, type Json, type JsonObject, objectIn } from "../base/json";
import { ANSWERED_MEMBERS, DETAILS_MEMBERS, REQUIRED_MEMBERS } from "../job/detailsMembers";
import { isKnown, type Job, type JobType, MASK, NOT_SENT, wireName } from "../job/job";

/** CreateJob's input. */
export interface CreateJobInput {
  readonly type: string;
  readonly details: Json;
  readonly assetConfiguration?: Json;
}

/**
 * The request that would make the same job again. Where something is secret or was not told, it has a placeholder
 * that every client or the service refuses, so that no other job is made than this one.
 */
export function createJobInput({ type, json }: Job): CreateJobInput {
  const details = objectIn(json, "Details");
  const asked = isKnown(type) ? knownDetails(type, details) : details && answeredLeftOut(details);
  const configuration = objectIn(json, "AssetConfiguration");
  const name = wireName(type);
  return {
    type: name === NOT_SENT ? "<Type>" : name,
    details: asked === undefined ? placeholder("Details") : toldAgain(asked, "Details"),
    ...(configuration === undefined
      ? {}
      : { assetConfiguration: toldAgain(configuration, "AssetConfiguration") }),
  };
}

/** A list, where a text is wanted: a text would be taken for the value, whatever it says. */
function placeholder(name: string): Json {
  return [`<${name}>`];
}

function knownDetails(type: JobType, details: JsonObject | undefined): JsonObject {
  const member = DETAILS_MEMBERS[type];
  const told = withoutAnswered(objectIn(details, member) ?? {});
  const missing = REQUIRED_MEMBERS[type].filter((name) => (told[name] ?? null) === null);
  const filled = Object.fromEntries(missing.map((name) => [name, placeholder(name)]));
  return { [member]: { ...told, ...filled } };
}

function answeredLeftOut(details: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(details).map(([member, told]) => [
      member,
      isJsonObject(told) ? withoutAnswered(told) : told,
    ]),
  );
}

function withoutAnswered(details: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(details).filter(([name]) => !ANSWERED_MEMBERS.has(name)));
}

/** Without members that have no value, which clients refuse. */
function toldAgain(value: Json, name: string): Json {
  if (typeof value === "string") {
    return value.includes(MASK) ? placeholder(name) : value;
  }
  if (isJsonObject(value)) {
    const told = Object.entries(value).filter(([, member]) => member !== null);
    return Object.fromEntries(told.map(([key, member]) => [key, toldAgain(member, key)]));
  }
  return isList(value) ? value.map((element) => toldAgain(element, name)) : value;
}
