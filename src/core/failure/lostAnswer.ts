import type { Failure } from "./failure";

/** Node's codes for a connection that did not come about. */
const NOT_CONNECTED: ReadonlySet<string> = new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
]);

/** Whether a connection that failed so can have carried a request. */
export function canHaveSent(code: string): boolean {
  return !NOT_CONNECTED.has(code);
}

/** Whether AWS does nothing now and wants to be asked later: `retryAt` is when, if it said so. */
export function isPutOff(status: number, retryAt: number | undefined): boolean {
  return status === 503 && retryAt !== undefined;
}

/** Whether AWS may have carried out the request although its answer was lost. */
export function isAnswerLost(failure: Failure): boolean {
  switch (failure.kind) {
    case "network":
      return canHaveSent(failure.code);
    case "serviceFault":
      return !isPutOff(failure.status, failure.retryAt);
    case "timedOut":
    case "unreadableAnswer":
    // The connection was closed while the request was under way.
    case "cancelled":
      return true;
    default:
      return false;
  }
}
