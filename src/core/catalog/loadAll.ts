import type { ListKey } from "../connection/listKey";
import type { DataSet } from "../job/dataSet";
import type { Job } from "../job/job";
import type { Feed } from "../paging/feed";
import type { LoadEnd, Loading } from "./bulkLoad";
import type { JobCatalog } from "./jobCatalog";
import { endReached, isLeft, oldestIn, readPage } from "./pageReading";
import { ParallelLists, type SideList } from "./parallelLists";

/** List to load, and limits of the loading. */
export interface LoadRequest {
  /** The account's jobs, or a data set's. */
  readonly list: ListKey;
  /** Number of further jobs, about: pages that are under way when it is reached still arrive. */
  readonly maxItems: number;
  /** Milliseconds since 1970: not further than to jobs that were created before. */
  readonly since?: number;
}

/** Pages of the account's list read before the parallel lists start: small accounts end here. */
const PAGES_ALONE = 2;
/** Number of lists of data sets that are read side by side, beside the account's own. */
const SIDE_LISTS = 4;
/** More throttled requests in a row than these, each tried several times, end the loading. */
const MOST_THROTTLED = 5;

/**
 * Loads all jobs of an account. Each page of its list leads to the next, so the lists of the data sets are read side
 * by side meanwhile. In the end the account's list has proved what there is.
 */
export class LoadAll implements Loading {
  /** Pages that were read so far. */
  pages = 0;
  readonly #sides: ParallelLists;
  /** List that is to be read to its end. */
  readonly #main: Feed<Job>;
  readonly #full: number;
  readonly #fullMain: number;
  readonly #busy = new Set<SideList>();
  #isListing = false;
  #isSpread = false;
  /** A list beside the account's did not give all that it has. */
  #isSideShort = false;
  #isOver = false;
  #throttled = 0;

  constructor(
    private readonly catalog: JobCatalog,
    private readonly request: LoadRequest,
    private readonly signal: AbortSignal,
    private readonly onProgress: () => void,
  ) {
    const { store, account } = catalog;
    const { list, maxItems } = request;
    this.#main = list.of === "dataSet" && !account.hasAll ? catalog.jobsOf(list.dataSetId) : account;
    this.#full = store.size + maxItems;
    // A list that gives the same jobs again and again never fills the store.
    this.#fullMain = this.#main.items.length + maxItems;
    this.#sides = new ParallelLists(catalog);
  }

  /** Whether only the account's own list is still read, to see whether there are jobs that no data set's list has. */
  get isChecking(): boolean {
    const isSideRead = this.#isSpread && !this.#isListing && this.#busy.size === 0;
    return isSideRead && !this.#isSideShort && !this.#mustRest();
  }

  /** Loads until the end or a limit is reached, or the signal is aborted. */
  async run(): Promise<LoadEnd> {
    const { account, limit } = this.catalog;
    try {
      return await (this.#main === account ? this.#loadAccount(account) : this.#readToEnd(this.#main));
    } finally {
      limit.recover();
    }
  }

  async #loadAccount(account: Feed<Job>): Promise<LoadEnd> {
    const end = await this.#readToEnd(account);
    this.#isOver = true;
    if (account.hasAll && !isLeft(account, this.signal)) {
      await this.#reconcile(account);
    }
    return end;
  }

  /** Makes the jobs that remain in the end exactly those of the account's list. */
  async #reconcile(account: Feed<Job>): Promise<void> {
    const { store } = this.catalog;
    const listed = new Set(account.items.map(({ id }) => id));
    if (store.jobs.some(({ id }) => !listed.has(id))) {
      // It may have been created after the account's first page was read.
      await account.refresh();
    }
    while (account.state.kind === "loading" && !isLeft(account, this.signal)) {
      // Somebody else refreshes.
      await account.load();
    }
    if (account.complete) {
      this.catalog.keepAccountOnly();
    }
  }

  async #readToEnd(feed: Feed<Job>): Promise<LoadEnd> {
    const isWhole = feed === this.catalog.account && feed.start === undefined;
    for (let pages = 0; ; pages += 1) {
      const reached = this.#reachedBy(feed);
      if (reached !== undefined) {
        return reached;
      }
      if (isWhole && pages === PAGES_ALONE) {
        void this.#listDataSets();
      }
      const end = await this.#readPage(feed);
      if (end !== undefined) {
        return end;
      }
      this.#spread();
    }
  }

  #reachedBy(feed: Feed<Job>): LoadEnd | undefined {
    if (isLeft(feed, this.signal)) {
      return { kind: "stopped" };
    }
    return endReached(feed, { since: this.request.since, isFull: () => this.#isFull() });
  }

  /** As `readPage`, but a page that is throttled is asked for again, more slowly. */
  async #readPage(feed: Feed<Job> | Feed<DataSet>): Promise<LoadEnd | undefined> {
    for (;;) {
      const end = await readPage(feed, this.signal);
      if (end?.kind === "stopped") {
        return end;
      }
      if (end?.kind !== "failed") {
        this.#throttled = 0;
        this.pages += 1;
        return end;
      }
      this.#throttled += 1;
      // AWS that names a time is not asked before.
      const isAskedAgain = end.failure.kind === "throttled" && end.failure.retryAt === undefined;
      if (!isAskedAgain || this.#throttled > MOST_THROTTLED) {
        return end;
      }
      this.catalog.limit.slowDown();
    }
  }

  async #listDataSets(): Promise<void> {
    const { dataSets } = this.catalog;
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
    this.#sides.discover();
    while (this.#isSpread && this.#busy.size < SIDE_LISTS && !this.#mustRest()) {
      const side = this.#sides.next(this.#busy);
      if (side === undefined) {
        break;
      }
      void this.#readSide(side);
    }
    this.onProgress();
  }

  async #readSide(side: SideList): Promise<void> {
    const feed = this.catalog.jobsOf(side.dataSetId);
    const known = oldestIn(feed);
    side.isDone = this.#reachedBy(feed) !== undefined;
    if (side.isDone || side.oldest !== known) {
      // Its turn depends on how much of it is loaded.
      side.oldest = known;
      return;
    }
    this.#busy.add(side);
    const end = await this.#readPage(feed);
    this.#busy.delete(side);
    // A list that fails is left to the account's own, which has its jobs too.
    side.isDone = end !== undefined;
    this.#isSideShort ||= end !== undefined;
    this.#spread();
  }

  #mustRest(): boolean {
    return this.#isOver || this.signal.aborted || this.#isFull();
  }

  #isFull(): boolean {
    return this.catalog.store.size >= this.#full || this.#main.items.length >= this.#fullMain;
  }
}
