import { Owner } from "../base/disposable";
import type { JobCatalog } from "../catalog/jobCatalog";
import type { AwsAccess, FilesDigest } from "../connection/awsAccess";
import { accountOf } from "../connection/belonging";
import type { Connection } from "../connection/connection";
import { isAboutIdentity } from "../connection/identity";
import type { Failure } from "../failure/failure";
import type { LiveConnection, LiveSettings } from "./liveConnection";
import type { LiveConnections } from "./liveConnections";

/**
 * Picks up what is done in AWS's files, from the time that somebody asked for jobs: a connection that failed for
 * what they say is asked again, and one that they now lead elsewhere reconnects. One that works is left alone.
 */
export class FollowedFiles extends Owner {
  readonly #controller = new AbortController();
  #isWatching = false;
  /** Content of the files that matters to a connection, after the last change. */
  readonly #tried = new WeakMap<LiveConnection, string>();
  /** End of the last step: one is made after the other. */
  #steps: Promise<void> = Promise.resolve();

  constructor(
    private readonly parts: {
      readonly connections: LiveConnections;
      readonly loadAws: () => Promise<AwsAccess>;
      readonly readSettings: () => LiveSettings;
      /** Asks AWS again, for what is shown of a connection. */
      readonly refresh: (live: LiveConnection) => Promise<void>;
      /** Logs an error that has no place in the UI. */
      readonly report: (error: unknown) => void;
    },
  ) {
    super();
    const { connections } = parts;
    this.own(connections.onDidChange(() => this.#watch()));
    this.#watch();
  }

  override dispose(): void {
    super.dispose();
    this.#controller.abort();
  }

  /** Once, and not before somebody asked for jobs. */
  #watch(): void {
    if (!this.#isWatching && this.parts.connections.shown.some(({ started }) => started)) {
      this.#isWatching = true;
      this.#next(async (aws) => {
        this.own(aws.watchFiles(() => this.#followAll()));
      });
    }
  }

  #followAll(): void {
    for (const live of this.parts.connections.shown.filter(({ started }) => started)) {
      this.#next((aws) => this.#follow(live, aws));
    }
  }

  #next(step: (aws: AwsAccess) => Promise<void>): void {
    const { loadAws, report } = this.parts;
    this.#steps = this.#steps
      .then(async () => (this.isDisposed ? undefined : step(await loadAws())))
      .catch(report);
  }

  async #follow(live: LiveConnection, aws: AwsAccess): Promise<void> {
    const now = await aws.readDigest(live.choice);
    // Nothing new for this connection: a change of other profiles, or of a program that is run for credentials and writes a file each time.
    const isTried = now.everything === this.#tried.get(live);
    this.#tried.set(live, now.everything);
    if (isTried || this.isDisposed) {
      return;
    }
    await settled(live);
    const act = this.isDisposed ? undefined : await this.#actionFor(live, aws, now);
    if (!this.isDisposed) {
      // Not waited for: the next change is looked at when it comes.
      act?.().catch(this.parts.report);
    }
  }

  /** Action that the connection needs for what the files say now; undefined for none. */
  async #actionFor(
    live: LiveConnection,
    aws: AwsAccess,
    now: FilesDigest,
  ): Promise<(() => Promise<void>) | undefined> {
    const { state, catalog } = live;
    if (state.kind === "failed") {
      return isFixedInFiles(state.failure) ? () => live.restart() : undefined;
    }
    if (catalog === undefined || now.connectionId === undefined) {
      return undefined;
    }
    const isLeftBehind = await this.#isLeftBehind(catalog, now, aws);
    if (live.catalog !== catalog) {
      // The user has gone to another connection meanwhile.
      return undefined;
    }
    if (isLeftBehind) {
      return () => live.restart();
    }
    return isRefused(catalog) ? () => this.parts.refresh(live) : undefined;
  }

  /** Whether the files lead elsewhere: rows of another account must never stand under the same name. */
  async #isLeftBehind(
    { connection, identity, dataExchange }: JobCatalog,
    now: FilesDigest,
    aws: AwsAccess,
  ): Promise<boolean> {
    if (now.connectionId !== connection.id) {
      return true;
    }
    const { signer } = dataExchange;
    if (signer === undefined || signer === now.signer) {
      return false;
    }
    if (identity.account === undefined || identity.account !== (await this.#accountNow(connection, aws))) {
      return true;
    }
    dataExchange.renewCredentials();
    return false;
  }

  /** Account of the files' credentials. Undefined when there are none, or AWS refuses them. */
  async #accountNow(connection: Connection, aws: AwsAccess): Promise<string | undefined> {
    const dataExchange = aws.connect(connection, this.parts.readSettings().requestTimeoutSeconds);
    try {
      return accountOf((await dataExchange.listJobs({ maxResults: 1 }, this.#controller.signal)).items);
    } catch {
      // The connection is opened again, and shows it.
      return undefined;
    } finally {
      dataExchange.dispose();
    }
  }
}

/** Waits for requests under way, which may have seen the change already. */
async function settled(live: LiveConnection): Promise<void> {
  await live.start();
  await live.catalog?.account.load();
}

function isRefused({ identity, account }: JobCatalog): boolean {
  const { state } = account;
  return identity.failure !== undefined || (state.kind === "failed" && isFixedInFiles(state.failure));
}

/** Whether what AWS's files say may be the cause. */
function isFixedInFiles(failure: Failure): boolean {
  switch (failure.kind) {
    case "noProfiles":
    case "noProfileChosen":
    case "unknownProfile":
    case "noRegion":
    case "badRegion":
    case "badConfigFile":
    case "encodedConfigFile":
    case "malformedConfigFile":
    case "badEndpoint":
    case "twoEndpoints":
    case "badCaBundle":
    case "certificate":
      return true;
    case "accessDenied":
      // The role of a profile; what an action of Data Exchange lacks is said in no file.
      return failure.action.startsWith("sts:");
    default:
      return isAboutIdentity(failure);
  }
}
