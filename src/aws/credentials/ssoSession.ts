import { fromSso } from "@aws-sdk/token-providers";
import { getSSOTokenFromFile } from "@smithy/shared-ini-file-loader";
import type { Failure } from "../../core/failure/failure";
import { sdkProfile } from "../config/sdkFiles";
import type { SharedFiles } from "../config/sharedFiles";
import { traitsOf } from "../wire/errorTraits";
import { type InnerClientConfig, innerClient } from "./innerClient";

/**
 * Failure for an SSO profile that gave no credentials. Undefined if the cause is not its session.
 */
export async function ssoFailure(
  error: unknown,
  files: SharedFiles,
  profile: string,
): Promise<Failure | undefined> {
  return (await sessionFailure(files, profile)) ?? portalFailure(error, profile);
}

/** Failure for an SSO session that never began or has ended; undefined for a valid one. */
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

/** Failure for a session that IAM Identity Center’s portal refuses. */
function portalFailure(error: unknown, profile: string): Failure | undefined {
  return traitsOf(error).name === "UnauthorizedException" ? ended(profile) : undefined;
}

function ended(profile: string): Failure {
  return { kind: "credentialsExpired", profile, sso: true };
}

/**
 * Renews the token of this profile's SSO session if it is about to end. The provider of credentials would do
 * it too, but with a client that ignores the configured endpoint and network.
 */
export async function renewSsoToken(config: InnerClientConfig, profile: string): Promise<void> {
  const { files } = config;
  const clientConfig = innerClient("sso_oidc", config);
  if (!files.profiles.get(profile)?.["sso_session"]) {
    return;
  }
  // If this fails, the provider of credentials reads the same token next and reports what is wrong with it.
  await Promise.allSettled([fromSso({ profile: sdkProfile(profile), clientConfig })()]);
}
