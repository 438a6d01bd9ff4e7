import { FailureError } from "../core/failure";
import type { Section, SharedFiles } from "./profiles";

/** How a service is named in the shared files; in the environment, the same in capitals. */
export type ServiceId = "dataexchange" | "sts" | "sso" | "sso_oidc";

/** The profile that AWS's tools use when none is named. */
export const DEFAULT_PROFILE = "default";

export interface EndpointSources {
  readonly env: NodeJS.ProcessEnv;
  readonly files: SharedFiles;
  /** The profile whose endpoint holds. */
  readonly profile: string;
}

/**
 * The endpoint that is configured for a service, in the AWS CLI's order; undefined where AWS's own holds.
 * The SDK is not asked: it takes the endpoint of the profile in `AWS_PROFILE`, whichever profile signs.
 * Throws `badEndpoint` for what is not an http(s) URL.
 */
export function configuredEndpoint(service: ServiceId, sources: EndpointSources): string | undefined {
  const { env, files } = sources;
  const section = files.profiles.get(sources.profile) ?? {};
  if (
    isTrue(env["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"]) ||
    isTrue(section["ignore_configured_endpoint_urls"])
  ) {
    return undefined;
  }
  const endpoint =
    env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] ||
    env["AWS_ENDPOINT_URL"] ||
    servicesEndpoint(service, section, files) ||
    section["endpoint_url"];
  return endpoint ? checkedEndpoint(endpoint) : undefined;
}

/** The profile whose endpoints the SDK takes where it cannot be told another one. */
export function ambientProfile(env: NodeJS.ProcessEnv): string {
  return env["AWS_PROFILE"] || DEFAULT_PROFILE;
}

/** Whether the SDK, left to itself, would ask another address than the one that holds for the profile. */
export function wouldAskElsewhere(service: ServiceId, sources: EndpointSources): boolean {
  const own = configuredEndpoint(service, sources);
  try {
    return own !== configuredEndpoint(service, { ...sources, profile: ambientProfile(sources.env) });
  } catch {
    // What is wrong with the endpoint of another profile is not told: it is not used.
    return true;
  }
}

/** Throws `badEndpoint` for what is not an http(s) URL. */
export function checkedEndpoint(endpoint: string): string {
  const protocol = URL.canParse(endpoint) ? new URL(endpoint).protocol : "";
  if (protocol !== "http:" && protocol !== "https:") {
    throw new FailureError({ kind: "badEndpoint", endpoint });
  }
  return endpoint;
}

function servicesEndpoint(service: ServiceId, section: Section, files: SharedFiles): string | undefined {
  const name = section["services"];
  if (!name) {
    return undefined;
  }
  const services = files.sections.get(`services.${name}`);
  if (services === undefined) {
    // Going on to AWS's own endpoint would send requests where the profile does not mean them to go.
    const message = `there is no section “services ${name}”, which a profile names`;
    throw new FailureError({ kind: "badConfigFile", message });
  }
  return services[`${service}.endpoint_url`];
}

/** As AWS's tools read a variable or a setting. */
export function isTrue(value: string | undefined): boolean {
  return value?.toLowerCase() === "true";
}
