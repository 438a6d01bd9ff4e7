import { defined } from "../../core/base/defined";
import type { AwsConnection } from "../../core/connection/connection";
import { CREDENTIAL_SOURCES, type Failure, type FailureCause } from "../../core/failure/failure";
import type { ProfileConfig } from "../config/configured";
import { environmentKind, webIdentityOf } from "../config/environment";
import { halfKeyFault } from "../config/profileFault";
import { signingInProfile } from "../config/profiles";
import type { SharedFiles } from "../config/sharedFiles";
import { toFailure } from "../network/toFailure";
import { ssoFailure } from "./ssoSession";

/**
 * Failure for a profile, or an environment, that gave no credentials. The providers throw one error for
 * everything, so the kind is decided by the profile's own keys.
 */
export async function toCredentialsFailure(
  error: unknown,
  connection: AwsConnection,
  config: ProfileConfig,
): Promise<Failure> {
  const { profile, region } = connection;
  const owner = defined({ profile });
  const isSso = profile !== undefined && signingInProfile(config.files, profile).kind === "sso";
  // Roles say by themselves what they lack.
  const call = { action: isSso ? "sso:GetRoleCredentials" : "sts:AssumeRole", region, ...owner };
  if (error instanceof Error && "tag" in error) {
    return toFailure(error, call);
  }
  const cause =
    (profile === undefined ? environmentCause(error, config) : await profileCause(error, profile, config)) ??
    toFailure(error, call);
  return cause.kind === "unexpected"
    ? { kind: "credentialsUnavailable", ...owner, message: cause.message }
    : cause;
}

async function profileCause(
  error: unknown,
  profile: string,
  { files }: ProfileConfig,
): Promise<FailureCause | undefined> {
  const source = signingInProfile(files, profile);
  switch (source.kind) {
    case "sso":
      return ssoFailure(error, files, source.name);
    case "webIdentity":
      return tokenFileCause(error, files.profiles.get(source.name)?.["web_identity_token_file"], source.name);
    case "role":
    case "other": {
      const named = files.profiles.get(source.name)?.["credential_source"];
      const credentialSource = CREDENTIAL_SOURCES.find((known) => known === named);
      return source.name === profile && source.kind === "other"
        ? nothingFound(profile, files)
        : credentialSource && { kind: "emptySource", profile: source.name, source: credentialSource };
    }
    default:
      return undefined;
  }
}

/** Undefined where the provider says best what is wrong with what the environment names. */
function environmentCause(error: unknown, { env, files, profile }: ProfileConfig): FailureCause | undefined {
  const { tokenFile } = webIdentityOf(files.profiles.get(profile) ?? {}, env);
  if (!env["AWS_ACCESS_KEY_ID"] && tokenFile) {
    return tokenFileCause(error, tokenFile);
  }
  if (environmentKind(env) !== undefined) {
    return undefined;
  }
  if (files.profiles.has(profile)) {
    return { kind: "noEnvironmentCredentials" };
  }
  return { kind: files.profiles.size === 0 ? "noProfiles" : "noProfileChosen" };
}

function nothingFound(profile: string, files: SharedFiles): FailureCause {
  const fault = halfKeyFault(profile, files.profiles.get(profile) ?? {});
  return fault === undefined ? { kind: "noCredentials", profile } : { kind: "brokenProfile", profile, fault };
}

/** Only reading the file fails with a system error: errors of STS were handled before. */
function tokenFileCause(
  error: unknown,
  path: string | undefined,
  profile?: string,
): FailureCause | undefined {
  if (path === undefined || !(error instanceof Error && "syscall" in error && "code" in error)) {
    return undefined;
  }
  return { kind: "noTokenFile", ...defined({ profile }), path, code: String(error.code) };
}
