import type { DataExchangeClient, ServiceInputTypes, ServiceOutputTypes } from "@aws-sdk/client-dataexchange";
import { retryMiddleware, retryMiddlewareOptions } from "@smithy/core/retry";
import { Attempts, type CallSpan, MOST_ATTEMPTS } from "../network/attempts";
import type { WireCommand } from "./wireCommand";

/** Lets the SDK repeat the command within the time of this call: a client, which calls share, knows none of it. */
export async function repeatWithin<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
  span: CallSpan,
  { config }: DataExchangeClient,
  command: WireCommand<Input, Output>,
): Promise<void> {
  // As with the variable unset, where it holds no number.
  const most = await config.maxAttempts().catch(() => MOST_ATTEMPTS);
  const attempts = new Attempts(span, most);
  const options = { maxAttempts: async () => most, retryStrategy: async () => attempts };
  command.middlewareStack.add(retryMiddleware(options), retryMiddlewareOptions);
}
