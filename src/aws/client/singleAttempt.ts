import type { ServiceInputTypes, ServiceOutputTypes } from "@aws-sdk/client-dataexchange";
import { canHaveSent, isPutOff } from "../../core/failure/lostAnswer";
import { traitsOf } from "../wire/errorTraits";
import type { WireCommand } from "./wireCommand";

/** Error of an attempt after which AWS may have done what was asked for. Nothing in it makes the SDK try again. */
class LastAttempt extends Error {
  /** Not named `cause`, where the SDK looks for errors that are worth another attempt. */
  constructor(readonly end: unknown) {
    super("Not repeated.");
  }
}

/** Keeps the SDK from repeating a request that changes something, unless AWS refused it for sure. */
export function repeatOnlyWhatWasRefused<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
  command: WireCommand<Input, Output>,
): void {
  command.middlewareStack.add(
    (next) => async (request) => {
      try {
        return await next(request);
      } catch (error) {
        throw mayHaveArrived(error) ? new LastAttempt(error) : error;
      }
    },
    // Low is within the SDK's retries and its signing.
    { step: "finalizeRequest", priority: "low" },
  );
}

/** The error that the SDK would have thrown. */
export function asItWasThrown(error: unknown): unknown {
  return error instanceof LastAttempt ? error.end : error;
}

function mayHaveArrived(error: unknown): boolean {
  const { status, code, retryAt } = traitsOf(error);
  if (status === undefined) {
    return code === undefined || canHaveSent(code);
  }
  return status < 400 || (status >= 500 && !isPutOff(status, retryAt));
}
