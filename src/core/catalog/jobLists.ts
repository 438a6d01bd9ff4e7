import { defined } from "../base/defined";
import type { Disposable } from "../base/disposable";
import type { DataExchange, JobScope } from "../connection/dataExchange";
import { ACCOUNT, type ListKey } from "../connection/listKey";
import { FailureError } from "../failure/failure";
import type { DataSet, Origin } from "../job/dataSet";
import type { Job } from "../job/job";
import { Feed } from "../paging/feed";
import type { FeedChange } from "../paging/feedState";
import type { ListPage, Page, PagesRead, Paginator } from "../paging/paginator";
import type { RequestLimit } from "./requestLimit";

/** Lists of one connection, each with its pager: the account's jobs, those of data sets, and the data sets. */
export class JobLists implements Disposable {
  readonly account: Feed<Job>;
  readonly dataSets: Feed<DataSet>;
  readonly #jobsOf = new Map<string, Feed<Job>>();
  /** Whether the list of data sets was opened; loading all jobs reads it too. */
  #areDataSetsOpen = false;
  #startAttempts = 0;
  #isDisposed = false;

  constructor(
    private readonly dataExchange: DataExchange,
    private readonly options: {
      /** Items asked for in one request: 1 to 200. */
      readonly pageSize: number;
      readonly limit: RequestLimit;
      readonly onJobs: (key: ListKey, feed: Feed<Job>, change: FeedChange<Job>) => void;
      readonly onDataSets: (change: FeedChange<DataSet>) => void;
    },
  ) {
    const { pageSize, limit, onDataSets } = options;
    const dataSets = dataSetPages(dataExchange);
    this.account = this.#newJobs(ACCOUNT, {});
    this.dataSets = new Feed((request, signal) => limit.run(() => dataSets(request, signal), signal), {
      pageSize,
    });
    this.dataSets.onDidChange(onDataSets);
  }

  /** The feed of a list; the jobs of a data set have one from the time it is opened. */
  feed(key: ListKey): Feed<Job> | Feed<DataSet> | undefined {
    return key.of === "dataSet" ? this.#jobsOf.get(key.dataSetId) : this[key.of];
  }

  /** The feed of a data set's jobs, made if there is none; it is asked for nothing yet. */
  jobsOf(dataSetId: string): Feed<Job> {
    const feed = this.#jobsOf.get(dataSetId) ?? this.#newJobs({ of: "dataSet", dataSetId }, { dataSetId });
    this.#jobsOf.set(dataSetId, feed);
    return feed;
  }

  /** Asks for the first page of a list, once. */
  open(key: ListKey): Promise<void> {
    this.#areDataSetsOpen ||= key.of === "dataSets";
    const feed = key.of === "dataSet" ? this.jobsOf(key.dataSetId) : this.feed(key);
    return feed?.load() ?? Promise.resolve();
  }

  /**
   * Asks for what is new: the account's list as far as there is news. Lists of data sets have nothing newer than
   * that; those that failed are tried again.
   */
  async refresh(): Promise<void> {
    const failed = [...this.#jobsOf.values()].filter(({ state }) => state.kind === "failed");
    await Promise.all([
      this.account.refresh(),
      ...(this.#areDataSetsOpen ? [this.dataSets.refresh()] : []),
      ...failed.map((feed) => feed.retry()),
    ]);
  }

  /** Reads everything again that was read before, from the newest job on. */
  async reload(): Promise<void> {
    const opened = [...this.#jobsOf.values(), this.dataSets].filter(({ state }) => state.kind !== "idle");
    await Promise.all([this.account, ...opened].map((feed) => feed.reload()));
  }

  /**
   * Reads the first page of the account's list from a starting token on, or from its top. Rejects with a
   * `PaginationError` for a text that is no token, and with a `FailureError`: `cancelled` when another place was
   * asked for meanwhile.
   */
  async readFrom(
    token: string | undefined,
    signal: AbortSignal,
  ): Promise<{ readonly paginator: Paginator<Job>; readonly pages: PagesRead<Job> }> {
    const paginator = this.account.paginatorFrom(token);
    this.#startAttempts += 1;
    const attempt = this.#startAttempts;
    const pages = await paginator.readUntil((_, count) => count > 0, signal);
    if (attempt !== this.#startAttempts) {
      throw new FailureError({ kind: "cancelled" });
    }
    return { paginator, pages };
  }

  /** Takes jobs that AWS does not know any more out of every list. */
  drop(isGone: (job: Job) => boolean): void {
    for (const feed of [this.account, ...this.#jobsOf.values()]) {
      feed.drop(isGone);
    }
  }

  /** Disposes the feeds of the data sets' jobs, and gives what each of them held. */
  dissolve(): ReadonlyMap<string, readonly Job[]> {
    const held = new Map<string, readonly Job[]>();
    for (const [dataSetId, feed] of this.#jobsOf) {
      feed.dispose();
      held.set(dataSetId, feed.items);
    }
    this.#jobsOf.clear();
    return held;
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const feed of [this.account, this.dataSets, ...this.#jobsOf.values()]) {
      feed.dispose();
    }
  }

  #newJobs(key: ListKey, scope: JobScope): Feed<Job> {
    const { pageSize, limit, onJobs } = this.options;
    const feed = new Feed<Job>(
      (request, signal) =>
        limit.run(() => this.dataExchange.listJobs({ ...request, ...scope }, signal), signal),
      { pageSize, idOf: ({ id }) => id },
    );
    feed.onDidChange((change) => onJobs(key, feed, change));
    if (this.#isDisposed) {
      feed.dispose();
    }
    return feed;
  }
}

/** The data sets that are owned, then those of an entitlement, as one list. Its tokens begin with the origin. */
export function dataSetPages(dataExchange: DataExchange): ListPage<DataSet> {
  return async ({ maxResults, nextToken }, signal) => {
    const page = async (origin: Origin, token?: string): Promise<Page<DataSet>> => {
      const request = { origin, ...defined({ maxResults, nextToken: token }) };
      const { items, nextToken: next } = await dataExchange.listDataSets(request, signal);
      return next ? { items, nextToken: `${origin} ${next}` } : { items };
    };
    const [, origin = "OWNED", token] = /^(OWNED|ENTITLED) (.*)$/s.exec(nextToken ?? "") ?? [];
    if (origin === "ENTITLED") {
      return page("ENTITLED", token);
    }
    const owned = await page("OWNED", token);
    if (owned.nextToken !== undefined) {
      return owned;
    }
    // A page with few rows and a button behind them would look like the end.
    const entitled = await page("ENTITLED");
    return { ...entitled, items: [...owned.items, ...entitled.items] };
  };
}
