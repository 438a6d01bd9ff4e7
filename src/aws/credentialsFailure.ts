import { getSSOTokenFromFile } from "@smithy/shared-ini-file-loader";
import type { Connection } from "../core/connection";
import type { Failure } from "../core/failure";
import { traitsOf } from "./errorTraits";
import { type SharedFiles, signingInProfile } from "./profiles";
import { toFailure } from "./toFailure";

/**
 * Why a profile, or the environment, gave no credentials. The providers throw one error for everything, so
 * the profile's own keys tell the kinds apart.
 */
export async function toCredentialsFailure(
  error: unknown,
  connection: Connection,
  files: SharedFiles,
): Promise<Failure> {
  const { profile, region } = connection;
  const owner = profile === undefined ? {} : { profile };
  const source = profile === undefined ? undefined : signingInProfile(files, profile);
  const isProviders = traitsOf(error).name === "CredentialsProviderError";
  if (isProviders && source?.kind === "process") {
    // The provider's message repeats the whole command line.
    const message = "its credential_process gave no credentials";
    return { kind: "credentialsUnavailable", ...owner, message };
  }
  if (isProviders && source?.kind === "sso") {
    const failure = (await sessionFailure(files, source.name)) ?? portalFailure(error, source.name);
    if (failure !== undefined) {
      return failure;
    }
  }
  const action = source?.kind === "webIdentity" ? "sts:AssumeRoleWithWebIdentity" : "sts:AssumeRole";
  const failure = toFailure(error, { action, region, ...owner });
  return failure.kind === "unexpected"
    ? { kind: "credentialsUnavailable", ...owner, message: failure.message }
    : failure;
}

/** That the session of an SSO profile never began or has ended; undefined for one that goes on or is not complete. */
async function sessionFailure(files: SharedFiles, profile: string): Promise<Failure | undefined> {
  const section = files.profiles.get(profile) ?? {};
  const session = section["sso_session"];
  const startUrl = session
    ? files.sections.get(`sso-session.${session}`)?.["sso_start_url"]
    : section["sso_start_url"];
  if (!startUrl || !section["sso_account_id"] || !section["sso_role_name"]) {
    return undefined;
  }
  try {
    const { expiresAt } = await getSSOTokenFromFile(session || startUrl);
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
