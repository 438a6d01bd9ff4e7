import { unlessAborted } from "./abort";
import type { Disposable } from "./disposable";
import { Emitter, type Event } from "./event";
import { type Failure, failureOf } from "./failure";
import { type ListPage, Paginator } from "./paginator";

/** What a feed does, or how its last request ended. */
export type FeedState =
  | { readonly kind: "idle" }
  | { readonly kind: "loading"; readonly what: Reading }
  /** `emptyPages` says that it stopped after so many empty pages in a row, with more to come. */
  | { readonly kind: "ready"; readonly emptyPages?: number }
  | { readonly kind: "failed"; readonly failure: Failure; readonly what: Reading };

/** The next page of the list as it is known, or the list again from its top. */
type Reading = "more" | "refresh";

export type FeedChange<T> =
  | { readonly kind: "state" }
  | { readonly kind: "added"; readonly items: readonly T[] }
  | { readonly kind: "replaced"; readonly previous: readonly T[]; readonly items: readonly T[] };

/** So many empty pages in a row are passed over before the user is asked. */
const EMPTY_PAGES_IN_A_ROW = 5;

/**
 * One list being paged. It never rejects: how a request ended is its state.
 * A refresh aborts what is under way, and no answer to an aborted request is taken.
 */
export class Feed<T> implements Disposable {
  readonly #list: ListPage<T>;
  readonly #pageSize: number;
  readonly #changes = new Emitter<FeedChange<T>>();
  #paginator: Paginator<T>;
  #items: readonly T[] = [];
  #state: FeedState = { kind: "idle" };
  #underWay: { readonly controller: AbortController; readonly ended: Promise<void> } | undefined;

  constructor(list: ListPage<T>, pageSize: number) {
    this.#list = list;
    this.#pageSize = pageSize;
    this.#paginator = this.#newPaginator();
  }

  get onDidChange(): Event<FeedChange<T>> {
    return this.#changes.event;
  }

  get state(): FeedState {
    return this.#state;
  }

  /** In the service's order. */
  get items(): readonly T[] {
    return this.#items;
  }

  /** Whether the list is known to go on behind the items. */
  get hasMore(): boolean {
    return (
      this.#state.kind !== "idle" && !this.#paginator.done && this.#paginator.repeatedToken === undefined
    );
  }

  /** Everything the service has to give is here. */
  get complete(): boolean {
    return this.#state.kind === "ready" && this.#paginator.done;
  }

  /** Asks for the first page, once. */
  load(): Promise<void> {
    return this.#state.kind === "idle" ? this.refresh() : this.#settled();
  }

  /** Asks for the next page. What is already under way is waited for instead. */
  more(): Promise<void> {
    if (this.#underWay !== undefined || !this.hasMore) {
      return this.#settled();
    }
    return this.#begin("more", async (signal) => {
      const { items, emptyPages } = await readPages(this.#paginator, 1, signal);
      this.#items = this.#items.concat(items);
      this.#settle("more", emptyPages, { kind: "added", items });
    });
  }

  /**
   * Reads the list again from its top, as deep as it was known. What was loaded stays until all of that is
   * there; if it fails, the old list and its place stay.
   */
  refresh(): Promise<void> {
    this.#underWay?.controller.abort();
    return this.#begin("refresh", async (signal) => {
      const paginator = this.#newPaginator();
      const { items, emptyPages } = await readPages(paginator, Math.max(1, this.#items.length), signal);
      const previous = this.#items;
      this.#paginator = paginator;
      this.#items = items;
      this.#settle("refresh", emptyPages, { kind: "replaced", previous, items });
    });
  }

  /** Does again what failed. A list that repeats its tokens can only be read again from its top. */
  retry(): Promise<void> {
    if (this.#state.kind !== "failed") {
      return this.#settled();
    }
    return this.#state.what === "refresh" || !this.hasMore ? this.refresh() : this.more();
  }

  dispose(): void {
    this.#changes.dispose();
    this.#underWay?.controller.abort();
  }

  #newPaginator(): Paginator<T> {
    return new Paginator(
      // A rejection keeps the paginator at its place: a page whose request was aborted is not lost.
      (request, signal) => {
        const page = this.#list(request, signal);
        return signal === undefined ? page : unlessAborted(page, signal);
      },
      { pageSize: this.#pageSize },
    );
  }

  #settled(): Promise<void> {
    return this.#underWay?.ended ?? Promise.resolve();
  }

  #begin(what: Reading, read: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const controller = new AbortController();
    const ended = this.#run(what, read, controller.signal);
    this.#underWay = { controller, ended };
    this.#change({ kind: "loading", what }, { kind: "state" });
    return ended;
  }

  async #run(
    what: Reading,
    read: (signal: AbortSignal) => Promise<void>,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      await read(signal);
    } catch (error) {
      // The request that took this one's place speaks for the feed now.
      if (!signal.aborted) {
        this.#underWay = undefined;
        this.#change({ kind: "failed", failure: failureOf(error), what }, { kind: "state" });
      }
    }
  }

  #settle(what: Reading, emptyPages: number | undefined, change: FeedChange<T>): void {
    this.#underWay = undefined;
    const token = this.#paginator.repeatedToken;
    if (token !== undefined) {
      this.#change({ kind: "failed", failure: { kind: "repeatedToken", token }, what }, change);
    } else {
      this.#change(emptyPages === undefined ? { kind: "ready" } : { kind: "ready", emptyPages }, change);
    }
  }

  #change(state: FeedState, change: FeedChange<T>): void {
    this.#state = state;
    this.#changes.fire(change);
  }
}

/** Reads on until there are so many items, the list ends, or too many pages in a row are empty. */
async function readPages<T>(
  paginator: Paginator<T>,
  atLeast: number,
  signal: AbortSignal,
): Promise<{ items: readonly T[]; emptyPages?: number }> {
  const items: T[] = [];
  let emptyPages = 0;
  while (items.length < atLeast && !paginator.done && paginator.repeatedToken === undefined) {
    const page = await paginator.nextPage(signal);
    if (page === undefined) {
      break;
    }
    for (const item of page.items) {
      items.push(item);
    }
    emptyPages = page.items.length === 0 ? emptyPages + 1 : 0;
    if (emptyPages === EMPTY_PAGES_IN_A_ROW && !paginator.done) {
      return { items, emptyPages };
    }
  }
  return { items };
}
