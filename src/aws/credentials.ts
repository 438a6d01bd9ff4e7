import { fromIni, fromNodeProviderChain, fromTemporaryCredentials } from "@aws-sdk/credential-providers";
import type { Connection } from "../core/connection";
import { FailureError } from "../core/failure";
import type { ConfigSources } from "./configured";
import { DEFAULT_PROFILE } from "./connectionResolver";
import { toCredentialsFailure } from "./credentialsFailure";
import { configuredEndpoint, endpointConfig, type ServiceId } from "./endpoint";
import { Network } from "./network";
import { readSharedFiles, sharedFilePaths, signingInProfile } from "./profiles";
import { renewSsoToken } from "./ssoToken";
import { type Limits, withinLimits } from "./timeLimit";
import { toFailure } from "./toFailure";
import { webIdentityAssumer } from "./webIdentity";

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
      const sources = { env, files, profile: profile ?? DEFAULT_PROFILE };
      const network = await Network.configured(sources);
      const provide =
        profile === undefined ? ofEnvironment(connection, network) : ofProfile(connection, sources, network);
      try {
        return await provide(properties);
      } catch (error) {
        // Without the error as its cause: its message may hold the command line of a credential_process.
        throw new FailureError(await toCredentialsFailure(network.error ?? error, connection, files));
      } finally {
        network.destroy();
      }
    });
}

function ofEnvironment({ region }: Connection, network: Network): CredentialProvider {
  return fromNodeProviderChain({ clientConfig: { region, requestHandler: network } });
}

function ofProfile(connection: Connection, sources: ConfigSources, network: Network): CredentialProvider {
  const { env, files, profile } = sources;
  const innerClient = (service: ServiceId) => ({
    ...endpointConfig(configuredEndpoint(service, sources), sources),
    requestHandler: network,
  });
  const region = files.profiles.get(profile)?.["region"] ?? connection.region;
  const options: IniOptions = {
    profile,
    ...sharedFilePaths(env),
    roleAssumerWithWebIdentity: webIdentityAssumer(() => ({ ...innerClient("sts"), region })),
    roleAssumer: async (masterCredentials, params) => {
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
  };
  const signingIn = signingInProfile(files, profile);
  if (signingIn.kind !== "sso") {
    return fromIni(options);
  }
  const provide = fromIni({ ...options, clientConfig: innerClient("sso") });
  return async (properties) => {
    await renewSsoToken({ ...sources, profile: signingIn.name }, innerClient("sso_oidc"));
    return provide(properties);
  };
}
