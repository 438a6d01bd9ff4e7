import { getSSOTokenFromFile } from "@smithy/shared-ini-file-loader";
import type { Connection } from "../core/connection";
import type { Failure } from "../core/failure";
import { traitsOf } from "./errorTraits";
import { profileKind, type SharedFiles, signingInProfile } from "./profiles";
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
  const kind = source === undefined ? "other" : profileKind(files.profiles.get(source) ?? {});
  const isProviders = traitsOf(error).name === "CredentialsProviderError";
  if (isProviders && kind === "process") {
    // The provider's message repeats the whole command line.
    const message = "its credential_process gave no credentials";
    return { kind: "credentialsUnavailable", ...owner, message };
  }
  if (isProviders && source !== undefined && (await isSignedOut(files, source))) {
    return { kind: "credentialsExpired", profile: source, sso: true };
  }
  const action = kind === "webIdentity" ? "sts:AssumeRoleWithWebIdentity" : "sts:AssumeRole";
  const failure = toFailure(error, { action, region, ...owner });
  return failure.kind === "unexpected"
    ? { kind: "credentialsUnavailable", ...owner, message: failure.message }
    : failure;
}

/** Whether this is an SSO profile whose keys are complete and whose session has ended or never began. */
async function isSignedOut(files: SharedFiles, profile: string): Promise<boolean> {
  const section = files.profiles.get(profile) ?? {};
  const session = section["sso_session"];
  const startUrl = session
    ? files.sections.get(`sso-session.${session}`)?.["sso_start_url"]
    : section["sso_start_url"];
  const isComplete = startUrl && section["sso_account_id"] && section["sso_role_name"];
  if (profileKind(section) !== "sso" || !isComplete) {
    return false;
  }
  try {
    const { expiresAt } = await getSSOTokenFromFile(session || startUrl);
    return !(Date.parse(expiresAt) > Date.now());
  } catch {
    // No file, or none that can be read: signing in writes a new one.
    return true;
  }
}
