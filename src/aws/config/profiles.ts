import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { getHomeDir, loadSharedConfigFiles } from "@smithy/shared-ini-file-loader";
import { accountIdIn, isAccountId } from "../../core/base/arn";
import { defined } from "../../core/base/defined";
import { memberOf } from "../../core/base/json";
import type { Profile } from "../../core/connection/awsAccess";
import { FailureError } from "../../core/failure/failure";
import { findLineFault } from "./configFileCheck";

/** The keys of one profile, or of one section of another kind. */
export type Section = Readonly<Record<string, string | undefined>>;

/** The shared config and credentials files, as they were when they were read. */
export interface SharedFiles {
  /** In the order of the files, config first; the credentials file's keys win. */
  readonly profiles: ReadonlyMap<string, Section>;
  /** Other sections by kind and name: `services.NAME`, `sso-session.NAME`. */
  readonly sections: ReadonlyMap<string, Section>;
}

const OTHER_SECTION = /^(?:services|sso-session)\./;

/** Paths of the config file and the credentials file, under the names of the SDK's options. */
export function sharedFilePaths(env: NodeJS.ProcessEnv) {
  const { AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE } = env;
  return {
    configFilepath: AWS_CONFIG_FILE ? inHome(AWS_CONFIG_FILE) : join(getHomeDir(), ".aws", "config"),
    filepath: AWS_SHARED_CREDENTIALS_FILE
      ? inHome(AWS_SHARED_CREDENTIALS_FILE)
      : join(getHomeDir(), ".aws", "credentials"),
  };
}

/**
 * Rejects with `badConfigFile` for a file that is there and cannot be read, with `malformedConfigFile` for one
 * that the AWS CLI would refuse; a missing one is empty.
 */
export async function readSharedFiles(env: NodeJS.ProcessEnv): Promise<SharedFiles> {
  const paths = sharedFilePaths(env);
  // The loader takes a file that it cannot read for an empty one, and leaves out lines that it does not understand.
  await checkFile(paths.configFilepath);
  await checkFile(paths.filepath);
  // The cache is the SDK's own: reading past it makes the SDK, too, see what was added to the files.
  const { configFile, credentialsFile } = await loadSharedConfigFiles({ ...paths, ignoreCache: true });
  const profiles = new Map<string, Section>();
  const sections = new Map<string, Section>();
  for (const [name, section] of Object.entries(configFile)) {
    (OTHER_SECTION.test(name) ? sections : profiles).set(name, section);
  }
  for (const [name, section] of Object.entries(credentialsFile)) {
    profiles.set(name, { ...profiles.get(name), ...section });
  }
  return { profiles, sections };
}

export function toProfile(name: string, section: Section): Profile {
  const kind = profileKind(section);
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
 * Way in which a profile gets its credentials, in the AWS CLI's order: beside an access key, a token file and
 * IAM Identity Center come first (the SDK has another order, and doesn't know `aws login`).
 */
export function profileKind(section: Section): Profile["kind"] {
  if (section["role_arn"] && (section["source_profile"] || section["credential_source"])) {
    return "role";
  }
  if (section["role_arn"] && section["web_identity_token_file"]) {
    return "webIdentity";
  }
  if (hasKeys(section)) {
    return section["sso_account_id"] || section["sso_role_name"] ? "sso" : "keys";
  }
  if (section["credential_process"]) {
    return "process";
  }
  if (section["sso_session"] || section["sso_start_url"] || section["sso_account_id"]) {
    return "sso";
  }
  return section["login_session"] ? "login" : "other";
}

/** The profile that a role's chain of source profiles begins with: the one that really signs in. */
export function signingInProfile(files: SharedFiles, profile: string): Profile {
  const chain = signingChain(files, profile);
  const name = chain.at(-1) ?? profile;
  const section = files.profiles.get(name) ?? {};
  const found = toProfile(name, section);
  // As a source profile it signs with its keys, even if it has a role to assume.
  return found.kind === "role" && chain.length > 1 && hasKeys(section) ? { ...found, kind: "keys" } : found;
}

/** The profile, the source profile of its role, and so on to the one that really signs in. */
export function signingChain(files: SharedFiles, profile: string): readonly string[] {
  const chain: string[] = [];
  for (let name: string | undefined = profile; name !== undefined; ) {
    chain.push(name);
    name = sourceOf(files, chain);
  }
  return chain;
}

/** The source profile of the last one, unless that signs itself or the chain is a circle. */
function sourceOf(files: SharedFiles, chain: readonly string[]): string | undefined {
  const section = files.profiles.get(chain.at(-1) ?? "") ?? {};
  const isKeyedSource = chain.length > 1 && hasKeys(section);
  const source = !isKeyedSource && profileKind(section) === "role" ? section["source_profile"] : undefined;
  const isCircle =
    source !== undefined && chain.includes(source) && !hasKeys(files.profiles.get(source) ?? {});
  return isCircle ? undefined : source;
}

export function hasKeys(section: Section): boolean {
  return Boolean(section["aws_access_key_id"] && section["aws_secret_access_key"]);
}

/** The home folder may be written as `~`. */
export function inHome(path: string): string {
  return path.startsWith("~/") ? join(getHomeDir(), path.slice(2)) : path;
}

async function checkFile(path: string): Promise<void> {
  const fault = findLineFault(await readText(path));
  if (fault !== undefined) {
    throw new FailureError({ kind: "malformedConfigFile", path, fault });
  }
}

/** A file that is not there is empty. Rejects with `badConfigFile` for one that cannot be read. */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const code = String(memberOf(error, "code") ?? error);
    if (code !== "ENOENT" && code !== "ENOTDIR") {
      throw new FailureError({ kind: "badConfigFile", message: `${path} (${code})` });
    }
    return "";
  }
}
