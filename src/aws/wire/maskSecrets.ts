import { isList, type Json, type JsonObject } from "../../core/base/json";
import { MASK } from "../../core/job/job";

/** Fields of the service that give access to everybody who reads them: pre-signed URLs and an API's key. */
const SECRET_FIELDS: ReadonlySet<string> = new Set(["SignedUrl", "ApiSpecificationUploadUrl", "ApiKey"]);
const SECRET_FIELD_IN_TEXT = new RegExp(
  String.raw`("(?:${[...SECRET_FIELDS].join("|")})"\s*:\s*)(?:"(?:[^"\\]|\\.)*"?|[^",}\]\s][^,}\]]*)`,
  "g",
);

/** A signature in a query, plain, percent-encoded (also twice), or escaped inside JSON. */
const SIGNATURE = /(?:signature|x-amz-security-token)(?:=|%(?:25)*3d|\\u003d)/i;
const SHORTEST_SIGNATURE = "signature=".length;
const URL_START = /[a-z][a-z0-9+.-]{0,20}(?::|%(?:25)*3a)(?:\/\/|\\\/\\\/|%(?:25)*2f%(?:25)*2f)/i;
const TEXT_RUN = /[^\s"'<>`]+/g;
const CLOSING_PUNCTUATION = /[).,;:!?\]}]+$/;

/** Nothing of AWS nests this deep; what does would end a recursive reader with a stack overflow. */
const DEEPEST = 100;

/**
 * The value without its secrets. The given value is never changed; when there is nothing to mask,
 * it is returned itself.
 */
export function maskSecrets(value: Json): Json {
  return maskValue(value, 0);
}

/** The text with every pre-signed URL replaced; the rest of the text stays. */
export function maskText(text: string): string {
  return mayHaveSignature(text) && SIGNATURE.test(text) ? text.replace(TEXT_RUN, maskRun) : text;
}

/** Masks like `maskText`, and also secret fields in text that may be part of a JSON answer. */
export function maskJsonText(text: string): string {
  return maskText(text.replace(SECRET_FIELD_IN_TEXT, `$1"${MASK}"`));
}

/** A first look that costs little: hardly any text of a job has one of these signs, and every signature has. */
function mayHaveSignature(text: string): boolean {
  return (
    text.length >= SHORTEST_SIGNATURE && (text.includes("=") || text.includes("%") || text.includes("\\"))
  );
}

function maskRun(run: string): string {
  if (!SIGNATURE.test(run)) {
    return run;
  }
  const start = Math.max(run.search(URL_START), 0);
  const before = run.slice(0, start);
  const after = CLOSING_PUNCTUATION.exec(run.slice(-3))?.[0] ?? "";
  return `${SIGNATURE.test(before) ? "" : before}${MASK}${after}`;
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
    const masked = maskValue(value, depth);
    if (masked !== value) {
      copy ??= [...list];
      copy[index] = masked;
    }
  }
  return copy ?? list;
}

function maskObject(object: JsonObject, depth: number): JsonObject {
  let copy: Record<string, Json> | undefined;
  for (const key in object) {
    const value = object[key] ?? null;
    const masked = SECRET_FIELDS.has(key) ? maskSecret(value) : maskValue(value, depth);
    const maskedKey = maskText(key);
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

/** A secret that is not there must not look as if it were. */
function maskSecret(secret: Json): Json {
  return secret === null || secret === "" ? secret : MASK;
}
