import { signingInProfile } from "../config/profiles";
import type { SharedFiles } from "../config/sharedFiles";
import { type CredentialProcess, runCredentialProcess } from "./credentialProcess";
import type { Credentials } from "./credentialProvider";

/**
 * Programs of `credential_process` that run, for all connections. A call waits for one no longer than for anything
 * else, but the program may wait for a person: it is left running, and every other caller waits for the same run, so
 * that it never runs twice at once.
 */
export class CredentialProcesses {
  readonly #runs = new Map<string, Promise<Credentials>>();

  run(process: CredentialProcess): Promise<Credentials> {
    const key = keyOf(process);
    const known = this.#runs.get(key);
    if (known !== undefined) {
      return known;
    }
    const run = runCredentialProcess(process).finally(() => this.#runs.delete(key));
    this.#runs.set(key, run);
    return run;
  }

  isRunning(process: CredentialProcess): boolean {
    return this.#runs.has(keyOf(process));
  }
}

/** Undefined for a profile that gets its credentials otherwise. */
export function credentialProcessOf(files: SharedFiles, profile: string): CredentialProcess | undefined {
  const source = signingInProfile(files, profile);
  const command = files.profiles.get(source.name)?.["credential_process"];
  return source.kind === "process" && command ? { source: source.name, command } : undefined;
}

function keyOf({ source, command }: CredentialProcess): string {
  return JSON.stringify([source, command]);
}
