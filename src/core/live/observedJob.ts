import { accountIdIn } from "../base/arn";
import type { Clock } from "../base/clock";
import { Owner } from "../base/disposable";
import { Emitter, type Event } from "../base/event";
import type { JobCatalog } from "../catalog/jobCatalog";
import { expectHome } from "../connection/belonging";
import { isAboutIdentity } from "../connection/identity";
import type { ConnectedJob, JobRef } from "../connection/jobRef";
import { type Failure, failureOf } from "../failure/failure";
import type { Job } from "../job/job";
import type { JobReader } from "./jobReader";
import type { LiveConnections, LiveEvent } from "./liveConnections";

/** Origin of a job's version, and its time: milliseconds since 1970. */
export interface Provenance {
  readonly by: "list" | "job";
  readonly at: number;
}

/** Sources of newer versions of an observed job. */
export interface JobUpdates {
  readonly connections: LiveConnections;
  readonly reader: JobReader;
  readonly clock: Clock;
}

/** A job that somebody looks at: first what a list said, then what AWS says of it alone, and what the lists bring. */
export class ObservedJob extends Owner {
  readonly #changes = this.own(new Emitter<void>());
  readonly #controller = new AbortController();
  #job: Job | undefined;
  #provenance: Provenance | undefined;
  #failure: Failure | undefined;
  #asking: Promise<void> | undefined;
  #namedBefore: string | undefined;

  readonly onDidChange: Event<void> = this.#changes.event;

  constructor(
    readonly ref: JobRef,
    private readonly sources: JobUpdates,
    listed?: Job,
  ) {
    super();
    this.own(sources.connections.onDidChange((event) => this.#follow(event)));
    this.own(sources.connections.onDidChangeRoots(() => this.#changes.fire()));
    if (listed !== undefined) {
      this.#takeListed(listed);
    }
    this.#namedBefore = this.dataSetName;
  }

  /** Its newest version; undefined until there is one. */
  get job(): Job | undefined {
    return this.#job;
  }

  /** The newest version with its connection. */
  get open(): ConnectedJob | undefined {
    return this.#job && { job: this.#job, connection: this.ref.connection };
  }

  /** Name of its data set. Undefined while it is not known. */
  get dataSetName(): string | undefined {
    return this.open && this.sources.connections.dataSetName(this.open);
  }

  /** Origin of the newest version. */
  get provenance(): Provenance | undefined {
    return this.#provenance;
  }

  /** Failure of the last request. It stays while the job is requested again. */
  get failure(): Failure | undefined {
    return this.#failure;
  }

  get isAsking(): boolean {
    return this.#asking !== undefined;
  }

  /** Asks AWS for the job, unless that is under way. Never rejects. */
  ask(): Promise<void> {
    if (this.#asking === undefined) {
      this.#asking = this.#ask();
      this.#changes.fire();
    }
    return this.#asking;
  }

  /** Takes in the version that AWS gave to another request. */
  take(job: Job): void {
    this.#takeRead(job);
    this.#changes.fire();
  }

  override dispose(): void {
    super.dispose();
    this.#controller.abort();
  }

  async #ask(): Promise<void> {
    try {
      this.#takeRead(await this.#read());
    } catch (error) {
      const failure = failureOf(error);
      // The window went to another connection meanwhile: what the list said still stands.
      const isNoNews = failure.kind === "cancelled" && this.#job !== undefined;
      this.#failure = isNoNews ? undefined : failure;
    }
    this.#asking = undefined;
    this.#changes.fire();
  }

  #follow({ live, change }: LiveEvent): void {
    const { catalog } = live;
    if (change.kind === "state" && live.state.kind !== "starting") {
      this.#keepFollowing();
    }
    const isOurs = catalog?.connection.id === this.ref.connection.id;
    const listed = isOurs ? catalog?.store.get(this.ref.jobId) : undefined;
    if (listed !== undefined && listed !== this.#job) {
      this.#takeListed(listed);
      this.#changes.fire();
    } else if (change.kind === "state" || this.#namedBefore !== this.dataSetName) {
      this.#changes.fire();
    }
    this.#namedBefore = this.dataSetName;
    const failure = isOurs ? this.#failure : undefined;
    if (failure && (change.kind === "state" || (isAboutIdentity(failure) && isSignedIn(catalog)))) {
      // The connection was opened again, or AWS accepts its credentials again: what was wrong may be fixed.
      void this.ask();
    }
  }

  /** Opens its pinned connection once the window has gone to another one: somebody looks at a job of it. */
  #keepFollowing(): void {
    const home = this.sources.connections.homeOf(this.ref.connection);
    if (home?.started === false) {
      void home.start();
    }
  }

  /** The job that AWS says, which must be of the account and Region of the one that is shown. */
  async #read(): Promise<Job> {
    const { connection } = this.ref;
    const job = await this.sources.reader.getJob(this.ref, this.#controller.signal);
    if (connection.file === undefined) {
      expectHome(job.arn, { account: accountIdIn(this.#job?.arn), region: connection.region });
    }
    return job;
  }

  #takeRead(job: Job): void {
    this.#job = job;
    this.#provenance = { by: "job", at: this.sources.clock.now() };
    this.#failure = undefined;
  }

  #takeListed(job: Job): void {
    const { connections, clock } = this.sources;
    const readAt = connections.ofConnection(this.ref.connection.id)?.catalog?.readAt;
    this.#job = job;
    this.#provenance = { by: "list", at: readAt ?? clock.now() };
  }
}

/** Whether the account's list could be read, and AWS accepts the credentials. */
function isSignedIn(catalog: JobCatalog | undefined): boolean {
  return catalog?.account.state.kind === "ready" && catalog.identity.failure === undefined;
}
