import { memberOf } from "../../core/base/json";
import type { RequestReport } from "../../core/connection/requestReport";

/** What the SDK says of the answers to a call, in what it gives as in what it throws. */
export function answerFacts(end: unknown): Pick<RequestReport, "status" | "attempts" | "requestId"> {
  const metadata = memberOf(end, "$metadata");
  const [status, attempts] = [memberOf(metadata, "httpStatusCode"), memberOf(metadata, "attempts")];
  const requestId = memberOf(metadata, "requestId");
  return {
    ...(typeof status === "number" ? { status } : {}),
    ...(typeof attempts === "number" ? { attempts } : {}),
    ...(typeof requestId === "string" ? { requestId } : {}),
  };
}

/** Which page a call asks for, as far as that may stand in a log: a token says nothing to people. */
export function pageAskedFor(input: object): Pick<RequestReport, "tokenLength"> {
  const token = memberOf(input, "NextToken");
  return typeof token === "string" ? { tokenLength: token.length } : {};
}
