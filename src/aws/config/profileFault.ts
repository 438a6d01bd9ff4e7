import { CREDENTIAL_SOURCES } from "../../core/failure/failure";
import type { ProfileFault } from "../../core/failure/profileFault";
import { hasKeys, profileKind, type Section, type SharedFiles } from "./profiles";

/** Faults found so far, by profile, so that checking all profiles reads each one once. */
export type KnownFaults = Map<string, ProfileFault | undefined>;

/**
 * Fault that keeps a profile from giving credentials, as far as the files show; undefined for a profile that
 * may work. Follows the SDK's order, and refuses what the AWS CLI refuses.
 */
export function profileFault(
  files: SharedFiles,
  profile: string,
  known: KnownFaults = new Map(),
): ProfileFault | undefined {
  const chain: string[] = [];
  const fault = followChain(files, profile, chain, known);
  for (const name of chain) {
    known.set(name, fault);
  }
  return fault;
}

/** Notes in `chain` the profiles that it passes: what is wrong with the last one is wrong with all. */
function followChain(
  files: SharedFiles,
  profile: string,
  chain: string[],
  known: KnownFaults,
): ProfileFault | undefined {
  let name = profile;
  for (;;) {
    if (known.has(name)) {
      return known.get(name);
    }
    chain.push(name);
    const section = files.profiles.get(name) ?? {};
    const source = section["role_arn"] ? section["source_profile"] : undefined;
    const fault = ownFault(files, name, section) ?? (source ? sourceFault(files, name, source) : undefined);
    if (fault !== undefined || !source || hasKeys(files.profiles.get(source) ?? {})) {
      return fault;
    }
    if (chain.includes(source)) {
      const circle = [...chain.slice(chain.indexOf(source)), source];
      return { kind: "sourcesInCircle", profile: name, chain: circle };
    }
    name = source;
  }
}

function sourceFault(files: SharedFiles, profile: string, source: string): ProfileFault | undefined {
  const section = files.profiles.get(source);
  if (section === undefined) {
    return { kind: "sourceMissing", profile, source };
  }
  // As a source, a profile may have a credential_source without a role.
  const isEmpty =
    profileKind(section) === "other" &&
    !section["credential_source"] &&
    ownFault(files, source, section) === undefined;
  return isEmpty ? { kind: "sourceEmpty", profile, source } : undefined;
}

/** Fault in the profile itself, whatever it builds upon. */
function ownFault(files: SharedFiles, profile: string, section: Section): ProfileFault | undefined {
  const source = section["credential_source"];
  switch (profileKind(section)) {
    case "role":
      if (source && section["source_profile"]) {
        return { kind: "roleWithTwoSources", profile };
      }
      return source && !CREDENTIAL_SOURCES.some((known) => known === source)
        ? { kind: "credentialSourceUnknown", profile, source }
        : undefined;
    case "sso":
      return ssoFault(files, profile, section);
    case "login":
      return { kind: "loginSession", profile };
    case "other":
      return incompleteFault(profile, section);
    default:
      return undefined;
  }
}

/** Keys of a sign-in with IAM Identity Center, in the profile or in the session that it names. */
const PORTAL_KEYS = ["sso_start_url", "sso_region"];

function ssoFault(files: SharedFiles, profile: string, section: Section): ProfileFault | undefined {
  const session = section["sso_session"];
  if (session) {
    const sessionSection = files.sections.get(`sso-session.${session}`);
    if (sessionSection === undefined) {
      return { kind: "ssoSessionMissing", profile, session };
    }
    const missing = missingKeys(sessionSection, PORTAL_KEYS);
    if (missing.length > 0) {
      return { kind: "ssoSessionIncomplete", profile, session, missing };
    }
  }
  const missing = missingKeys(section, [...(session ? [] : PORTAL_KEYS), "sso_account_id", "sso_role_name"]);
  return missing.length === 0 ? undefined : { kind: "ssoIncomplete", profile, missing };
}

function incompleteFault(profile: string, section: Section): ProfileFault | undefined {
  const [missing, ...others] = missingKeys(section, ["aws_access_key_id", "aws_secret_access_key"]);
  if (missing !== undefined && others.length === 0) {
    return { kind: "keysIncomplete", profile, missing };
  }
  if (section["role_arn"]) {
    return { kind: "roleWithoutSource", profile };
  }
  return section["web_identity_token_file"] ? { kind: "tokenWithoutRole", profile } : undefined;
}

function missingKeys(section: Section, keys: readonly string[]): readonly string[] {
  return keys.filter((key) => !section[key]);
}
