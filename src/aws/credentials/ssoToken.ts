import { fromSso } from "@aws-sdk/token-providers";
import type { ConfigSources } from "../config/configured";
import { sharedFilePaths } from "../config/profiles";

type ClientConfig = NonNullable<Parameters<typeof fromSso>[0]>["clientConfig"];

/**
 * Renews the token of an SSO session that is about to end. The provider of credentials would do it too, but with
 * a client of its own, which knows nothing of the profile's endpoint and network.
 */
export async function renewSsoToken(sources: ConfigSources, clientConfig: ClientConfig): Promise<void> {
  const { env, files, profile } = sources;
  if (!files.profiles.get(profile)?.["sso_session"]) {
    return;
  }
  // Where it fails, the provider of credentials reads the same token next and says what is wrong with it.
  await Promise.allSettled([fromSso({ profile, ...sharedFilePaths(env), clientConfig })()]);
}
