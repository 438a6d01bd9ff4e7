import type { Profile } from "../../core/connection/awsAccess";
import { CREDENTIAL_SOURCES } from "../../core/failure/failure";
import type { ProfileFault } from "../../core/failure/profileFault";
import { isOwnSource, keySection, profileKind, sourceKind, TOKEN_OPTIONS } from "./profiles";
import { splitWords } from "./pythonText";
import type { Section, SharedFiles } from "./sharedFiles";

/** Faults found so far, by profile, so that checking all profiles reads each one once. */
export type KnownFaults = Map<string, ProfileFault | undefined>;

/**
 * Fault that keeps a profile from giving credentials, as far as the files show; undefined for a profile that
 * may work. Follows the AWS CLI's order, and refuses what it refuses.
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
    const kind = profileKind(files, name);
    const source = kind === "role" ? files.profiles.get(name)?.["source_profile"] : undefined;
    const fault = ownFault(files, name, kind);
    if (fault !== undefined || source === undefined) {
      return fault;
    }
    if (chain.includes(source) && !isOwnSource(files, chain, source)) {
      return {
        kind: "sourcesInCircle",
        profile: name,
        chain: [...chain.slice(chain.indexOf(source)), source],
      };
    }
    if (sourceKind(files, source) !== "role") {
      return sourceFault(files, name, source);
    }
    name = source;
  }
}

/** Fault of a source that assumes no role itself. */
function sourceFault(files: SharedFiles, profile: string, source: string): ProfileFault | undefined {
  const section = files.profiles.get(source);
  if (section === undefined) {
    return { kind: "sourceMissing", profile, source };
  }
  const kind = sourceKind(files, source);
  if (kind !== "other") {
    return ownFault(files, source, kind);
  }
  return halfKeyFault(source, section) ?? { kind: "sourceEmpty", profile, source };
}

/** Fault in the profile itself, whatever it builds upon. */
function ownFault(files: SharedFiles, profile: string, kind: Profile["kind"]): ProfileFault | undefined {
  const section = files.profiles.get(profile) ?? {};
  switch (kind) {
    case "role":
      return roleFault(profile, section);
    case "webIdentity":
      return section["role_arn"] ? undefined : { kind: "tokenWithoutRole", profile };
    case "sso":
      return ssoFault(files, profile, section);
    case "login":
      return { kind: "loginSession", profile };
    case "keys":
      return keysFault(profile, keySection(files, profile));
    case "process":
      return section["credential_process"] && splitWords(section["credential_process"]) !== undefined
        ? undefined
        : { kind: "processUnclear", profile };
    case "other":
      return undefined;
  }
}

/** Fault of a profile with a secret and no access key, for which the AWS CLI still asks the machine. */
export function halfKeyFault(profile: string, section: Section): ProfileFault | undefined {
  return section["aws_secret_access_key"]
    ? { kind: "keysIncomplete", profile, missing: "aws_access_key_id" }
    : undefined;
}

function roleFault(profile: string, section: Section): ProfileFault | undefined {
  const { source_profile: first, credential_source: source } = section;
  if (source !== undefined && first !== undefined) {
    return { kind: "roleWithTwoSources", profile };
  }
  if (source === undefined && first === undefined) {
    return { kind: "roleWithoutSource", profile };
  }
  return source !== undefined && !CREDENTIAL_SOURCES.some((known) => known === source)
    ? { kind: "credentialSourceUnknown", profile, source }
    : undefined;
}

/** A key goes into the header of each request, where only these signs may stand. */
export const PRINTABLE = /^[\x21-\x7e]*$/;

function keysFault(profile: string, section: Section): ProfileFault | undefined {
  const [missing] = missingKeys(section, ["aws_access_key_id", "aws_secret_access_key"]);
  if (missing !== undefined) {
    return { kind: "keysIncomplete", profile, missing };
  }
  const option = ["aws_access_key_id", ...TOKEN_OPTIONS].find((name) => !PRINTABLE.test(section[name] ?? ""));
  return option === undefined ? undefined : { kind: "keyGarbled", profile, option };
}

/** Keys of a sign-in with IAM Identity Center, in the profile or in the session that it names. */
const PORTAL_KEYS = ["sso_start_url", "sso_region"];

function ssoFault(files: SharedFiles, profile: string, section: Section): ProfileFault | undefined {
  const session = section["sso_session"];
  if (session !== undefined) {
    const sessionSection = files.sections.get(`sso-session.${session}`);
    if (sessionSection === undefined) {
      return { kind: "ssoSessionMissing", profile, session };
    }
    const twice = Object.keys(sessionSection).find(
      (option) => (section[option] ?? sessionSection[option]) !== sessionSection[option],
    );
    if (twice !== undefined) {
      return { kind: "ssoSessionConflict", profile, session, option: twice };
    }
    const missing = missingKeys(sessionSection, PORTAL_KEYS);
    if (missing.length > 0) {
      return { kind: "ssoSessionIncomplete", profile, session, missing };
    }
  }
  const missing = missingKeys(section, [
    ...(session === undefined ? PORTAL_KEYS : []),
    "sso_account_id",
    "sso_role_name",
  ]);
  return missing.length === 0 ? undefined : { kind: "ssoIncomplete", profile, missing };
}

function missingKeys(section: Section, keys: readonly string[]): readonly string[] {
  return keys.filter((key) => !section[key]);
}
