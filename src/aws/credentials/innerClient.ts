import type { ProfileConfig } from "../config/configured";
import { configuredEndpoint, endpointConfig, type ServiceId } from "../config/endpoint";
import { type Attempts, MOST_ATTEMPTS } from "../network/attempts";
import type { Network } from "../network/network";

/** Configuration of the clients that get credentials. */
export interface InnerClientConfig extends ProfileConfig {
  /** Region whose STS is called. */
  readonly region: string;
  readonly network: Network;
  readonly attempts: Attempts;
  /** Aborts when nobody waits for the credentials any more. */
  readonly signal: AbortSignal;
}

/** The settings of a client that the SDK makes for its own use: it would take the endpoint of the profile in AWS_PROFILE. */
export function innerClient(service: ServiceId, config: InnerClientConfig) {
  const { network, attempts } = config;
  return {
    ...endpointConfig(configuredEndpoint(service, config), config),
    requestHandler: network,
    retryStrategy: attempts,
    maxAttempts: MOST_ATTEMPTS,
  };
}
