import { MINUTE } from "../../core/base/clock";
import { defined } from "../../core/base/defined";
import { isText } from "../../core/base/json";
import { type Failure, type FailureCause, failureOf } from "../../core/failure/failure";
import { type ErrorTraits, traitsOf } from "../wire/errorTraits";

/** A failed call, for failures that describe it. */
export interface FailedCall {
  /** The IAM action that the call needs, for instance `dataexchange:ListJobs`. */
  readonly action: string;
  /** The ARN of what the action is asked for, where there is one. */
  readonly resource?: string;
  readonly region: string;
  readonly profile?: string;
  /** The SSO profile that the credentials come from, if they do. */
  readonly ssoProfile?: string;
}

const EXPIRED = new Set(["ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired"]);
const INVALID = new Set([
  "AuthFailure",
  "IncompleteSignature",
  "IncompleteSignatureException",
  "InvalidAccessKeyId",
  "InvalidClientTokenId",
  "InvalidSignatureException",
  "MissingAuthenticationToken",
  "MissingAuthenticationTokenException",
  "SignatureDoesNotMatch",
  "UnrecognizedClientException",
]);
/** AWS's names for a signature from another time; most services say it in the message of a refused signature. */
const SKEWED = new Set(["RequestInTheFuture", "RequestTimeTooSkewed"]);
const SKEWED_MESSAGE = /^Signature (?:expired|not yet current)\b/;
/** Node's error code for AWS's certificate when this machine's clock is behind. */
const CERTIFICATE_OF_THE_FUTURE = "CERT_NOT_YET_VALID";
const DENIED = new Set(["AccessDenied", "AccessDeniedException", "UnauthorizedOperation"]);
const THROTTLED = new Set([
  "RequestLimitExceeded",
  "SlowDown",
  "Throttling",
  "ThrottlingException",
  "TooManyRequestsException",
]);
/** Beginning of Node's codes for an answer that is not HTTP/1.1. */
const BROKEN_HTTP = "HPE_";
const NOT_RESOLVED = new Set(["ENOTFOUND", "EAI_AGAIN"]);

/**
 * Decides what happened by error name, HTTP status and error code; a message is only passed on. The exception
 * is a wrong clock, for which AWS uses the same name as for a wrong secret. The SDK has then retried with
 * AWS's time, if the answer had one.
 */
export function toFailure(error: unknown, call: FailedCall): Failure {
  if (error instanceof Error && "tag" in error) {
    return failureOf(error);
  }
  const traits = traitsOf(error);
  const cause = clockCause(traits) ??
    identityCause(traits, call) ??
    answerCause(traits, call) ??
    connectionCause(traits, call) ?? { kind: "unexpected", message: traits.message };
  return { ...cause, ...defined({ requestId: traits.requestId }) };
}

/** Whether the credentials were good once. */
export function isExpired(error: unknown): boolean {
  return EXPIRED.has(traitsOf(error).name);
}

function clockCause({ name, message, code, date }: ErrorTraits): FailureCause | undefined {
  const isRefused = INVALID.has(name) && SKEWED_MESSAGE.test(message);
  if (!isRefused && !SKEWED.has(name) && code !== CERTIFICATE_OF_THE_FUTURE) {
    return undefined;
  }
  const ahead = date === undefined ? 0 : Date.now() - date;
  // Within a minute, the answer did not pass on what AWS takes for the time.
  return Math.abs(ahead) < MINUTE ? { kind: "clockSkew" } : { kind: "clockSkew", milliseconds: ahead };
}

/** Errors about the caller's identity. AWS uses names for them that aren't in the service's model. */
function identityCause(traits: ErrorTraits, call: FailedCall): FailureCause | undefined {
  const { name } = traits;
  const { profile, ssoProfile } = call;
  if (EXPIRED.has(name)) {
    const sso = ssoProfile !== undefined;
    return { kind: "credentialsExpired", ...defined({ profile: ssoProfile ?? profile }), sso };
  }
  if (INVALID.has(name)) {
    return { kind: "credentialsInvalid", ...defined({ profile }) };
  }
  return DENIED.has(name) ? denied(givenReason(traits), call) : undefined;
}

function answerCause(traits: ErrorTraits, call: FailedCall): FailureCause | undefined {
  const { name, status } = traits;
  if (THROTTLED.has(name) || status === 429) {
    return { kind: "throttled", ...retryAt(traits) };
  }
  if (status === undefined) {
    return undefined;
  }
  if (status >= 500) {
    return { kind: "serviceFault", status, ...retryAt(traits) };
  }
  const reason = givenReason(traits);
  // Without a reason and a mark of AWS, something on the way answered instead.
  if (
    name === "SyntaxError" ||
    traits.unread !== undefined ||
    status < 400 ||
    (reason === "" && traits.isFromAws === false)
  ) {
    return { kind: "unreadableAnswer", found: [`HTTP ${status}`, traits.unread].filter(isText).join(", ") };
  }
  const message = reason === "" ? `HTTP ${status}` : reason;
  if (status === 403) {
    return denied(message, call);
  }
  if (status === 401) {
    return { kind: "credentialsInvalid", ...defined({ profile: call.profile }) };
  }
  return { kind: status === 404 ? "notFound" : "badRequest", message };
}

/** When AWS wants to be asked again, if that is still to come. */
function retryAt({ retryAt: time = 0 }: ErrorTraits): { readonly retryAt?: number } {
  return time > Date.now() ? { retryAt: time } : {};
}

/** AWS's message, else its name for what is wrong; empty where the SDK had to find words of its own. */
function givenReason({ name, message }: ErrorTraits): string {
  const isOwn = message.trim() !== "" && message !== "UnknownError";
  return isOwn ? message : /^(?:\d*|Error|Unknown|UnknownError)$/.test(name.trim()) ? "" : name;
}

function denied(message: string, { action, resource }: FailedCall): FailureCause {
  return { kind: "accessDenied", action, message, ...defined({ resource }) };
}

function connectionCause(traits: ErrorTraits, call: FailedCall): FailureCause | undefined {
  const { name, code, host } = traits;
  if (name === "AbortError") {
    return { kind: "cancelled" };
  }
  if (code?.startsWith(BROKEN_HTTP)) {
    return { kind: "unreadableAnswer", found: `not HTTP: ${code}` };
  }
  if (code !== undefined && host !== undefined && NOT_RESOLVED.has(code)) {
    return { kind: "noSuchHost", host, region: call.region };
  }
  if (code !== undefined) {
    return { kind: "network", code };
  }
  // The SDK's own error for a connection that is not there within its limit.
  return name === "TimeoutError" ? { kind: "network", code: "ETIMEDOUT" } : undefined;
}
