import { MINUTE } from "../../core/base/clock";
import { unlessAborted } from "../../core/failure/abort";
import type { Credentials } from "./credentialProvider";

/** The SDK takes credentials for expired when they have less time left. */
const SPARE_TIME = 5 * MINUTE;

interface Assuming {
  readonly session: Promise<Credentials>;
  readonly controller: AbortController;
  waiting: number;
}

/**
 * The sessions of roles that took a person's code: all connections have them in common, so that nobody is asked
 * twice for the same. AWS takes each code once, so the session is shared and not the code, which nobody keeps.
 */
export class RoleSessions {
  readonly #assuming = new Map<string, Assuming>();
  readonly #kept = new Map<string, { readonly profile: string; readonly session: Credentials }>();

  /**
   * The session that is kept or under way for this role, else the one that `assume` gives. Its signal aborts when
   * nobody waits any more.
   */
  async get(
    role: { readonly profile: string; readonly key: string },
    assume: (signal: AbortSignal) => Promise<Credentials>,
    signal: AbortSignal,
  ): Promise<Credentials> {
    const key = JSON.stringify([role.profile, role.key]);
    const kept = this.#kept.get(key)?.session;
    if (kept !== undefined && lasts(kept)) {
      return kept;
    }
    const assuming = this.#assuming.get(key) ?? this.#begin(key, role.profile, assume);
    assuming.waiting += 1;
    try {
      return await unlessAborted(() => assuming.session, signal);
    } finally {
      assuming.waiting -= 1;
      if (assuming.waiting === 0) {
        this.#end(key, assuming);
        assuming.controller.abort();
      }
    }
  }

  /** AWS refuses what the profile's roles gave. */
  forget(profile: string): void {
    for (const [key, kept] of this.#kept) {
      if (kept.profile === profile) {
        this.#kept.delete(key);
      }
    }
  }

  #begin(key: string, profile: string, assume: (signal: AbortSignal) => Promise<Credentials>): Assuming {
    const controller = new AbortController();
    const session = assume(controller.signal).then((given) => {
      this.#kept.set(key, { profile, session: given });
      return given;
    });
    // Whoever waits is told; when nobody does any more, its end concerns nobody.
    session.catch(() => undefined);
    const assuming = { session, controller, waiting: 0 };
    this.#assuming.set(key, assuming);
    return assuming;
  }

  #end(key: string, assuming: Assuming): void {
    if (this.#assuming.get(key) === assuming) {
      this.#assuming.delete(key);
    }
  }
}

function lasts({ expiration }: Credentials): boolean {
  return expiration !== undefined && expiration.getTime() - Date.now() > SPARE_TIME;
}
