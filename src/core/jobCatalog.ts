import type { Connection } from "./connection";
import type { DataExchange, JobScope } from "./dataExchange";
import type { Disposable } from "./disposable";
import { DisposableStore } from "./disposable";
import { Emitter, type Event } from "./event";
import { Feed, type FeedChange } from "./feed";
import type { Job } from "./job";
import { JobStore } from "./jobStore";

/** Which list is meant: the account's, or the one of a data set. */
export type ListKey = { readonly of: "account" } | { readonly of: "dataSet"; readonly dataSetId: string };

export const ACCOUNT: ListKey = { of: "account" };

/** What a change touches: everything, or what stands under one data set. */
export type CatalogChange = ListKey;

/** The jobs of one connection: the lists being paged and every job they brought. */
export class JobCatalog implements Disposable {
  readonly store = new JobStore();
  readonly account: Feed<Job>;
  readonly #dataSets = new Map<string, Feed<Job>>();
  readonly #disposables = new DisposableStore();
  readonly #changes = this.#disposables.add(new Emitter<CatalogChange>());

  constructor(
    readonly connection: Connection,
    readonly dataExchange: DataExchange,
    readonly pageSize: number,
  ) {
    this.#disposables.add(dataExchange);
    this.account = this.#newFeed(ACCOUNT, {});
  }

  get onDidChange(): Event<CatalogChange> {
    return this.#changes.event;
  }

  /** The feed of a list; a data set has one from the time it is opened. */
  feed(key: ListKey): Feed<Job> | undefined {
    return key.of === "account" ? this.account : this.#dataSets.get(key.dataSetId);
  }

  /** Asks for the first page of a list, once; not for a data set's when all the account's jobs are here. */
  async open(key: ListKey): Promise<void> {
    const feed = this.feed(key);
    if (feed !== undefined) {
      await feed.load();
    } else if (key.of === "dataSet" && !this.account.complete) {
      const opened = this.#newFeed(key, { dataSetId: key.dataSetId });
      this.#dataSets.set(key.dataSetId, opened);
      await opened.load();
    }
  }

  /** Asks for the next page of a list, or for its first. */
  async more(key: ListKey): Promise<void> {
    const feed = this.feed(key);
    await (feed === undefined || feed.state.kind === "idle" ? this.open(key) : feed.more());
  }

  /** Reads every list again that was read before. */
  async refresh(): Promise<void> {
    await Promise.all([this.account, ...this.#dataSets.values()].map((feed) => feed.refresh()));
  }

  async refreshList(key: ListKey): Promise<void> {
    await this.feed(key)?.refresh();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #newFeed(key: ListKey, scope: JobScope): Feed<Job> {
    const feed = new Feed<Job>(
      (request, signal) => this.dataExchange.listJobs({ ...request, ...scope }, signal),
      this.pageSize,
    );
    this.#disposables.add(feed);
    this.#disposables.add(feed.onDidChange((change) => this.#take(key, change)));
    return feed;
  }

  #take(key: ListKey, change: FeedChange<Job>): void {
    const orderBefore = this.#newestOf(key);
    if (change.kind === "added") {
      this.store.add(change.items);
    } else if (change.kind === "replaced") {
      // First in, then out: what both lists hold never leaves.
      this.store.add(change.items);
      this.store.remove(change.previous);
    }
    // A data set with a newer job moves up among the others.
    const stays = key.of === "dataSet" && this.#newestOf(key) === orderBefore;
    this.#changes.fire(stays ? key : ACCOUNT);
  }

  #newestOf(key: ListKey): number | undefined {
    return key.of === "account" ? undefined : this.store.dataSet(key.dataSetId)?.jobs.newestTime;
  }
}
