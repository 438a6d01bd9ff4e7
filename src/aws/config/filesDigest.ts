import { createHash } from "node:crypto";
import type { FilesDigest } from "../../core/connection/awsAccess";
import type { ConnectionChoice } from "../../core/connection/connection";
import { failureOf } from "../../core/failure/failure";
import { resolveConnection } from "./connectionResolver";
import { ssoTokenPath } from "./paths";
import { signingChain } from "./profiles";
import type { Section, SharedFiles } from "./sharedFiles";
import { readSharedFiles } from "./sharedFilesReader";
import { readText } from "./textFile";

/** The keys of a profile that say who signs. The others set up the way, or are secrets that come and go. */
const SIGNER_KEYS = [
  "aws_access_key_id",
  "credential_process",
  "credential_source",
  "login_session",
  "role_arn",
  "source_profile",
  "sso_account_id",
  "sso_role_name",
  "sso_session",
  "sso_start_url",
  "web_identity_token_file",
];

/** See `AwsAccess`. */
export async function readDigest(choice: ConnectionChoice, env: NodeJS.ProcessEnv): Promise<FilesDigest> {
  try {
    const { id, profile } = await resolveConnection(choice, env);
    const files = await readSharedFiles(env);
    const sections = signingSections(files, profile);
    const session = await readSession(sections.at(-1) ?? {}, files, env);
    return {
      connectionId: id,
      signer: signerOf(sections),
      everything: digest([id, sections.map((section) => Object.entries(section).sort()), session]),
    };
  } catch (error) {
    return { signer: "", everything: digest(failureOf(error)) };
  }
}

/**
 * Everything in the files that decides who signs for a profile, or for the environment. Rejects with a
 * `FailureError`.
 */
export async function readSigner(profile: string | undefined, env: NodeJS.ProcessEnv): Promise<string> {
  return signerOf(signingSections(await readSharedFiles(env), profile));
}

function signerOf(sections: readonly Section[]): string {
  return digest(sections.map((section) => SIGNER_KEYS.map((key) => section[key] ?? null)));
}

function signingSections(files: SharedFiles, profile: string | undefined): readonly Section[] {
  const chain = profile === undefined ? [] : signingChain(files, profile);
  return chain.map((name) => files.profiles.get(name) ?? {});
}

/** The sso-session section that a profile signs in with, and its cached token. */
async function readSession(section: Section, files: SharedFiles, env: NodeJS.ProcessEnv): Promise<unknown> {
  const { sso_session: name, sso_start_url: startUrl } = section;
  const key = name || startUrl;
  return key ? [files.sections.get(`sso-session.${key}`), await readText(ssoTokenPath(key, env))] : undefined;
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64");
}
