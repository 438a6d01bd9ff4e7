import { isList, isText, type Json, type JsonObject } from "../../core/base/json";
import { MASK } from "../../core/job/job";
import { maskText } from "../../core/secrets/maskText";
import { type NameKind, secretKind } from "../../core/secrets/secretNames";
import { isWordLike } from "../../core/secrets/wordLike";

/** Nothing of AWS nests this deep; what does would end a recursive reader with a stack overflow. */
const DEEPEST = 100;

/**
 * The value without its secrets. The given value is never changed; when there is nothing to mask,
 * it is returned itself.
 */
export function maskSecrets(value: Json): Json {
  return maskValue(value, 0);
}

function maskValue(value: Json, depth: number): Json {
  if (typeof value === "string") {
    return maskText(value);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  if (depth === DEEPEST) {
    return "…";
  }
  return isList(value) ? maskList(value, depth + 1) : maskObject(value, depth + 1);
}

function maskList(list: readonly Json[], depth: number): readonly Json[] {
  let copy: Json[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const value = list[index] ?? null;
    const masked = index % 2 === 1 && isNamed(value, list[index - 1]) ? MASK : maskValue(value, depth);
    if (masked !== value) {
      copy ??= [...list];
      copy[index] = masked;
    }
  }
  return copy ?? list;
}

/** Longest name of a header that is looked at: ids and most keys of objects are longer. */
const LONGEST_HEADER = 30;

/** Whether the element before is its name: headers may stand in one list, each name before its value. */
function isNamed(value: Json, name: Json | undefined): boolean {
  return (
    isText(name) && name.length <= LONGEST_HEADER && isText(value) && isSecretName(name) && !isWordLike(value)
  );
}

function maskObject(object: JsonObject, depth: number): JsonObject {
  let copy: Record<string, Json> | undefined;
  for (const key in object) {
    const value = object[key] ?? null;
    const role = roleOf(key);
    const masked = role === "plain" ? maskValue(value, depth) : maskMember(value, role, object, depth);
    const maskedKey = role === "plain" ? key : maskText(key);
    if (masked !== value || maskedKey !== key) {
      copy ??= { ...object };
      if (maskedKey !== key) {
        delete copy[key];
      }
      copy[maskedKey] = masked;
    }
  }
  return copy ?? object;
}

/** How a member is looked at: `pair` if another member may name its value, `text` if its name holds a secret. */
type Role = NameKind | "pair" | "text" | "plain";

/** Members have few names: each is judged once. A name that holds a secret is not kept. */
const KNOWN_ROLES = new Map<string, Role>();
const MOST_ROLES = 500;
const LONGEST_KNOWN = 64;

function roleOf(name: string): Role {
  const known = KNOWN_ROLES.get(name);
  if (known !== undefined) {
    return known;
  }
  const holdsSecret = maskText(name) !== name;
  const role = secretKind(name) ?? (/value$/i.test(name) ? "pair" : holdsSecret ? "text" : "plain");
  if (!holdsSecret && name.length <= LONGEST_KNOWN && KNOWN_ROLES.size < MOST_ROLES) {
    KNOWN_ROLES.set(name, role);
  }
  return role;
}

function maskMember(value: Json, role: Role, object: JsonObject, depth: number): Json {
  const isSecret = role === "pair" ? isNamedByOther(object) : role !== "plain" && role !== "text";
  // A secret that is not there must not look as if it were.
  const isThere = value !== null && value !== "" && typeof value !== "boolean";
  const isWord = role === "word" && !(isText(value) && !isWordLike(value));
  return isSecret && isThere && !isWord ? MASK : maskValue(value, depth);
}

/** Whether it is a pair such as `{"name": "Password", "value": …}`. */
function isNamedByOther(object: JsonObject): boolean {
  return Object.entries(object).some(
    ([key, name]) => /(?:name|key|header)$/i.test(key) && isText(name) && isSecretName(name),
  );
}

function isSecretName(name: string): boolean {
  return secretKind(name) !== undefined;
}
