import type { AwsConnection } from "../../core/connection/connection";
import type { ProfileConfig } from "../config/configured";
import { endpointConfig } from "../config/endpoint";
import { settingsProfile } from "../config/environment";
import { sdkProfile } from "../config/sdkFiles";
import { readSharedFiles } from "../config/sharedFilesReader";
import { type CommonCredentials, credentialsOf } from "../credentials/credentials";
import { Network } from "../network/network";
import type { Limits } from "../network/timeLimit";

/** Fetching credentials ends before the call does, so that the next call does not join a fetch that hangs. */
const CREDENTIALS_MARGIN_MILLISECONDS = 100;

export interface CallOptions {
  readonly common: CommonCredentials;
  readonly timeoutMilliseconds: number;
}

/** Configuration of every SDK client for this connection, as the files are now. The limits are those of a call. */
export async function clientConfig(
  connection: AwsConnection,
  endpointOf: (config: ProfileConfig) => string | undefined,
  common: CommonCredentials,
  limits: Limits,
) {
  const { region } = connection;
  const { env } = common;
  const profile = settingsProfile(connection.profile, env);
  const config = { env, files: await readSharedFiles(env), profile };
  return {
    region,
    credentials: credentialsOf(connection, common, {
      ...limits,
      soonerMilliseconds: CREDENTIALS_MARGIN_MILLISECONDS,
    }),
    ...endpointConfig(endpointOf(config), config),
    // Otherwise the SDK would take what is not set here from the profile in AWS_PROFILE.
    profile: sdkProfile(profile),
    requestHandler: await Network.configured(config),
    customUserAgent: "data-exchange-jobs",
  };
}
