import { type SharedFiles, signingInProfile } from "../config/profiles";
import type { Credentials } from "./credentialProvider";

/** A program that gives the credentials of a profile, or those that its chain of roles begins with. */
interface CredentialProcess {
  readonly profile: string;
  /** The profile that names the program. */
  readonly source: string;
  readonly command: string;
}

/**
 * Credential requests that run a credential_process, for all connections. The SDK starts the program through
 * a shell and gives no handle to it, so a program that hangs can't be stopped from here. We wait for it no
 * longer than for anything else, and while it runs, every other caller waits for the same run: it never runs
 * twice at once.
 */
export class CredentialProcesses {
  readonly #fetches = new Map<string, Promise<Credentials>>();
  readonly #running = new Set<string>();

  /** `fetch` gets a callback to call once the program has ended and a chain of roles continues. */
  join(
    process: CredentialProcess,
    fetch: (hasEnded: () => void) => Promise<Credentials>,
  ): Promise<Credentials> {
    const key = keyOf(process);
    const known = this.#fetches.get(key);
    if (known !== undefined) {
      return known;
    }
    this.#running.add(key);
    const begun = fetch(() => this.#running.delete(key)).finally(() => {
      this.#running.delete(key);
      this.#fetches.delete(key);
    });
    this.#fetches.set(key, begun);
    return begun;
  }

  isRunning(process: CredentialProcess): boolean {
    return this.#running.has(keyOf(process));
  }
}

/** Undefined for a profile that gets its credentials otherwise. */
export function credentialProcessOf(files: SharedFiles, profile: string): CredentialProcess | undefined {
  const source = signingInProfile(files, profile);
  const command = files.profiles.get(source.name)?.["credential_process"];
  return source.kind === "process" && command ? { profile, source: source.name, command } : undefined;
}

function keyOf({ profile, source, command }: CredentialProcess): string {
  return JSON.stringify([profile, source, command]);
}
