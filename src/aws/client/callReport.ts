import type { ServiceOutputTypes } from "@aws-sdk/client-dataexchange";
import { defined } from "../../core/base/defined";
import { memberOf } from "../../core/base/json";
import type { RequestReport } from "../../core/connection/awsAccess";
import type { Failure, Operation } from "../../core/failure/failure";

/** Begins the report of a call. It is finished with the SDK's output or its error, and the failure if there is one. */
export function beginReport(operation: Operation, input: object) {
  const startedAt = performance.now();
  const token = memberOf(input, "NextToken");
  // A token says nothing to people who read a log; its length shows that the page is not the first.
  const tokenLength = typeof token === "string" ? token.length : undefined;
  return (end: unknown, failure?: Failure): RequestReport => {
    const metadata = memberOf(end, "$metadata") as Partial<ServiceOutputTypes["$metadata"]> | undefined;
    const { httpStatusCode: status, attempts, requestId } = metadata ?? {};
    const milliseconds = performance.now() - startedAt;
    const facts = defined({ tokenLength, status, attempts, requestId, failure: failure?.kind });
    return { operation, milliseconds, ...facts };
  };
}
