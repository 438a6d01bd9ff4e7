import { defined } from "../../core/base/defined";
import { isJsonObject, type Json, type JsonObject, memberOf } from "../../core/base/json";
import { FailureError } from "../../core/failure/failure";
import { maskText } from "../../core/secrets/maskText";

/** Longest piece of an unreadable answer that its failure repeats. */
const LONGEST_FOUND = 80;

/** More of an answer is not looked at to describe it. */
const LONGEST_READ = 10_000;

/** Body that the SDK gets instead of a successful answer's. */
const EMPTY_OBJECT = new TextEncoder().encode("{}");

/** An answer as it came. */
export interface WireAnswer {
  readonly text: string;
  readonly contentType: string | undefined;
  readonly requestId: string | undefined;
}

interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  body: unknown;
}

/**
 * Takes the body out of a good answer, so that the SDK reads an empty object; undefined for an error, which
 * is left to the SDK.
 */
export function takeAnswer(response: unknown): WireAnswer | undefined {
  if (!isHttpAnswer(response) || response.statusCode < 200 || response.statusCode >= 300) {
    return undefined;
  }
  const { body } = response;
  response.body = EMPTY_OBJECT;
  const requestId = response.headers["x-amzn-requestid"] ?? response.headers["x-amz-request-id"];
  return {
    text: body instanceof Uint8Array ? new TextDecoder().decode(body) : "",
    contentType: response.headers["content-type"],
    requestId: requestId === undefined ? undefined : maskText(requestId),
  };
}

/** Throws `unreadableAnswer` for what is not a JSON object, or an empty one that does not come from AWS. */
export function parseAnswer(answer: WireAnswer | undefined): JsonObject {
  const value = parseJson(answer?.text ?? "");
  // AWS leaves out a list that is empty; of anybody else, nothing is no answer to what was asked.
  if (!isJsonObject(value) || (answer?.requestId === undefined && isEmpty(value))) {
    throw notExpected(answer);
  }
  return value;
}

/** Throws `unreadableAnswer` for an answer with something in it, to an operation that answers with a status alone. */
export function expectNoAnswer(answer: WireAnswer | undefined): void {
  const value = answer?.text.trim() === "" ? {} : parseJson(answer?.text ?? "");
  if (!isJsonObject(value) || !isEmpty(value)) {
    throw notExpected(answer);
  }
}

function isEmpty(value: JsonObject): boolean {
  return Object.keys(value).length === 0;
}

function notExpected(answer: WireAnswer | undefined): FailureError {
  return unreadable(describe(answer?.text ?? "", answer?.contentType), answer?.requestId);
}

/** Failure for an answer that holds something other than the API promises. */
export function unreadable(found: string, requestId?: string): FailureError {
  return new FailureError({ kind: "unreadableAnswer", found, ...defined({ requestId }) });
}

/** The beginning of a piece of an answer, without secrets. */
export function beginningOf(text: string): string {
  // A secret that the cut would leave a part of is masked before.
  const masked = maskText(text.slice(0, LONGEST_READ)).replace(/\s+/g, " ").trim();
  return masked.length > LONGEST_FOUND ? `${masked.slice(0, LONGEST_FOUND - 1)}…` : masked;
}

/** What an answer is that cannot be read: its type if that is no other than it is, else how it begins. */
export function describe(text: string, contentType = ""): string {
  if (text.trim() === "") {
    return "an empty body";
  }
  const type = contentType.split(";")[0]?.trim() ?? "";
  return beginningOf(type === "" || type.includes("json") || type === "text/plain" ? text : type);
}

/** Undefined for what is not JSON. */
function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isHttpAnswer(response: unknown): response is HttpAnswer {
  return typeof memberOf(response, "statusCode") === "number" && isJsonObject(memberOf(response, "headers"));
}
