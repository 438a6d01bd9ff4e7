import { defined } from "../../core/base/defined";
import { isJsonObject, type Json, type JsonObject, memberOf } from "../../core/base/json";
import { FailureError } from "../../core/failure/failure";
import { maskJsonText } from "./maskSecrets";

/** Longest piece of an unreadable answer that its failure repeats. */
const LONGEST_FOUND = 80;

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
  return {
    text: body instanceof Uint8Array ? new TextDecoder().decode(body) : "",
    contentType: response.headers["content-type"]?.split(";")[0],
    requestId: response.headers["x-amzn-requestid"] ?? response.headers["x-amz-request-id"],
  };
}

/** Throws `unreadableAnswer` for what is not a JSON object. */
export function parseAnswer(answer: WireAnswer | undefined): JsonObject {
  const text = answer?.text ?? "";
  const value = parseJson(text);
  if (!isJsonObject(value)) {
    throw unreadable(describe(text, answer?.contentType), answer?.requestId);
  }
  return value;
}

/** Throws `unreadableAnswer` for an answer to an operation that answers with a status alone, if it is a page of another. */
export function expectNoAnswer(answer: WireAnswer | undefined): void {
  if (answer === undefined || answer.text.trim() !== "") {
    parseAnswer(answer);
  }
}

/** Failure for an answer that holds something other than the API promises. */
export function unreadable(found: string, requestId?: string): FailureError {
  return new FailureError({ kind: "unreadableAnswer", found, ...defined({ requestId }) });
}

/** The beginning of a piece of an answer, without secrets. */
export function beginningOf(text: string): string {
  const masked = maskJsonText(text).replace(/\s+/g, " ").trim();
  return masked.length > LONGEST_FOUND ? `${masked.slice(0, LONGEST_FOUND - 1)}…` : masked;
}

function describe(text: string, contentType: string | undefined): string {
  if (text.trim() === "") {
    return "an empty body";
  }
  const isSaidToBeJson = contentType === undefined || contentType.includes("json");
  return beginningOf(isSaidToBeJson ? text : contentType);
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
