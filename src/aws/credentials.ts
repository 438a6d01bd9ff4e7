import { fromIni, fromTemporaryCredentials } from "@aws-sdk/credential-providers";
import type { Connection } from "../core/connection";
import { FailureError } from "../core/failure";
import { toCredentialsFailure } from "./credentialsFailure";
import { configuredEndpoint, type EndpointSources, type ServiceId } from "./endpoint";
import { environmentProvider } from "./environmentCredentials";
import { readSharedFiles, sharedFilePaths, signingInProfile } from "./profiles";
import { type Limits, withinLimits } from "./timeLimit";
import { toFailure } from "./toFailure";

type CredentialProvider = ReturnType<typeof fromIni>;
type IniOptions = NonNullable<Parameters<typeof fromIni>[0]>;

/**
 * The provider of the connection's credentials. It rejects with a `FailureError`, and keeps to the limits:
 * the SDK shares one pending call among all requests, so one that hung would hang every later request too.
 */
export function credentialsOf(
  connection: Connection,
  env: NodeJS.ProcessEnv,
  limits: Limits,
): CredentialProvider {
  return (properties) =>
    withinLimits(limits, async () => {
      const files = await readSharedFiles(env);
      const { profile } = connection;
      try {
        const provide =
          profile === undefined
            ? environmentProvider(env, connection.region)
            : ofProfile(connection, profile, { env, files });
        return await provide(properties);
      } catch (error) {
        // Without the error as its cause: its message may hold the command line of a credential_process.
        throw new FailureError(await toCredentialsFailure(error, connection, files));
      }
    });
}

function ofProfile(connection: Connection, profile: string, sources: Omit<EndpointSources, "profile">) {
  const { env, files } = sources;
  const innerClient = (service: ServiceId) => {
    const endpoint = configuredEndpoint(service, { env, files, profile });
    // As for Data Exchange: the SDK would take the endpoint of the profile in AWS_PROFILE.
    return { ignoreConfiguredEndpointUrls: true, ...(endpoint === undefined ? {} : { endpoint }) };
  };
  const options: IniOptions = {
    profile,
    ...sharedFilePaths(env),
    roleAssumer: async (masterCredentials, params) => {
      const region = files.profiles.get(profile)?.["region"] ?? connection.region;
      const clientConfig = { ...innerClient("sts"), region };
      try {
        return await fromTemporaryCredentials({ masterCredentials, params, clientConfig })();
      } catch (error) {
        // Only here it is known which role of a chain was refused.
        const resource = params.RoleArn;
        throw new FailureError(
          toFailure(error, { action: "sts:AssumeRole", region, profile, ...(resource && { resource }) }),
        );
      }
    },
    ...(signingInProfile(files, profile).kind === "sso" ? { clientConfig: innerClient("sso") } : {}),
  };
  return fromIni(options);
}
