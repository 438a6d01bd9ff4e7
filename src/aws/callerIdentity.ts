import { GetCallerIdentityCommand, type GetCallerIdentityResponse, STSClient } from "@aws-sdk/client-sts";
import type { CallerIdentity } from "../core/awsAccess";
import type { Connection } from "../core/connection";
import { FailureError } from "../core/failure";
import { callFailure } from "./callFailure";
import { type ConfigSources, clientConfig } from "./clientConfig";
import { configuredEndpoint } from "./endpoint";
import { DEFAULT_PROFILE, readSharedFiles } from "./profiles";
import { withinLimits } from "./timeLimit";
import { unreadable } from "./wireAnswer";

/** See `AwsAccess`. Over a client of its own, which reads the credentials anew. */
export async function callerIdentity(
  connection: Connection,
  sources: ConfigSources,
): Promise<CallerIdentity> {
  const { env, timeoutMilliseconds, signal } = sources;
  const profile = connection.profile ?? DEFAULT_PROFILE;
  const endpoint = configuredEndpoint("sts", { env, files: await readSharedFiles(env), profile });
  const client = new STSClient({
    ...clientConfig(connection, sources),
    ...(endpoint === undefined ? {} : { endpoint }),
  });
  try {
    const answer = await withinLimits({ timeoutMilliseconds, signals: [signal] }, (abortSignal) =>
      client.send(new GetCallerIdentityCommand(), { abortSignal }),
    );
    return identityIn(answer);
  } catch (error) {
    const failure = await callFailure(error, "sts:GetCallerIdentity", connection, env);
    throw new FailureError(failure, failure.kind === "unexpected" ? { cause: error } : {});
  } finally {
    client.destroy();
  }
}

function identityIn({ Account, Arn, UserId }: GetCallerIdentityResponse): CallerIdentity {
  if (Account === undefined || Arn === undefined || UserId === undefined) {
    throw unreadable("GetCallerIdentity");
  }
  return { accountId: Account, arn: Arn, userId: UserId };
}
