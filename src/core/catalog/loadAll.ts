import type { ListKey } from "../connection/listKey";
import type { DataSet } from "../job/dataSet";
import type { Job } from "../job/job";
import type { Feed } from "../paging/feed";
import type { JobStore } from "../store/jobStore";
import type { LoadEnd, Loading } from "./bulkLoad";
import { type Chain, ParallelLists } from "./parallelLists";
import type { RequestLimit } from "./requestLimit";

/** What to load, and how far. */
export interface LoadRequest {
  /** The account's jobs, or a data set's. */
  readonly list: ListKey;
  /** So many jobs more than are loaded by now, about: what is under way when they are there still arrives. */
  readonly maxItems: number;
  /** Milliseconds since 1970: not further than to jobs that were created before. */
  readonly since?: number;
}

/** The lists of one connection: `JobCatalog`. */
export interface LoadableLists {
  readonly store: JobStore;
  readonly account: Feed<Job>;
  readonly dataSets: Feed<DataSet>;
  readonly limit: RequestLimit;
  jobsOf(dataSetId: string): Feed<Job>;
  /** With all of the account's list here, nothing else says what jobs there are. */
  keepAccountOnly(): void;
}

/** So many further pages of the account's list come first: where they are all, nothing else was worth a request. */
const PAGES_ALONE = 2;
/** So many lists of data sets are read side by side, beside the account's own. */
const SIDE_CHAINS = 4;
/** So many throttled requests in a row, each tried several times, are no passing matter. */
const MOST_THROTTLED = 5;

/**
 * Loads all jobs of an account. Its own list is one chain of tokens, read page after page; the lists of the data
 * sets are chains of their own, read side by side. In the end the account's list has proved what there is.
 */
export class LoadAll implements Loading {
  /** Pages that were read so far. */
  pages = 0;
  readonly #chains: ParallelLists;
  /** The list that is to be read to its end. */
  readonly #main: Feed<Job>;
  readonly #full: number;
  readonly #fullMain: number;
  readonly #busy = new Set<Chain>();
  #isListing = false;
  #isSpread = false;
  /** A list beside the account's did not give all that it has. */
  #isSideShort = false;
  #isOver = false;
  #throttled = 0;

  constructor(
    private readonly lists: LoadableLists,
    private readonly request: LoadRequest,
    private readonly signal: AbortSignal,
    private readonly onProgress: () => void,
  ) {
    const { store, account } = lists;
    const { list, maxItems } = request;
    this.#main = list.of === "dataSet" && !account.hasAll ? lists.jobsOf(list.dataSetId) : account;
    this.#full = store.size + maxItems;
    // A list that gives the same jobs again and again never fills the store.
    this.#fullMain = this.#main.items.length + maxItems;
    this.#chains = new ParallelLists(lists);
  }

  /** Only the account's own list is still read, to see whether there are jobs that no data set's list has. */
  get isChecking(): boolean {
    const isSideRead = this.#isSpread && !this.#isListing && this.#busy.size === 0;
    return isSideRead && !this.#isSideShort && !this.#mustRest();
  }

  /** Loads until the end or a limit is reached, or the signal is aborted. */
  async run(): Promise<LoadEnd> {
    try {
      return await (this.#main === this.lists.account ? this.#loadAccount() : this.#readOn(this.#main));
    } finally {
      this.lists.limit.recover();
    }
  }

  async #loadAccount(): Promise<LoadEnd> {
    const { account } = this.lists;
    const early = (await this.#readPages(account, PAGES_ALONE)) ?? this.#reachedBy(account);
    if (early === undefined && account.start === undefined) {
      void this.#listDataSets();
    }
    const end = early ?? (await this.#readOn(account));
    this.#isOver = true;
    if (account.hasAll && !this.#isLeft(account)) {
      await this.#settle();
    }
    return end;
  }

  /** What remains in the end is exactly the account's list. */
  async #settle(): Promise<void> {
    const { account, store } = this.lists;
    const told = new Set(account.items.map(({ id }) => id));
    if (Array.from(store.jobs).some(({ id }) => !told.has(id))) {
      // It may have been created after the account's first page was read.
      await account.refresh();
    }
    while (account.state.kind === "loading" && !this.#isLeft(account)) {
      // Somebody else refreshes.
      await account.load();
    }
    if (account.complete) {
      this.lists.keepAccountOnly();
    }
  }

  async #readOn(feed: Feed<Job>): Promise<LoadEnd> {
    for (;;) {
      const end = await this.#readPages(feed, 1);
      if (end !== undefined) {
        return end;
      }
    }
  }

  /** Undefined when the pages are read and the list goes on. */
  async #readPages(feed: Feed<Job>, pages: number): Promise<LoadEnd | undefined> {
    for (let page = 0; page < pages; page++) {
      const reached = this.#reachedBy(feed);
      if (reached !== undefined) {
        return reached;
      }
      const end = await this.#readPage(feed);
      if (end !== undefined) {
        return end;
      }
      this.#spread();
    }
    return undefined;
  }

  #reachedBy(feed: Feed<Job>): LoadEnd | undefined {
    if (this.#isLeft(feed)) {
      return { kind: "stopped" };
    }
    if (feed.atEnd) {
      return { kind: "all" };
    }
    if (this.#isFull()) {
      return { kind: "limit" };
    }
    return this.#isPast(feed) ? { kind: "since" } : undefined;
  }

  /** The end that a page was not read to; undefined when one was. */
  async #readPage(feed: Feed<Job> | Feed<DataSet>): Promise<LoadEnd | undefined> {
    for (;;) {
      await feed.more();
      const { state } = feed;
      if (this.#isLeft(feed)) {
        return { kind: "stopped" };
      }
      // A refresh that took its place is waited for by the next one.
      if (state.kind !== "failed") {
        this.#throttled = 0;
        this.pages += 1;
        const isEmpty = state.kind === "ready" && state.emptyPages !== undefined;
        return isEmpty ? { kind: "emptyPages", pages: state.emptyPages } : undefined;
      }
      this.#throttled += 1;
      if (state.failure.kind !== "throttled" || this.#throttled > MOST_THROTTLED) {
        return { kind: "failed", failure: state.failure };
      }
      this.lists.limit.slowDown();
    }
  }

  async #listDataSets(): Promise<void> {
    const { dataSets } = this.lists;
    this.#isSpread = true;
    this.#isListing = !dataSets.hasAll;
    this.#spread();
    while (this.#isListing && !this.#mustRest()) {
      const end = await this.#readPage(dataSets);
      this.#isSideShort ||= end !== undefined;
      this.#isListing = end === undefined && !dataSets.hasAll;
      this.#spread();
    }
  }

  /** Gives every free place to the list whose next page is the newest. */
  #spread(): void {
    this.#chains.discover();
    while (this.#isSpread && this.#busy.size < SIDE_CHAINS && !this.#mustRest()) {
      const chain = this.#chains.next(this.#busy);
      if (chain === undefined) {
        break;
      }
      void this.#readSide(chain);
    }
    this.onProgress();
  }

  async #readSide(chain: Chain): Promise<void> {
    const feed = this.lists.jobsOf(chain.dataSetId);
    const known = oldestIn(feed);
    chain.isDone = this.#reachedBy(feed) !== undefined;
    if (chain.isDone || chain.oldest !== known) {
      // What is loaded of it decides on its turn.
      chain.oldest = known;
      return;
    }
    this.#busy.add(chain);
    const end = await this.#readPage(feed);
    this.#busy.delete(chain);
    // A list that fails is left to the account's own, which has its jobs too.
    chain.isDone = end !== undefined;
    this.#isSideShort ||= end !== undefined;
    this.#spread();
  }

  /** Nobody waits for it any more, or it was taken apart. */
  #isLeft(feed: Feed<Job> | Feed<DataSet>): boolean {
    return this.signal.aborted || feed.isDisposed;
  }

  #mustRest(): boolean {
    return this.#isOver || this.signal.aborted || this.#isFull();
  }

  #isFull(): boolean {
    return this.lists.store.size >= this.#full || this.#main.items.length >= this.#fullMain;
  }

  #isPast(feed: Feed<Job>): boolean {
    const { since } = this.request;
    const oldest = oldestIn(feed);
    return since !== undefined && oldest !== undefined && oldest < since;
  }
}

function oldestIn({ items }: Feed<Job>): number | undefined {
  return items.at(-1)?.createdAt;
}
