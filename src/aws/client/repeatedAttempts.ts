import type { DataExchangeClient, ServiceInputTypes, ServiceOutputTypes } from "@aws-sdk/client-dataexchange";
import { retryMiddleware, retryMiddlewareOptions } from "@smithy/core/retry";
import { Attempts, type CallSpan } from "../network/attempts";
import type { WireCommand } from "./wireCommand";

/** Lets the SDK repeat the command within the time of this call: a client, which calls share, knows none of it. */
export async function repeatWithin<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
  span: CallSpan,
  { config }: DataExchangeClient,
  command: WireCommand<Input, Output>,
): Promise<void> {
  const attempts = new Attempts(span, await config.maxAttempts());
  const options = { maxAttempts: config.maxAttempts, retryStrategy: async () => attempts };
  command.middlewareStack.add(retryMiddleware(options), retryMiddlewareOptions);
}
