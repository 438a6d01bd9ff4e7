import { exec, execFile } from "node:child_process";
import { promisify } from "node:util";
import { isJsonObject, type Json, memberOf } from "../../core/base/json";
import { type FailureCause, FailureError } from "../../core/failure/failure";
import { splitWords } from "../config/pythonText";
import type { Credentials } from "./credentialProvider";

/** A program that gives the credentials of a profile, or those that its chain of roles begins with. */
export interface CredentialProcess {
  /** The profile that names the program. */
  readonly source: string;
  readonly command: string;
}

type Reason = (FailureCause & { kind: "processFailed" })["reason"];

/**
 * Runs the program and reads what it prints. Rejects with `processFailed`, which holds neither the command nor what
 * the program printed: both may hold secrets.
 */
export async function runCredentialProcess({ source, command }: CredentialProcess): Promise<Credentials> {
  const fail = (reason: Reason) => new FailureError({ kind: "processFailed", profile: source, reason });
  const printed = await outputOf(command).catch((error: unknown) => {
    throw fail(memberOf(error, "code") === "ENOENT" ? "notFound" : "failed");
  });
  const found = credentialsIn(printed);
  if (typeof found === "string") {
    throw fail(found);
  }
  return found;
}

/** Like the AWS CLI, without a shell: what stands for something else in one stays as it is. */
async function outputOf(command: string): Promise<string> {
  if (process.platform === "win32") {
    // Scripts (.cmd) run in a shell alone there, whose rules for quotes are those of Windows.
    return (await promisify(exec)(command.replace(/\s+/g, " "), { windowsHide: true })).stdout;
  }
  const [program = "", ...words] = splitWords(command) ?? [];
  return (await promisify(execFile)(program, words)).stdout;
}

function credentialsIn(printed: string): Credentials | Reason {
  const output = parsed(printed);
  if (output === undefined) {
    return "unreadable";
  }
  const { Version, AccessKeyId, SecretAccessKey, SessionToken, Expiration } = output;
  if (Version !== 1 || typeof AccessKeyId !== "string" || typeof SecretAccessKey !== "string") {
    return "incomplete";
  }
  const end = typeof Expiration === "string" ? Date.parse(Expiration) : Number.NaN;
  if (end < Date.now()) {
    return "expired";
  }
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    ...(typeof SessionToken === "string" && SessionToken !== "" && { sessionToken: SessionToken }),
    ...(!Number.isNaN(end) && { expiration: new Date(end) }),
  };
}

function parsed(printed: string): Readonly<Record<string, Json>> | undefined {
  try {
    const output: Json = JSON.parse(printed.trim());
    return isJsonObject(output) ? output : undefined;
  } catch {
    return undefined;
  }
}
