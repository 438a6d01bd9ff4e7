import type { fromWebToken } from "@aws-sdk/credential-providers";
import { configuredEndpoint, type EndpointSources, isTrue, wouldAskElsewhere } from "./endpoint";

type ClientPlugin = NonNullable<Parameters<typeof fromWebToken>[0]["clientPlugins"]>[number];

/** A request on its way, as far as it says where it goes. */
interface Addressed {
  protocol: string;
  hostname: string;
  port?: number;
  path: string;
}

/**
 * What makes an STS client that can be given no endpoint ask the address that holds for the profile: nothing,
 * where it does so by itself.
 */
export function toOwnSts(region: string, sources: EndpointSources): ClientPlugin[] {
  if (!wouldAskElsewhere("sts", sources)) {
    return [];
  }
  return [sendingTo(configuredEndpoint("sts", sources) ?? awsSts(region, sources))];
}

/** AWS's own, where AWS Data Exchange is: in no other partition. */
function awsSts(region: string, { env, files, profile }: EndpointSources): string {
  const isFips = isTrue(env["AWS_USE_FIPS_ENDPOINT"] ?? files.profiles.get(profile)?.["use_fips_endpoint"]);
  return `https://${isFips ? "sts-fips" : "sts"}.${region}.amazonaws.com`;
}

/** The requests of this client are not signed, so that their address may be changed. */
function sendingTo(address: string): ClientPlugin {
  const { protocol, hostname, port, pathname } = new URL(address);
  return {
    applyToStack: (stack) =>
      stack.add(
        (next) => (args) => {
          const request = args.request as Addressed;
          request.protocol = protocol;
          request.hostname = hostname;
          request.path = pathname;
          if (port === "") {
            delete request.port;
          } else {
            request.port = Number(port);
          }
          return next(args);
        },
        // Before the header that names the host.
        { step: "build", priority: "high" },
      ),
  };
}
