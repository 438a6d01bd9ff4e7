import { fromSso } from "@aws-sdk/token-providers";
import { getSSOTokenFromFile } from "@smithy/shared-ini-file-loader";
import type { Failure } from "../../core/failure/failure";
import type { ConfigSources } from "../config/configured";
import { type SharedFiles, sharedFilePaths } from "../config/profiles";
import { traitsOf } from "../wire/errorTraits";

/** Why an SSO profile gave no credentials; undefined where that is not about its session or the way to it. */
export async function ssoFailure(
  error: unknown,
  files: SharedFiles,
  profile: string,
): Promise<Failure | undefined> {
  return (await sessionFailure(files, profile)) ?? portalFailure(error, profile);
}

/** That the session never began or has ended; undefined for one that goes on. */
async function sessionFailure(files: SharedFiles, profile: string): Promise<Failure | undefined> {
  const section = files.profiles.get(profile) ?? {};
  try {
    const { expiresAt } = await getSSOTokenFromFile(section["sso_session"] || section["sso_start_url"] || "");
    return Date.parse(expiresAt) > Date.now() ? undefined : ended(profile);
  } catch {
    // No file, or none that can be read: signing in writes a new one.
    return { kind: "signedOut", profile };
  }
}

/**
 * What the portal of IAM Identity Center answered, or that it could not be reached. The provider keeps nothing
 * of that error but its text, which begins with its name.
 */
function portalFailure(error: unknown, profile: string): Failure | undefined {
  const { message } = traitsOf(error);
  if (/^UnauthorizedException\b/.test(message)) {
    return ended(profile);
  }
  const code = /\b(?:E(?:CONN|HOST|NET)[A-Z]+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT)\b/.exec(message)?.[0];
  return code === undefined ? undefined : { kind: "network", code };
}

function ended(profile: string): Failure {
  return { kind: "credentialsExpired", profile, sso: true };
}

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
