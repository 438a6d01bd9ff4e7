import { DAY, SECOND } from "../../core/base/clock";
import { isJsonObject, memberOf } from "../../core/base/json";
import { maskText } from "../../core/secrets/maskText";
import { describe } from "./wireAnswer";

/** Parts of a thrown value that show what happened, with secrets masked. */
export interface ErrorTraits {
  /** Name of the error; for an error from AWS, the one that AWS gave. */
  readonly name: string;
  readonly message: string;
  /** Node's code of a failed connection, for instance ECONNREFUSED; no other code. */
  readonly code: string | undefined;
  /** The host that has no address. */
  readonly host: string | undefined;
  /** The status of the HTTP answer, if there was one. */
  readonly status: number | undefined;
  /** What the answer was, in a few words, where the SDK cannot read it as an error of AWS. */
  readonly unread: string | undefined;
  /** Whether the answer came from AWS; undefined where that is not known. */
  readonly isFromAws: boolean | undefined;
  /** When the answer was sent, by its sender's clock: milliseconds since 1970. */
  readonly date: number | undefined;
  /** When the sender wants to be asked again: milliseconds since 1970. */
  readonly retryAt: number | undefined;
  readonly requestId: string | undefined;
}

/** Node's codes for programming mistakes begin like this; only those of TLS are about a connection. */
const NOT_OF_A_CONNECTION = /^ERR_(?!TLS_|SSL_)/;
/** A wait that is longer is one without an end; the time after it may be none that there is. */
const LONGEST_WAIT = 3650 * DAY;

export function traitsOf(error: unknown): ErrorTraits {
  if (!(error instanceof Error)) {
    return { ...traitsOf(new Error(String(error))), name: "" };
  }
  const metadata = memberOf(error, "$metadata");
  const response = memberOf(error, "$response");
  const headers = memberOf(response, "headers");
  const connection = connectionError(error);
  return {
    // AWS's own texts come from an answer, which may have anything in their place.
    name: text(error, "name") ?? "",
    message: text(error, "message") ?? "",
    code: connection && text(connection, "code"),
    host: connection && text(connection, "hostname"),
    status: number(metadata, "httpStatusCode"),
    unread: unread(error, response),
    isFromAws: isJsonObject(headers) ? isFromAws(headers) : undefined,
    date: moment(text(headers, "date")),
    retryAt: retryMoment(text(headers, "retry-after")),
    requestId: text(metadata, "requestId"),
  };
}

/** The SDK gives every error that it read a fault: the client's or the server's. */
function unread(error: Error, response: unknown): string | undefined {
  if (response === undefined || "$fault" in error) {
    return undefined;
  }
  const body = memberOf(response, "body");
  const type = text(memberOf(response, "headers"), "content-type");
  return describe(body instanceof Uint8Array ? new TextDecoder().decode(body) : "", type);
}

/** Headers that AWS alone sends: a proxy, a gateway or a sign-in page of a network has none of them. */
const OF_AWS = ["x-amzn-requestid", "x-amz-request-id", "x-amzn-request-id", "x-amzn-errortype"];

export function isFromAws(headers: Readonly<Record<string, unknown>>): boolean {
  return OF_AWS.some((name) => headers[name] !== undefined);
}

/** The error itself or the one behind it; of several addresses that were tried, the first one's. */
function connectionError(error: unknown, depth = 0): Error | undefined {
  if (!(error instanceof Error) || depth > 5) {
    return undefined;
  }
  const code = text(error, "code");
  // A failed file operation has a path; a failed connection has none.
  if (code !== undefined && !NOT_OF_A_CONNECTION.test(code) && !("path" in error)) {
    return error;
  }
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error.cause;
  return connectionError(first, depth + 1);
}

function moment(date: string | undefined): number | undefined {
  const time = Date.parse(date ?? "");
  return Number.isNaN(time) ? undefined : time;
}

/** The header has seconds from now, or a date. */
function retryMoment(header: string | undefined): number | undefined {
  return /^\s*\d+(?:\.\d+)?\s*$/.test(header ?? "")
    ? Date.now() + Math.min(Number(header) * SECOND, LONGEST_WAIT)
    : moment(header);
}

function text(value: unknown, key: string): string | undefined {
  const found = memberOf(value, key);
  return typeof found === "string" ? maskText(found) : undefined;
}

function number(value: unknown, key: string): number | undefined {
  const found = memberOf(value, key);
  return typeof found === "number" ? found : undefined;
}
