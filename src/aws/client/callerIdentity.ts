import { GetCallerIdentityCommand, type GetCallerIdentityResponse, STSClient } from "@aws-sdk/client-sts";
import type { CallerIdentity } from "../../core/connection/awsAccess";
import type { AwsConnection } from "../../core/connection/connection";
import { FailureError } from "../../core/failure/failure";
import type { ProfileConfig } from "../config/configured";
import { configuredEndpoint } from "../config/endpoint";
import { Attempts, MOST_ATTEMPTS } from "../network/attempts";
import { HeldTime } from "../network/heldTime";
import { withinLimits } from "../network/timeLimit";
import { unreadable } from "../wire/wireAnswer";
import { callFailure } from "./callFailure";
import { type CallOptions, clientConfig } from "./clientConfig";

/** See `AwsAccess`. Uses a new client, which reads the credentials again. */
export async function callerIdentity(
  connection: AwsConnection,
  options: CallOptions & { readonly signal: AbortSignal },
): Promise<CallerIdentity> {
  const { common, timeoutMilliseconds, signal } = options;
  const limits = { timeoutMilliseconds, signals: [signal], time: new HeldTime() };
  try {
    return await withinLimits(limits, async (abortSignal, remaining) => {
      const endpointOf = (config: ProfileConfig) => configuredEndpoint("sts", config);
      const config = await clientConfig(connection, endpointOf, common, limits);
      const retryStrategy = new Attempts({ signal: abortSignal, remaining });
      const client = new STSClient({ ...config, retryStrategy, maxAttempts: MOST_ATTEMPTS });
      try {
        return identityIn(await client.send(new GetCallerIdentityCommand(), { abortSignal }));
      } finally {
        client.destroy();
      }
    });
  } catch (error) {
    const failure = await callFailure(error, "sts:GetCallerIdentity", connection, common);
    throw new FailureError(failure, failure.kind === "unexpected" ? { cause: error } : {});
  }
}

function identityIn({ Account, Arn, UserId }: GetCallerIdentityResponse): CallerIdentity {
  if (Account === undefined || Arn === undefined || UserId === undefined) {
    throw unreadable("GetCallerIdentity");
  }
  return { accountId: Account, arn: Arn, userId: UserId };
}
