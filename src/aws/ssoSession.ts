import { getSSOTokenFromFile } from "@smithy/shared-ini-file-loader";
import { MINUTE } from "../core/clock";
import { type Failure, FailureError } from "../core/failure";
import { ambientProfile, type EndpointSources, wouldAskElsewhere } from "./endpoint";
import { traitsOf } from "./errorTraits";
import type { SharedFiles } from "./profiles";

/** The SDK renews a session that has no more than five minutes left; some more, since it looks a little later. */
const RENEWED_BEFORE = 5 * MINUTE + MINUTE / 6;

/**
 * Throws where the SDK would renew the session of an SSO profile at an address that does not hold for this
 * connection: its client for that can be given none, and takes that of the profile in AWS_PROFILE.
 */
export async function checkSessionRenewal(sources: EndpointSources, ssoProfile: string): Promise<void> {
  const session = sources.files.profiles.get(ssoProfile)?.["sso_session"];
  if (!session || !wouldAskElsewhere("sso_oidc", sources)) {
    return;
  }
  const token = await getSSOTokenFromFile(session).catch(() => undefined);
  if (token?.refreshToken && Date.parse(token.expiresAt) - Date.now() <= RENEWED_BEFORE) {
    const other = ambientProfile(sources.env);
    throw new FailureError({ kind: "foreignEndpoint", profile: ssoProfile, other, what: "session" });
  }
}

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
