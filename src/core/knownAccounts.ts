import type { Disposable } from "./disposable";
import type { Session } from "./session";

/** Which account's jobs each profile has shown in this window. */
export class KnownAccounts implements Disposable {
  readonly #ids = new Map<string | undefined, string>();
  readonly #subscription: Disposable;

  constructor(private readonly session: Session) {
    this.#subscription = session.onDidChange(() => this.#look());
    this.#look();
  }

  /** Without a profile, of the environment's credentials. */
  of(profile: string | undefined): string | undefined {
    return this.#ids.get(profile);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #look(): void {
    const { catalog } = this.session;
    const id = catalog?.accounts.id;
    if (catalog !== undefined && id !== undefined) {
      this.#ids.set(catalog.connection.profile, id);
    }
  }
}
