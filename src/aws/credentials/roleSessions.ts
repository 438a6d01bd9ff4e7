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
 * Sessions of roles that needed an MFA code, shared by all connections so that people aren't asked twice for
 * the same role. AWS accepts each code once, so the session is shared, not the code, which isn't kept.
 */
export class RoleSessions {
  readonly #assuming = new Map<string, Assuming>();
  readonly #kept = new Map<string, { readonly profile: string; readonly session: Credentials }>();

  /**
   * Session that is kept or being requested for this role, else the one that `assume` gives. The signal of
   * `assume` aborts when no caller waits any more.
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
        this.#assuming.delete(key);
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
    // Callers that wait get the rejection themselves; without any, it needs no handling.
    session.catch(() => undefined);
    const assuming = { session, controller, waiting: 0 };
    this.#assuming.set(key, assuming);
    return assuming;
  }
}

function lasts({ expiration }: Credentials): boolean {
  return expiration !== undefined && expiration.getTime() - Date.now() > SPARE_TIME;
}
