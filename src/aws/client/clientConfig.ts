import type { AwsConnection } from "../../core/connection/connection";
import type { ProfileConfig } from "../config/configured";
import { DEFAULT_PROFILE, endpointConfig } from "../config/endpoint";
import { readSharedFiles } from "../config/profiles";
import { type CommonCredentials, credentialsOf } from "../credentials/credentials";
import type { HeldTime } from "../network/heldTime";
import { Network } from "../network/network";

/** Fetching credentials ends before the call does, so that the next call does not join a fetch that hangs. */
const CREDENTIALS_MARGIN_MILLISECONDS = 100;
/** For one call, with all its attempts and the fetching of credentials. */
export const CALL_TIMEOUT_MILLISECONDS = 15_000;

export interface CallOptions {
  readonly common: CommonCredentials;
  readonly timeoutMilliseconds: number;
}

interface CallContext extends CallOptions {
  /** Ends the fetching of credentials as cancelled. */
  readonly signal: AbortSignal;
  /** Time of the calls: it is held while a person is asked for a code. */
  readonly time: HeldTime;
}

/** Configuration of every SDK client for this connection, as the files are now. */
export async function clientConfig(
  connection: AwsConnection,
  endpointOf: (config: ProfileConfig) => string | undefined,
  { common, timeoutMilliseconds, signal, time }: CallContext,
) {
  const { region, profile = DEFAULT_PROFILE } = connection;
  const { env } = common;
  const config = { env, files: await readSharedFiles(env), profile };
  return {
    region,
    credentials: credentialsOf(connection, common, {
      timeoutMilliseconds,
      soonerMilliseconds: CREDENTIALS_MARGIN_MILLISECONDS,
      signals: [signal],
      time,
    }),
    ...endpointConfig(endpointOf(config), config),
    // Otherwise the SDK would take what is not set here from the profile in AWS_PROFILE.
    profile,
    requestHandler: await Network.configured(config),
    customUserAgent: "data-exchange-jobs",
  };
}
