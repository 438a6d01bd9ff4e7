import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { getHomeDir, loadSharedConfigFiles } from "@smithy/shared-ini-file-loader";
import type { Profile } from "../core/awsAccess";
import { FailureError } from "../core/failure";
import { findLineFault } from "./configFileCheck";

/** The keys of one profile, or of one section of another kind. */
export type Section = Readonly<Record<string, string | undefined>>;

/** The shared config and credentials files, as they were when they were read. */
export interface SharedFiles {
  /** In the order of the files, config first; the credentials file's keys win. */
  readonly profiles: ReadonlyMap<string, Section>;
  /** What is not a profile, by kind and name: `services.NAME`, `sso-session.NAME`. */
  readonly sections: ReadonlyMap<string, Section>;
}

/** Where the two files are. */
export interface SharedFilePaths {
  readonly configFilepath: string;
  readonly filepath: string;
}

const OTHER_SECTION = /^(?:services|sso-session)\./;

export function sharedFilePaths(env: NodeJS.ProcessEnv): SharedFilePaths {
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
  const { region } = section;
  return { name, kind: profileKind(section), ...(region === undefined ? {} : { region }) };
}

/** In the order in which the SDK looks at a profile's keys. */
export function profileKind(section: Section): Profile["kind"] {
  if (section["role_arn"] && (section["source_profile"] || section["credential_source"])) {
    return "role";
  }
  if (section["aws_access_key_id"] && section["aws_secret_access_key"]) {
    return "keys";
  }
  if (section["role_arn"] && section["web_identity_token_file"]) {
    return "webIdentity";
  }
  if (section["credential_process"]) {
    return "process";
  }
  return section["sso_session"] || section["sso_start_url"] || section["sso_account_id"] ? "sso" : "other";
}

/** The profile that a role's chain of source profiles begins with: the one that really signs in. */
export function signingInProfile(files: SharedFiles, profile: string): Profile {
  const name = signingChain(files, profile).at(-1) ?? profile;
  return toProfile(name, files.profiles.get(name) ?? {});
}

/** The profile, the source profile of its role, and so on to the one that really signs in. */
export function signingChain(files: SharedFiles, profile: string): readonly string[] {
  const visited = new Set<string>();
  for (let name: string | undefined = profile; name !== undefined && !visited.has(name); ) {
    visited.add(name);
    const section: Section = files.profiles.get(name) ?? {};
    name = profileKind(section) === "role" ? section["source_profile"] : undefined;
  }
  return [...visited];
}

function inHome(path: string): string {
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
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    if (code !== "ENOENT" && code !== "ENOTDIR") {
      throw new FailureError({ kind: "badConfigFile", message: `${path} (${code})` });
    }
    return "";
  }
}
