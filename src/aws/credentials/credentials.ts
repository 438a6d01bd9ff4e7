import { fromIni, fromSSO, fromTokenFile } from "@aws-sdk/credential-providers";
import type { AskMfaCode, Profile } from "../../core/connection/awsAccess";
import type { AwsConnection } from "../../core/connection/connection";
import { FailureError } from "../../core/failure/failure";
import { DEFAULT_PROFILE } from "../config/endpoint";
import { profileFault } from "../config/profileFault";
import { readSharedFiles, sharedFilePaths, signingInProfile } from "../config/profiles";
import { Attempts } from "../network/attempts";
import { Network } from "../network/network";
import { type Limits, withinLimits } from "../network/timeLimit";
import { type CredentialProcesses, credentialProcessOf } from "./credentialProcesses";
import type { CredentialProvider, Credentials } from "./credentialProvider";
import { toCredentialsFailure } from "./credentialsFailure";
import { checkInstanceRole, ofEnvironment, ofMachine } from "./environmentCredentials";
import { type InnerClientConfig, innerClient } from "./innerClient";
import { closingRequests } from "./machineRequests";
import { roleAssumer } from "./roleAssumer";
import type { RoleSessions } from "./roleSessions";
import { renewSsoToken } from "./ssoSession";
import { webRoleAssumer } from "./webRoleAssumer";

/** State that all connections share when they get credentials. */
export interface CommonCredentials {
  readonly env: NodeJS.ProcessEnv;
  readonly askMfaCode: AskMfaCode;
  readonly sessions: RoleSessions;
  readonly processes: CredentialProcesses;
}

/**
 * The provider of the connection's credentials. It rejects with a `FailureError`, and keeps to the limits:
 * the SDK shares one pending call among all requests, so one that hung would hang every later request too.
 */
export function credentialsOf(
  connection: AwsConnection,
  common: CommonCredentials,
  limits: Limits,
): CredentialProvider {
  return (properties) =>
    withinLimits(limits, async (signal, remaining) => {
      const { env } = common;
      const { profile = DEFAULT_PROFILE } = connection;
      const files = await readSharedFiles(env);
      const network = await Network.configured({ env, files, profile });
      const region = files.profiles.get(profile)?.["region"] ?? connection.region;
      const attempts = new Attempts({ signal, remaining });
      const config = { env, files, profile, region, network, attempts };
      // The SDK's providers know no signal: without a network, what they wait for ends.
      const close = () => network.destroy();
      signal.addEventListener("abort", close, { once: true });
      try {
        const provide = await providerOf({ connection, common, config, limits, signal });
        return await closingRequests(signal, () => provide(properties));
      } catch (error) {
        // The error isn't kept as the cause: its message may hold the command line of a credential_process.
        const failure = await toCredentialsFailure(network.error ?? error, connection, config);
        throw new FailureError(failure);
      } finally {
        close();
      }
    });
}

/** One fetch of credentials. */
interface Fetch {
  readonly connection: AwsConnection;
  readonly common: CommonCredentials;
  readonly config: InnerClientConfig;
  readonly limits: Limits;
  /** Aborts when nobody waits any more; undefined for a fetch that others may join. */
  readonly signal: AbortSignal | undefined;
}

async function providerOf(fetch: Fetch): Promise<CredentialProvider> {
  const { connection, common, config } = fetch;
  const { env, files } = config;
  const { profile, region } = connection;
  if (profile === undefined) {
    return ofEnvironment(env, files, webRoleAssumer({ ...config, region }, undefined));
  }
  const fault = profileFault(files, profile);
  if (fault !== undefined) {
    throw new FailureError({ kind: "brokenProfile", profile, fault });
  }
  const source = signingInProfile(files, profile);
  if (source.kind === "other" && source.name === profile) {
    return ofMachine(env, files, profile);
  }
  if (source.kind === "sso") {
    await renewSsoToken(config, source.name);
  }
  const direct = source.name === profile ? besideKeys(source, config) : undefined;
  if (direct !== undefined) {
    return direct;
  }
  const first = files.profiles.get(source.name)?.["credential_source"];
  if (source.kind !== "keys" && first === "Ec2InstanceMetadata") {
    checkInstanceRole(env, files, profile);
  }
  const process = credentialProcessOf(files, profile);
  return process === undefined
    ? ofProfile(fetch)
    : (properties) =>
        common.processes.join(process, (hasEnded) =>
          ofProfile({ ...fetch, signal: undefined }, hasEnded)(properties),
        );
}

/**
 * The provider of what comes before an access key in the AWS CLI, and behind it in the SDK's way through a profile;
 * undefined for what is not of that kind.
 */
function besideKeys({ kind, name }: Profile, config: InnerClientConfig): CredentialProvider | undefined {
  const { env, files } = config;
  if (kind === "sso") {
    return fromSSO({ profile: name, ...sharedFilePaths(env), clientConfig: innerClient("sso", config) });
  }
  if (kind !== "webIdentity") {
    return undefined;
  }
  const { role_arn: roleArn = "", ...section } = files.profiles.get(name) ?? {};
  const { web_identity_token_file: webIdentityTokenFile = "", role_session_name: roleSessionName } = section;
  return fromTokenFile({
    ...{ roleArn, webIdentityTokenFile, ...(roleSessionName ? { roleSessionName } : {}) },
    roleAssumerWithWebIdentity: webRoleAssumer(config, name),
  });
}

/** `onSource` is called when a chain of roles has the credentials that it begins with. */
function ofProfile({ common, config, limits, signal }: Fetch, onSource?: () => void): CredentialProvider {
  const { env, files, profile } = config;
  const { askMfaCode, sessions } = common;
  const assume = roleAssumer({ ...config, askMfaCode, sessions, limits, signal });
  const source = signingInProfile(files, profile);
  const sourcesKey = files.profiles.get(source.name)?.["aws_access_key_id"];
  const asInCli = async (given: Credentials) => {
    const provide = given.accessKeyId === sourcesKey ? besideKeys(source, config) : undefined;
    return provide === undefined ? given : provide();
  };
  return fromIni({
    profile,
    ...sharedFilePaths(env),
    // Asked for beside the source's credentials; the person is asked when those are there.
    mfaCodeProvider: async () => "",
    roleAssumer: async (given, params) => {
      onSource?.();
      return assume(await asInCli(given), params);
    },
    roleAssumerWithWebIdentity: webRoleAssumer(config, profile),
    ...(source.kind === "sso" ? { clientConfig: innerClient("sso", config) } : {}),
  });
}
