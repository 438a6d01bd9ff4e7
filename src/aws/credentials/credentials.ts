import type { AskMfaCode } from "../../core/connection/awsAccess";
import type { AwsConnection } from "../../core/connection/connection";
import { FailureError } from "../../core/failure/failure";
import { settingsProfile } from "../config/environment";
import { refuseUnclearLines, withLine } from "../config/lineRefusal";
import { profileFault } from "../config/profileFault";
import { mayBeRegion } from "../config/region";
import { readSharedFiles } from "../config/sharedFilesReader";
import { Attempts } from "../network/attempts";
import { Network } from "../network/network";
import { type Limits, withinLimits } from "../network/timeLimit";
import type { CredentialProcesses } from "./credentialProcesses";
import type { CredentialProvider, Credentials } from "./credentialProvider";
import { toCredentialsFailure } from "./credentialsFailure";
import { ofEnvironment } from "./environmentCredentials";
import type { InnerClientConfig } from "./innerClient";
import { credentialsOfProfile } from "./profileCredentials";
import { roleAssumer } from "./roleAssumer";
import type { RoleSessions } from "./roleSessions";

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
  return () =>
    withinLimits(limits, async (signal, remaining) => {
      const { env } = common;
      const files = await readSharedFiles(env);
      const profile = settingsProfile(connection.profile, env);
      const network = await Network.configured({ env, files, profile });
      const ofProfile = files.profiles.get(profile)?.["region"] ?? "";
      const region = mayBeRegion(ofProfile) ? ofProfile : connection.region;
      const attempts = new Attempts({ signal, remaining });
      const config = { env, files, profile, region, network, attempts, signal };
      // The SDK's providers know no signal: without a network, what they wait for ends.
      const close = () => network.destroy();
      signal.addEventListener("abort", close, { once: true });
      try {
        return await fetchCredentials({ connection, common, config, limits });
      } catch (error) {
        // The error isn't kept as the cause: its message may hold a path or an address with a secret.
        // Some providers keep only the text of what went wrong.
        const isTold = error instanceof Error && "tag" in error;
        const thrown = isTold ? error : (network.error ?? attempts.error ?? error);
        throw new FailureError(withLine(files, await toCredentialsFailure(thrown, connection, config)));
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
}

async function fetchCredentials({ connection, common, config, limits }: Fetch): Promise<Credentials> {
  const { profile, region } = connection;
  if (profile === undefined) {
    return ofEnvironment({ ...config, region });
  }
  if (!config.files.profiles.has(profile)) {
    // Gone since the connection was made. Without it, the machine's own role would sign.
    throw new FailureError({ kind: "unknownProfile", profile });
  }
  refuseUnclearLines(config.files, profile);
  const fault = profileFault(config.files, profile);
  if (fault !== undefined) {
    throw new FailureError({ kind: "brokenProfile", profile, fault });
  }
  const { askMfaCode, sessions, processes } = common;
  const assumeRole = roleAssumer({ ...config, askMfaCode, sessions, limits });
  return credentialsOfProfile({ config, processes, assumeRole });
}
