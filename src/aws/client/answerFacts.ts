import type { RequestReport } from "../../core/connection/requestReport";

/** What the SDK says of the answers to a call, in what it gives as in what it throws. */
export function answerFacts(end: unknown): Pick<RequestReport, "status" | "attempts" | "requestId"> {
  const metadata = member(end, "$metadata");
  const [status, attempts] = [member(metadata, "httpStatusCode"), member(metadata, "attempts")];
  const requestId = member(metadata, "requestId");
  return {
    ...(typeof status === "number" ? { status } : {}),
    ...(typeof attempts === "number" ? { attempts } : {}),
    ...(typeof requestId === "string" ? { requestId } : {}),
  };
}

/** Which page a call asks for, as far as that may stand in a log: a token says nothing to people. */
export function pageAskedFor(input: object): Pick<RequestReport, "tokenLength"> {
  const token = member(input, "NextToken");
  return typeof token === "string" ? { tokenLength: token.length } : {};
}

function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
