import type { Clock } from "../base/clock";
import { Owner } from "../base/disposable";
import { Emitter, type Event } from "../base/event";
import type { Connection } from "../connection/connection";
import type { DataExchange } from "../connection/dataExchange";
import { Identity } from "../connection/identity";
import { ACCOUNT, DATA_SETS, type ListKey } from "../connection/listKey";
import type { Failure } from "../failure/failure";
import { FilteredJobs } from "../filter/filteredJobs";
import type { JobFilter } from "../filter/jobFilter";
import type { JobSource } from "../filter/jobSource";
import type { DataSet } from "../job/dataSet";
import type { Job } from "../job/job";
import type { Feed } from "../paging/feed";
import type { FeedChange } from "../paging/feedState";
import { asStartingToken } from "../paging/startingToken";
import { JobStore } from "../store/jobStore";
import { BulkLoad } from "./bulkLoad";
import { type CatalogChange, rowsAbout, simplified, touchedBy } from "./catalogChange";
import { findDeleted, JobInquiry } from "./deletedJobs";
import { JobLists } from "./jobLists";
import { ListedDataSets } from "./listedDataSets";
import { Names } from "./names";
import { RequestLimit } from "./requestLimit";

/** Number of requests for pages and names that run at once over a connection. */
const REQUESTS_AT_ONCE = 5;

/** The jobs of one connection: every job that its lists brought, the names around them, and what changes. */
export class JobCatalog extends Owner implements JobSource {
  readonly store = new JobStore();
  readonly names: Names;
  readonly bulk: BulkLoad;
  readonly dataExchange: DataExchange;
  readonly identity: Identity;
  /** Limit that all requests for pages and names over the connection share. */
  readonly limit = new RequestLimit(REQUESTS_AT_ONCE);
  /** Jobs that have a row though no list brought them. */
  readonly #included = new Map<string, Job>();
  readonly #listed = new ListedDataSets();
  readonly #changes = this.own(new Emitter<readonly CatalogChange[]>());
  readonly #lists: JobLists;
  readonly account: Feed<Job>;
  readonly dataSets: Feed<DataSet>;
  readonly #rowsAbout = new WeakMap<Feed<Job>, string>();
  /** For the filter that was asked for last. */
  #filtered: FilteredJobs | undefined;
  #readAt: number | undefined;

  readonly onDidChange: Event<readonly CatalogChange[]> = this.#changes.event;

  /** `onFailure` is given what went wrong and has no place in the tree, such as names that were refused. */
  constructor(
    readonly connection: Connection,
    dataExchange: DataExchange,
    pageSize: number,
    private readonly clock: Clock,
    private readonly onFailure: (failure: Failure) => void,
  ) {
    super();
    this.own(dataExchange);
    this.identity = this.own(new Identity(connection));
    this.own(this.identity.onDidChange(() => this.#takeIdentity()));
    this.dataExchange = this.identity.observed(dataExchange);
    this.names = this.own(
      new Names(
        this.dataExchange,
        this.limit,
        (touched) => this.#takeNames(touched),
        (failure) => this.#report(failure),
      ),
    );
    this.#lists = this.own(
      new JobLists(this.dataExchange, {
        pageSize,
        limit: this.limit,
        onJobs: (key, feed, change) => this.#takeJobs(key, feed, change),
        onDataSets: (change) => this.#takeDataSets(change),
      }),
    );
    ({ account: this.account, dataSets: this.dataSets } = this.#lists);
    this.bulk = this.own(new BulkLoad(() => this.store.size, clock));
    this.own(this.bulk.onDidChange(() => this.#changes.fire([])));
  }

  /** Time when the account's list was last read from its top: milliseconds since 1970. */
  get readAt(): number | undefined {
    return this.#readAt;
  }

  /** Starting token, as the AWS CLI takes it, of the jobs that a file leaves out. Undefined for a whole list, and for AWS. */
  get furtherToken(): string | undefined {
    const { nextToken } = this.dataExchange;
    return nextToken === undefined ? undefined : asStartingToken(nextToken);
  }

  /** Jobs that the tree shows: all that are loaded, or those that pass the filter. One object until another is asked for. */
  shownBy(filter: JobFilter | undefined): JobSource {
    if (filter !== this.#filtered?.wanted) {
      this.#filtered?.dispose();
      this.#filtered = filter && new FilteredJobs(this, filter);
    }
    return this.#filtered ?? this;
  }

  /** See `JobLists.feed`. */
  feed(key: ListKey): Feed<Job> | Feed<DataSet> | undefined {
    return this.#lists.feed(key);
  }

  /** See `JobLists.jobsOf`. */
  jobsOf(dataSetId: string): Feed<Job> {
    return this.#lists.jobsOf(dataSetId);
  }

  /** Whether a data set stands among the others: the account's list holds no job of it so far. */
  isUnlisted(dataSetId: string): boolean {
    return this.#listed.isUnlisted(dataSetId, this.store.dataSet(dataSetId) !== undefined);
  }

  /** Asks for the first page of a list, once; not for a data set's when all the account's jobs are here. */
  async open(key: ListKey): Promise<void> {
    if (key.of === "dataSet") {
      if (this.account.hasAll) {
        return;
      }
      if (this.store.dataSet(key.dataSetId) === undefined) {
        this.#listed.openAmongOthers(key.dataSetId);
      }
    }
    await this.#lists.open(key);
  }

  /** Asks for the next page of a list, or for its first. */
  async more(key: ListKey): Promise<void> {
    await (this.feed(key)?.more() ?? this.open(key));
  }

  /**
   * Asks for what is new in the lists, and for what became of jobs of which they say nothing. A file is read again:
   * nothing says what is new in it.
   */
  async refresh(): Promise<void> {
    if (this.connection.file !== undefined) {
      return this.reload();
    }
    const { active } = this.store;
    await this.#lists.refresh();
    if (this.account.state.kind === "ready") {
      await this.#dropDeleted(active);
    }
  }

  /** Reads everything again that was read before, from the newest job on. */
  reload(): Promise<void> {
    return this.account.start === undefined ? this.#lists.reload() : this.startAt(undefined);
  }

  /** Reads what is new in one list; for one that was never opened that is its first page. */
  async refreshList(key: ListKey): Promise<void> {
    const feed = this.feed(key) ?? (this.account.hasAll ? this.account : undefined);
    await (feed === undefined ? this.open(key) : feed.refresh());
  }

  /** Asks for a job again; its rows follow. Rejects with a `FailureError`. */
  async refreshJob(jobId: string, signal?: AbortSignal): Promise<Job> {
    const job = await this.dataExchange.getJob(jobId, signal);
    const change = this.store.update(job);
    if (change !== undefined) {
      this.#changes.fire(touchedBy(change));
    }
    return job;
  }

  /** Adds a job that no list has brought so far, so that it has a row. */
  include(job: Job): void {
    if (this.store.get(job.id) === undefined) {
      this.#included.set(job.id, job);
      this.#changes.fire(touchedBy(this.store.add([job])));
    }
  }

  /** Takes out jobs that AWS does not know any more. */
  drop(isGone: (job: Job) => boolean): void {
    this.#lists.drop(isGone);
    const gone = [...this.#included.values()].filter(isGone);
    for (const { id } of gone) {
      this.#included.delete(id);
    }
    this.#changes.fire(touchedBy(this.store.remove(gone)));
  }

  /**
   * The account's list from a starting token on, in the place of what is loaded; without a token, from its top.
   * What is loaded stays when the page cannot be had: rejects as `JobLists.readFrom` does.
   */
  async startAt(token: string | undefined, signal = new AbortController().signal): Promise<void> {
    const { paginator, pages } = await this.#lists.readFrom(token, signal);
    this.bulk.stop();
    this.account.startAt(token, paginator, pages);
    this.#dissolve();
  }

  /** Drops the lists of the data sets once the account's has all jobs: nothing else says then what jobs there are. */
  keepAccountOnly(): void {
    if (this.account.hasAll) {
      this.#dissolve();
    }
  }

  /** Disposes the data sets' feeds, and drops the jobs that no other list holds. */
  #dissolve(): void {
    const touched: CatalogChange[] = [];
    for (const [dataSetId, jobs] of this.#lists.dissolve()) {
      touched.push({ of: "dataSet", dataSetId }, ...touchedBy(this.store.remove(jobs)));
    }
    touched.push(...touchedBy(this.store.remove(this.#included.values())));
    this.#included.clear();
    this.#changes.fire(simplified(touched));
  }

  /** Logs a failure that has no place in the tree. */
  #report(failure: Failure): void {
    if (!this.isDisposed) {
      this.onFailure(failure);
    }
  }

  async #dropDeleted(active: readonly Job[]): Promise<void> {
    const inquiry = new JobInquiry(
      (id) => this.refreshJob(id),
      (failure) => this.#report(failure),
      this.limit,
    );
    for await (const ids of findDeleted(this.store, active, inquiry, this.clock.now())) {
      this.drop(({ id }) => ids.has(id));
    }
  }

  #takeIdentity(): void {
    if (this.identity.leftOut !== undefined) {
      this.#report(this.identity.leftOut);
    }
    this.#changes.fire([ACCOUNT]);
  }

  #takeNames(touched: ListKey): void {
    this.#filtered?.takeNames(touched);
    this.#changes.fire([touched]);
  }

  #takeDataSets(change: FeedChange<DataSet>): void {
    if ("items" in change) {
      this.names.dataSets.learn(change.items);
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
      this.names.dataSets.want(items.flatMap(({ dataSetId }) => dataSetId ?? []));
    }
    const rows = `${rowsAbout(feed)} ${this.furtherToken}`;
    touched.push(rows === this.#rowsAbout.get(feed) ? { of: "moreRow", list: key } : key);
    this.#rowsAbout.set(feed, rows);
    this.#changes.fire(simplified(touched));
  }
}
