import { defined } from "../../core/base/defined";
import type { ConfigSource } from "../../core/failure/configSource";
import { FailureError } from "../../core/failure/failure";
import {
  type Configured,
  fromProfile,
  fromVariable,
  fromVariableOrProfile,
  type ProfileConfig,
} from "./configured";
import type { Section, SharedFiles } from "./sharedFiles";

/** Name of a service in the shared files; in variables it's written in capitals. */
export type ServiceId = "dataexchange" | "sts" | "sso" | "sso_oidc";

/** The profile that AWS's tools use when none is named. */
export const DEFAULT_PROFILE = "default";

/**
 * Options of an SDK client that decide where requests are sent, from everything that is configured, in the AWS CLI's
 * order. The SDK itself would look at the profile in `AWS_PROFILE`, whichever profile signs. Throws `twoEndpoints`
 * where an endpoint and one of AWS's own are requested.
 */
export function endpointConfig(endpoint: string | undefined, config: ProfileConfig) {
  const fips = variantSource("use_fips_endpoint", config);
  const dualStack = variantSource("use_dualstack_endpoint", config);
  const source = fips ?? dualStack;
  if (endpoint !== undefined && source !== undefined) {
    const variant = fips === undefined ? "dualStack" : "fips";
    throw new FailureError({ kind: "twoEndpoints", endpoint, variant, source });
  }
  return {
    // Otherwise the endpoint of the profile in AWS_PROFILE would get what another profile signs.
    ignoreConfiguredEndpointUrls: true,
    ...defined({ endpoint }),
    useFipsEndpoint: fips !== undefined,
    useDualstackEndpoint: dualStack !== undefined,
  };
}

/**
 * The endpoint that is configured for a service, in the AWS CLI's order; undefined where AWS's own holds.
 * Throws `badEndpoint` for what is not an http(s) URL.
 */
export function configuredEndpoint(service: ServiceId, config: ProfileConfig): string | undefined {
  const { env, files } = config;
  const section = files.profiles.get(config.profile) ?? {};
  if (
    isTrue(env["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"]) ||
    isTrue(section["ignore_configured_endpoint_urls"])
  ) {
    return undefined;
  }
  const endpoint =
    fromVariable(`AWS_ENDPOINT_URL_${service.toUpperCase()}`, config) ??
    fromVariable("AWS_ENDPOINT_URL", config) ??
    fromServices(service, section, files) ??
    fromProfile("endpoint_url", config);
  return endpoint && checkedEndpoint(endpoint.value, endpoint.source);
}

/** Throws `badEndpoint` for what is not an http(s) URL. */
export function checkedEndpoint(endpoint: string, source: ConfigSource): string {
  const protocol = URL.canParse(endpoint) ? new URL(endpoint).protocol : "";
  if (protocol !== "http:" && protocol !== "https:") {
    throw new FailureError({ kind: "badEndpoint", endpoint, source });
  }
  return endpoint;
}

/** Variable or profile key that asks for that kind of endpoint, if any. */
function variantSource(key: string, config: ProfileConfig): ConfigSource | undefined {
  const configured = fromVariableOrProfile(`AWS_${key.toUpperCase()}`, key, config);
  return isTrue(configured?.value) ? configured?.source : undefined;
}

function fromServices(service: ServiceId, section: Section, files: SharedFiles): Configured | undefined {
  const name = section["services"];
  if (!name) {
    return undefined;
  }
  const services = files.sections.get(`services.${name}`);
  if (services === undefined) {
    // Continuing with AWS's own endpoint would send requests where the profile does not mean them to go.
    const message = `there is no section “services ${name}”, which a profile names`;
    throw new FailureError({ kind: "badConfigFile", message });
  }
  const key = `${service}.endpoint_url`;
  const value = services[key];
  return value ? { value, source: { kind: "section", name: `services ${name}`, key } } : undefined;
}

/** Whether a variable or setting is true, as AWS's tools read it. */
export function isTrue(value: string | undefined): boolean {
  return value?.toLowerCase() === "true";
}
