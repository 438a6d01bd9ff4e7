import { Owner } from "../base/disposable";
import type { JobCatalog } from "../catalog/jobCatalog";
import type { LiveConnections } from "./liveConnections";

/** Which account's jobs each profile has shown in this window. */
export class KnownAccounts extends Owner {
  readonly #ids = new Map<string | undefined, string>();

  constructor(connections: LiveConnections) {
    super();
    this.own(connections.onDidChange(({ live }) => this.#look(live.catalog)));
    for (const catalog of connections.catalogs) {
      this.#look(catalog);
    }
  }

  /** Without a profile, of the environment's credentials. */
  of(profile: string | undefined): string | undefined {
    return this.#ids.get(profile);
  }

  #look(catalog: JobCatalog | undefined): void {
    const id = catalog?.identity.account;
    if (catalog !== undefined && id !== undefined && catalog.connection.file === undefined) {
      this.#ids.set(catalog.connection.profile, id);
    }
  }
}
