import { isJsonObject, isList, type Json, type JsonObject, objectIn } from "../base/json";
import { ANSWERED_MEMBERS, DETAILS_MEMBERS, REQUIRED_MEMBERS } from "../job/detailsMembers";
import { isKnown, type Job, type JobType, MASK, NOT_SENT, wireName } from "../job/job";

/** CreateJob's input, by the names of its members. */
export type CreateJobInput = {
  readonly Type: string;
  readonly Details: Json;
  readonly AssetConfiguration?: Json;
};

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
    Type: name === NOT_SENT ? "<Type>" : name,
    Details: asked === undefined ? placeholder("Details") : sendable(asked, "Details"),
    ...(configuration && { AssetConfiguration: sendable(configuration, "AssetConfiguration") }),
  };
}

/** Placeholder for a value. It's a list, since any text would be taken for the value itself. */
function placeholder(name: string): Json {
  return [`<${name}>`];
}

function knownDetails(type: JobType, details: JsonObject | undefined): JsonObject {
  const member = DETAILS_MEMBERS[type];
  const sent = withoutAnswered(objectIn(details, member) ?? {});
  const missing = REQUIRED_MEMBERS[type].filter((name) => (sent[name] ?? null) === null);
  const filled = Object.fromEntries(missing.map((name) => [name, placeholder(name)]));
  return { [member]: { ...sent, ...filled } };
}

function answeredLeftOut(details: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(details).map(([member, sent]) => [
      member,
      isJsonObject(sent) ? withoutAnswered(sent) : sent,
    ]),
  );
}

function withoutAnswered(details: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(details).filter(([name]) => !ANSWERED_MEMBERS.has(name)));
}

/** Value without its null members, which clients refuse, and with placeholders for secrets. */
function sendable(value: Json, name: string): Json {
  if (typeof value === "string") {
    return value.includes(MASK) ? placeholder(name) : value;
  }
  if (isJsonObject(value)) {
    const sent = Object.entries(value).filter(([, member]) => member !== null);
    return Object.fromEntries(sent.map(([key, member]) => [key, sendable(member, key)]));
  }
  return isList(value) ? value.map((element) => sendable(element, name)) : value;
}
