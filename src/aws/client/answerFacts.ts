import { memberOf } from "../../core/base/json";
import type { RequestReport } from "../../core/connection/requestReport";

/** Facts that the SDK gives of the answers to a call, in its output and in its errors. */
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

/** Page that a call asks for, for the log: the length of the token, which itself says nothing to people. */
export function pageAskedFor(input: object): Pick<RequestReport, "tokenLength"> {
  const token = memberOf(input, "NextToken");
  return typeof token === "string" ? { tokenLength: token.length } : {};
}
