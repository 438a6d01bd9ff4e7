import type { Connection } from "../core/connection";
import { credentialsOf } from "./credentials";
import { DEFAULT_PROFILE } from "./profiles";

/** Time for one connection to be there; the SDK then tries again. */
const CONNECTION_TIMEOUT_MILLISECONDS = 5000;
/** Fetching credentials ends before the call does, so that the next call does not join a fetch that hangs. */
const CREDENTIALS_MARGIN_MILLISECONDS = 100;
/** For one call, with all its attempts and the fetching of credentials. */
export const CALL_TIMEOUT_MILLISECONDS = 15_000;

export interface ConfigSources {
  readonly env: NodeJS.ProcessEnv;
  readonly timeoutMilliseconds: number;
  /** Ends the fetching of credentials as cancelled. */
  readonly signal: AbortSignal;
}

/** What every client of the SDK is made with that sends for this connection, but for its endpoint. */
export function clientConfig(connection: Connection, { env, timeoutMilliseconds, signal }: ConfigSources) {
  return {
    region: connection.region,
    credentials: credentialsOf(connection, env, {
      timeoutMilliseconds,
      soonerMilliseconds: CREDENTIALS_MARGIN_MILLISECONDS,
      signals: [signal],
    }),
    // Else the endpoint of the profile in AWS_PROFILE would get what this connection's profile signs.
    ignoreConfiguredEndpointUrls: true,
    // Else the other settings would be those of the profile in AWS_PROFILE too.
    profile: connection.profile ?? DEFAULT_PROFILE,
    requestHandler: { connectionTimeout: CONNECTION_TIMEOUT_MILLISECONDS },
    customUserAgent: "data-exchange-jobs",
  };
}
