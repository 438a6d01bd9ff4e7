import { assertNever } from "../base/assertNever";
import type { Clock } from "../base/clock";
import { type Disposable, DisposableStore } from "../base/disposable";
import { Emitter, type Event } from "../base/event";
import type { Connection } from "../connection/connection";
import type { DataExchange, JobScope } from "../connection/dataExchange";
import { Identity } from "../connection/identity";
import { ACCOUNT, DATA_SETS, type ListKey } from "../connection/listKey";
import { type Failure, FailureError } from "../failure/failure";
import { VisibleJobs } from "../filter/filteredJobs";
import type { JobFilter } from "../filter/jobFilter";
import type { JobSource } from "../filter/jobSource";
import type { DataSet } from "../job/dataSet";
import type { Job } from "../job/job";
import { Feed } from "../paging/feed";
import type { FeedChange } from "../paging/feedState";
import type { ListPage } from "../paging/paginator";
import { JobStore } from "../store/jobStore";
import { BulkLoad } from "./bulkLoad";
import { type CatalogChange, rowsAbout, simplified, touchedBy } from "./catalogChange";
import { dataSetList } from "./dataSetList";
import { ListedDataSets } from "./listedDataSets";
import { Names } from "./names";
import { RequestLimit } from "./requestLimit";
import { pruneDeleted } from "./vanishedJobs";

/** So many requests for pages and names run at once over a connection. */
const REQUESTS_AT_ONCE = 5;

/** The jobs of one connection: the lists being paged and every job they brought. */
export class JobCatalog implements Disposable {
  readonly store = new JobStore();
  readonly account: Feed<Job>;
  readonly dataSets: Feed<DataSet>;
  readonly names: Names;
  readonly bulk: BulkLoad;
  readonly dataExchange: DataExchange;
  readonly identity: Identity;
  readonly limit = new RequestLimit(REQUESTS_AT_ONCE);
  readonly #jobsOf = new Map<string, Feed<Job>>();
  /** Jobs that have a row though no list brought them. */
  readonly #included = new Map<string, Job>();
  readonly #listed = new ListedDataSets();
  readonly #disposables = new DisposableStore();
  readonly #changes = this.#disposables.add(new Emitter<readonly CatalogChange[]>());
  readonly #failures = this.#disposables.add(new Emitter<Failure>());
  readonly #rowsAbout = new WeakMap<Feed<Job> | Feed<DataSet>, string>();
  #readAt: number | undefined;
  #areOthersOpen = false;
  readonly #shown = new VisibleJobs(this);
  #startAttempts = 0;
  readonly onDidChange: Event<readonly CatalogChange[]> = this.#changes.event;
  /** What went wrong beside the lists, such as names that were refused: for the log. */
  readonly onDidFail: Event<Failure> = this.#failures.event;

  constructor(
    readonly connection: Connection,
    dataExchange: DataExchange,
    readonly pageSize: number,
    private readonly clock: Clock,
  ) {
    this.#disposables.add(dataExchange);
    this.identity = this.#disposables.add(new Identity(connection));
    this.#disposables.add(this.identity.onDidChange(() => this.#changes.fire([ACCOUNT])));
    this.dataExchange = this.identity.observed(dataExchange);
    this.names = this.#disposables.add(new Names(this.dataExchange, this.limit));
    this.#disposables.add(
      this.names.onDidChange((change) => {
        this.#shown.takeNames(change);
        this.#changes.fire([change]);
      }),
    );
    this.#disposables.add(this.names.onDidFail((failure) => this.#failures.fire(failure)));
    this.account = this.#disposables.add(this.#newJobs(ACCOUNT, {}));
    this.dataSets = this.#disposables.add(
      new Feed(this.#limited(dataSetList(this.dataExchange)), { pageSize }),
    );
    this.#disposables.add(this.dataSets.onDidChange((change) => this.#takeDataSets(change)));
    this.bulk = this.#disposables.add(new BulkLoad(() => this.store.size, clock));
    this.#disposables.add(this.bulk.onDidChange(() => this.#changes.fire([])));
  }

  /** When the account's list was last read from its top: milliseconds since 1970. */
  get readAt(): number | undefined {
    return this.#readAt;
  }

  /** What the tree shows: all that is loaded, or what passes the filter alone. */
  shownBy(filter: JobFilter | undefined): JobSource {
    return this.#shown.by(filter);
  }

  /** The feed of a list; the jobs of a data set have one from the time it is opened. */
  feed(key: ListKey): Feed<Job> | Feed<DataSet> | undefined {
    switch (key.of) {
      case "account":
        return this.account;
      case "dataSets":
        return this.dataSets;
      case "dataSet":
        return this.#jobsOf.get(key.dataSetId);
      default:
        return assertNever(key);
    }
  }

  /** The feed of a data set's jobs, made if there is none; it is asked for nothing yet. */
  jobsOf(dataSetId: string): Feed<Job> {
    const feed = this.#jobsOf.get(dataSetId) ?? this.#newJobs({ of: "dataSet", dataSetId }, { dataSetId });
    this.#jobsOf.set(dataSetId, feed);
    return feed;
  }

  /** Whether a data set stands among the others: the account's list holds no job of it so far. */
  isUnlisted(dataSetId: string): boolean {
    return this.#listed.isUnlisted(dataSetId, this.store.dataSet(dataSetId) !== undefined);
  }

  /** Asks for the first page of a list, once; not for a data set's when all the account's jobs are here. */
  async open(key: ListKey): Promise<void> {
    this.#areOthersOpen ||= key.of === "dataSets";
    if (key.of === "dataSet") {
      await this.#openDataSet(key.dataSetId);
    } else {
      await this.feed(key)?.load();
    }
  }

  /** Asks for the next page of a list, or for its first. */
  async more(key: ListKey): Promise<void> {
    await (this.feed(key)?.more() ?? this.open(key));
  }

  /**
   * Asks for what is new: the account's list as far as there is news, lists of data sets that failed, and what became
   * of jobs of which the lists say nothing. A file is read again: nothing says what is new in it.
   */
  async refresh(): Promise<void> {
    if (this.connection.file !== undefined) {
      return this.reload();
    }
    const { active } = this.store;
    const failed = [...this.#jobsOf.values()].filter(({ state }) => state.kind === "failed");
    await Promise.all([
      this.account.refresh(),
      ...(this.#areOthersOpen ? [this.dataSets.refresh()] : []),
      ...failed.map((feed) => feed.retry()),
    ]);
    if (this.account.state.kind === "ready") {
      await pruneDeleted(this, active, this.clock);
    }
  }

  /** Reads everything again that was read before, from the newest job on. */
  async reload(): Promise<void> {
    if (this.account.start !== undefined) {
      await this.startAt(undefined);
      return;
    }
    const opened = [...this.#jobsOf.values(), this.dataSets].filter(({ state }) => state.kind !== "idle");
    await Promise.all([this.account, ...opened].map((feed) => feed.reload()));
  }

  /** Reads what is new in one list; for one that was never opened that is its first page. */
  async refreshList(key: ListKey): Promise<void> {
    const feed = this.feed(key) ?? (this.account.hasAll ? this.account : undefined);
    await (feed === undefined ? this.open(key) : feed.refresh());
  }

  /** Asks for a job anew; its rows follow. Rejects with a `FailureError`. */
  async refreshJob(jobId: string, signal?: AbortSignal): Promise<Job> {
    const job = await this.dataExchange.getJob(jobId, signal);
    const change = this.store.update(job);
    if (change !== undefined) {
      this.#changes.fire(touchedBy(change));
    }
    return job;
  }

  /** For the log: what went wrong and is shown nowhere. */
  report(failure: Failure): void {
    this.#failures.fire(failure);
  }

  /** Makes room for a job that no list has brought so far, so that it has a row. */
  include(job: Job): void {
    if (this.store.get(job.id) === undefined) {
      this.#included.set(job.id, job);
      this.#changes.fire(touchedBy(this.store.add([job])));
    }
  }

  /** Takes out jobs that AWS does not know any more. */
  drop(isGone: (job: Job) => boolean): void {
    for (const feed of [this.account, ...this.#jobsOf.values()]) {
      feed.drop(isGone);
    }
    const gone = [...this.#included.values()].filter(isGone);
    for (const { id } of gone) {
      this.#included.delete(id);
    }
    this.#changes.fire(touchedBy(this.store.remove(gone)));
  }

  /**
   * The account's list from a starting token on, in the place of what is loaded; without a token, from its top.
   * What is loaded stays when the page cannot be had. Rejects with a `PaginationError` for a text that is no token,
   * and with a `FailureError`: `cancelled` when somebody wanted another place meanwhile.
   */
  async startAt(token: string | undefined, signal = new AbortController().signal): Promise<void> {
    const paginator = this.account.paginatorFrom(token);
    const attempt = ++this.#startAttempts;
    const pages = await paginator.readUntil((_, count) => count > 0, signal);
    if (attempt !== this.#startAttempts) {
      throw new FailureError({ kind: "cancelled" });
    }
    this.bulk.stop();
    this.account.startAt(token, paginator, pages);
    this.#dissolve();
  }

  /** With all of the account's list here, nothing else says what jobs there are. */
  settle(): void {
    if (this.account.hasAll) {
      this.#dissolve();
    }
  }

  dispose(): void {
    this.#disposables.dispose();
    for (const feed of this.#jobsOf.values()) {
      feed.dispose();
    }
  }

  async #openDataSet(dataSetId: string): Promise<void> {
    const jobs = this.store.dataSet(dataSetId);
    if (!this.account.hasAll) {
      if (jobs === undefined) {
        this.#listed.openAmongOthers(dataSetId);
      }
      await this.jobsOf(dataSetId).load();
    }
  }

  /** Takes apart the lists of the data sets; what they alone held goes, and what no list held. */
  #dissolve(): void {
    const touched: CatalogChange[] = [];
    for (const [dataSetId, feed] of this.#jobsOf) {
      feed.dispose();
      touched.push({ of: "dataSet", dataSetId }, ...touchedBy(this.store.remove(feed.items)));
    }
    this.#jobsOf.clear();
    touched.push(...touchedBy(this.store.remove(this.#included.values())));
    this.#included.clear();
    this.#changes.fire(simplified(touched));
  }

  #newJobs(key: ListKey, scope: JobScope): Feed<Job> {
    const feed = new Feed<Job>(this.#listJobs(scope), { pageSize: this.pageSize, idOf: ({ id }) => id });
    feed.onDidChange((change) => this.#takeJobs(key, feed, change));
    if (this.#disposables.isDisposed) {
      feed.dispose();
    }
    return feed;
  }

  #listJobs(scope: JobScope): ListPage<Job> {
    return this.#limited((request, signal) => this.dataExchange.listJobs({ ...request, ...scope }, signal));
  }

  #limited<T>(list: ListPage<T>): ListPage<T> {
    return (request, signal) => this.limit.run(() => list(request, signal), signal);
  }

  #takeDataSets(change: FeedChange<DataSet>): void {
    if ("items" in change) {
      this.names.learn(change.items);
    }
    this.#changes.fire([DATA_SETS]);
  }

  #takeJobs(key: ListKey, feed: Feed<Job>, change: FeedChange<Job>): void {
    const touched: CatalogChange[] = [];
    if (change.kind !== "state") {
      const previous = "previous" in change ? change.previous : [];
      const items = "items" in change ? change.items : [];
      touched.push(...touchedBy(this.store.exchange(previous, items)));
      if (key.of === "account") {
        touched.push(...(this.#listed.exchange(previous, items) ? [ACCOUNT] : []));
        this.#readAt = change.kind === "replaced" ? this.clock.now() : this.#readAt;
      }
      this.names.wantDataSets(items.flatMap(({ dataSetId }) => dataSetId ?? []));
    }
    const rows = rowsAbout(feed);
    touched.push(rows === this.#rowsAbout.get(feed) ? { of: "moreRow", list: key } : key);
    this.#rowsAbout.set(feed, rows);
    this.#changes.fire(simplified(touched));
  }
}
