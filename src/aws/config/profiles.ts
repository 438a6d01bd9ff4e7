import { accountIdIn, isAccountId } from "../../core/base/arn";
import { defined } from "../../core/base/defined";
import type { Profile } from "../../core/connection/awsAccess";
import type { Section, SharedFiles } from "./sharedFiles";

/** Options of a session token: of both, the AWS CLI takes the first. */
export const TOKEN_OPTIONS = ["aws_security_token", "aws_session_token"];

export function profileOf(files: SharedFiles, name: string): Profile {
  const section = files.profiles.get(name) ?? {};
  const kind = profileKind(files, name);
  return { name, kind, ...defined({ region: section["region"], accountId: accountOf(kind, section) }) };
}

/** Account named by the keys that the profile gets its credentials with, if any. */
function accountOf(kind: Profile["kind"], section: Section): string | undefined {
  switch (kind) {
    case "sso":
      return checkedAccountId(section["sso_account_id"]);
    case "role":
    case "webIdentity":
      return accountIdIn(section["role_arn"]);
    case "keys":
    case "process":
      return checkedAccountId(section["aws_account_id"]);
    case "login":
    case "other":
      return undefined;
  }
}

function checkedAccountId(text = ""): string | undefined {
  return isAccountId(text) ? text : undefined;
}

/**
 * Way in which a profile gets its credentials, in the AWS CLI's order (botocore's `create_credential_resolver`). As
 * there, an option counts that is there at all, even without a value.
 */
export function profileKind(files: SharedFiles, name: string): Profile["kind"] {
  return assumesRole(files, name) ? "role" : kindWithoutRole(files, name);
}

/** Way of a profile in which another one's role begins: with half a key or more, its own role is not assumed. */
export function sourceKind(files: SharedFiles, name: string): Profile["kind"] {
  return hasAnyKey(files, name) ? kindWithoutRole(files, name) : profileKind(files, name);
}

function assumesRole(files: SharedFiles, name: string): boolean {
  return has(files, name, "role_arn") && !has(files, name, "web_identity_token_file");
}

function kindWithoutRole(files: SharedFiles, name: string): Profile["kind"] {
  const sets = (...options: readonly string[]) => options.some((option) => has(files, name, option));
  if (files.profiles.get(name)?.["web_identity_token_file"]) {
    return "webIdentity";
  }
  if (sets("sso_account_id", "sso_role_name")) {
    return "sso";
  }
  // A key of the config file comes last.
  if ("aws_access_key_id" in (files.credentials.get(name) ?? {})) {
    return "keys";
  }
  if (sets("login_session")) {
    return "login";
  }
  if (sets("credential_process")) {
    return "process";
  }
  if (sets("aws_access_key_id")) {
    return "keys";
  }
  return sets("sso_session", "sso_start_url") ? "sso" : "other";
}

/**
 * What stands beside the profile's access key in the same file: its secret and token. Those of the other file belong
 * to another key.
 */
export function keySection(files: SharedFiles, name: string): Section {
  const own = files.credentials.get(name) ?? {};
  return "aws_access_key_id" in own ? own : (files.config.get(name) ?? {});
}

/** The profile that a role's chain of source profiles begins with: the one that really signs in. */
export function signingInProfile(files: SharedFiles, profile: string): Profile {
  const chain = signingChain(files, profile);
  const name = chain.at(-1) ?? profile;
  const found = profileOf(files, name);
  const kind = chain.length > 1 ? sourceKind(files, name) : found.kind;
  return { ...found, kind };
}

/** The profile, the source profile of its role, and so on to the one that really signs in. */
export function signingChain(files: SharedFiles, profile: string): readonly string[] {
  const chain = [profile];
  let kind = profileKind(files, profile);
  while (kind === "role") {
    const source = files.profiles.get(chain.at(-1) ?? "")?.["source_profile"];
    if (source === undefined || (chain.includes(source) && !isOwnSource(files, chain, source))) {
      return chain;
    }
    chain.push(source);
    kind = sourceKind(files, source);
  }
  return chain;
}

/** Whether a profile with a key assumes its role with that: only the first one of a chain may. */
export function isOwnSource(files: SharedFiles, chain: readonly string[], source: string): boolean {
  return chain.length === 1 && chain[0] === source && hasAnyKey(files, source);
}

function hasAnyKey(files: SharedFiles, name: string): boolean {
  return has(files, name, "aws_access_key_id") || has(files, name, "aws_secret_access_key");
}

function has(files: SharedFiles, name: string, option: string): boolean {
  return option in (files.profiles.get(name) ?? {});
}
