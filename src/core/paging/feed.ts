import { defined } from "../base/defined";
import type { Disposable } from "../base/disposable";
import { Emitter, type Event } from "../base/event";
import { failureOf } from "../failure/failure";
import type { FeedChange, FeedOptions, FeedState, Reading } from "./feedState";
import { KnownHead } from "./knownHead";
import { type ListPage, type PagesRead, Paginator } from "./paginator";
import { encodeStartingToken } from "./startingToken";

/**
 * One list being paged. It never rejects: how a request ended is its state.
 * A refresh aborts what is under way, and no answer to an aborted request is taken.
 */
export class Feed<T> implements Disposable {
  readonly #changes = new Emitter<FeedChange<T>>();
  /** Paginator that stands behind the items; undefined until a first page was read. */
  #paginator: Paginator<T> | undefined;
  #items: T[] = [];
  /** Starting token of the items, when they do not begin at the top of the list. */
  #start: string | undefined;
  /** The service refused the token behind the items: only reading the list from its top gives a new one. */
  #isTokenRefused = false;
  #state: FeedState = { kind: "idle" };
  #underWay: { readonly controller: AbortController; readonly ended: Promise<void> } | undefined;
  #disposed = false;

  readonly onDidChange: Event<FeedChange<T>> = this.#changes.event;

  constructor(
    private readonly list: ListPage<T>,
    private readonly options: FeedOptions<T>,
  ) {}

  get state(): FeedState {
    return this.#state;
  }

  /** Items that were read, in the service's order. */
  get items(): readonly T[] {
    return this.#items;
  }

  /** Whether the list is known to continue behind the items. */
  get hasMore(): boolean {
    return this.#paginator?.position !== undefined;
  }

  /** Whether the list is read to its end. */
  get atEnd(): boolean {
    return this.#paginator?.done === true;
  }

  /** Whether the items are the whole list. */
  get hasAll(): boolean {
    return this.atEnd && this.#start === undefined;
  }

  /** Whether the items are the whole list, and nothing has failed or is requested since. */
  get complete(): boolean {
    return this.#state.kind === "ready" && this.hasAll;
  }

  /** Once disposed, a feed requests no pages and takes none. */
  get isDisposed(): boolean {
    return this.#disposed;
  }

  /** The starting token with which the list begins here; undefined when it begins at its top. */
  get start(): string | undefined {
    return this.#start;
  }

  /** A starting token for the page behind the items, as the AWS CLI and boto3 take it; undefined at the end. */
  get nextStartingToken(): string | undefined {
    const position = this.#paginator?.position;
    return position && encodeStartingToken(position);
  }

  /** Requests the first page, once. */
  load(): Promise<void> {
    return this.#state.kind === "idle" ? this.refresh() : this.#waiting();
  }

  /** Requests the next page, or the first. Waits for a request that is under way instead. */
  more(): Promise<void> {
    const paginator = this.#paginator;
    if (this.#underWay !== undefined) {
      return this.#underWay.ended;
    }
    if (paginator === undefined) {
      return this.refresh();
    }
    if (this.#isTokenRefused) {
      // Fresh tokens, from the top of the list on, lead past what is loaded.
      return this.#readAgain(undefined, this.#items.length + 1);
    }
    if (this.#disposed || !this.hasMore) {
      return Promise.resolve();
    }
    const controller = new AbortController();
    const { signal } = controller;
    const reading = paginator.readUntil((_, count) => count > 0, signal);
    return this.#follow("more", controller, reading, (pages) => this.#takeMore(paginator, pages, signal));
  }

  /**
   * Reads the list again from its top until a page has nothing new, or as deep as it was known. The old items stay
   * until the new ones are there; if it fails, they and their place in the list stay.
   */
  refresh(): Promise<void> {
    const isTokenGood = !this.#isTokenRefused && this.#paginator?.repeatedToken === undefined;
    return this.#readAgain(isTokenGood ? this.options.idOf : undefined);
  }

  /** Reads the list again as deep as it was known. */
  reload(): Promise<void> {
    return this.#readAgain(undefined);
  }

  /**
   * A paginator of the list, from a starting token or from its top: throws a `PaginationError` for a text that is
   * no token.
   */
  paginatorFrom(start: string | undefined): Paginator<T> {
    const { pageSize } = this.options;
    return new Paginator(this.list, defined({ pageSize, startingToken: start }));
  }

  /** Replaces the items by these pages, read from another place of the list; without `start`, from its top. */
  startAt(start: string | undefined, paginator: Paginator<T>, pages: PagesRead<T>): void {
    if (!this.#disposed) {
      this.#underWay?.controller.abort();
      this.#start = start;
      this.#takeWhole(paginator, pages);
    }
  }

  /** Drops items that another request found to be gone from the service. */
  drop(isGone: (item: T) => boolean): void {
    const previous = this.#items.filter(isGone);
    if (previous.length > 0) {
      this.#items = this.#items.filter((item) => !isGone(item));
      this.#changes.fire({ kind: "dropped", previous });
    }
  }

  /** Repeats the request that failed. A list that repeats its tokens can only be read again from its top. */
  retry(): Promise<void> {
    if (this.#state.kind !== "failed") {
      return this.#waiting();
    }
    return this.#state.what === "refresh" || !this.hasMore ? this.refresh() : this.more();
  }

  /** Aborts the request under way; no further one is sent. */
  dispose(): void {
    this.#disposed = true;
    this.#changes.dispose();
    this.#underWay?.controller.abort();
  }

  /** Merges new pages into the known items if `idOf` is given and they meet; replaces the items otherwise. */
  #readAgain(idOf: FeedOptions<T>["idOf"], depth = Math.max(1, this.#items.length)): Promise<void> {
    this.#underWay?.controller.abort();
    if (this.#disposed) {
      return Promise.resolve();
    }
    const controller = new AbortController();
    const { signal } = controller;
    const paginator = this.paginatorFrom(this.#start);
    const known = idOf && new KnownHead(this.#items, idOf);
    const reading = paginator.readUntil(
      (page, count) => (known?.isNoNews(page) ?? false) || count >= depth,
      signal,
    );
    return this.#follow("refresh", controller, reading, (pages) => {
      if (!signal.aborted) {
        this.#takeAgain(paginator, pages, known);
      }
    });
  }

  #takeMore(paginator: Paginator<T>, { items, emptyPages }: PagesRead<T>, signal: AbortSignal): void {
    if (paginator !== this.#paginator) {
      // The feed was moved to another place of the list meanwhile.
      return;
    }
    for (const item of items) {
      this.#items.push(item);
    }
    if (signal.aborted) {
      // The page came just before a refresh began: the paginator is past it, so it must be kept.
      this.#changes.fire({ kind: "added", items });
    } else {
      this.#end(paginator, "more", emptyPages, { kind: "added", items });
    }
  }

  #takeAgain(paginator: Paginator<T>, pages: PagesRead<T>, known: KnownHead<T> | undefined): void {
    const { items } = pages;
    const current = this.#paginator;
    const merged = paginator.position === undefined ? undefined : known?.merge(this.#items, items);
    if (merged !== undefined && current !== undefined) {
      this.#items = merged.items;
      this.#end(current, "refresh", undefined, { kind: "replaced", previous: merged.previous, items });
    } else {
      this.#takeWhole(paginator, pages);
    }
  }

  #takeWhole(paginator: Paginator<T>, { items, emptyPages }: PagesRead<T>): void {
    const previous = this.#items;
    this.#paginator = paginator;
    this.#isTokenRefused = false;
    this.#items = [...items];
    this.#end(paginator, "refresh", emptyPages, { kind: "replaced", previous, items });
  }

  /** Resolves when nothing is under way. */
  #waiting(): Promise<void> {
    return this.#underWay?.ended ?? Promise.resolve();
  }

  /** Follows a reading from its beginning to its end with the state; `take` takes in its pages. */
  #follow(
    what: Reading,
    controller: AbortController,
    reading: Promise<PagesRead<T>>,
    take: (pages: PagesRead<T>) => void,
  ): Promise<void> {
    const ended = reading.then(take).catch((error: unknown) => {
      // An aborted request was replaced by another one, which sets the state.
      if (!controller.signal.aborted) {
        const failure = failureOf(error);
        this.#underWay = undefined;
        this.#isTokenRefused ||= what === "more" && failure.kind === "badRequest";
        this.#change({ kind: "failed", failure, what }, { kind: "state" });
      }
    });
    this.#underWay = { controller, ended };
    this.#change({ kind: "loading", what }, { kind: "state" });
    return ended;
  }

  #end(
    { repeatedToken: token }: Paginator<T>,
    what: Reading,
    emptyPages: number | undefined,
    change: FeedChange<T>,
  ): void {
    this.#underWay = undefined;
    if (token !== undefined) {
      this.#change({ kind: "failed", failure: { kind: "repeatedToken", token }, what }, change);
    } else {
      this.#change({ kind: "ready", ...defined({ emptyPages }) }, change);
    }
  }

  #change(state: FeedState, change: FeedChange<T>): void {
    this.#state = state;
    this.#changes.fire(change);
  }
}
