import { defined } from "../base/defined";
import { unlessAborted } from "../failure/abort";
import { decodeStartingToken, encodeStartingToken, type ListPosition } from "./startingToken";

export interface PaginationConfig {
  /** Items the service is asked for in one request: a whole number from 1 to 200. Left out, it decides. */
  readonly pageSize?: number;
  /** Items given in all before paging stops: a whole number from 1. */
  readonly maxItems?: number;
  /** A resume token of this class, of boto3 or the AWS CLI, or a bare token of the service. */
  readonly startingToken?: string;
}

export interface PageRequest {
  readonly maxResults?: number;
  readonly nextToken?: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** The service's token for the page after this one; absent on the last page and on one that maxItems cut. */
  readonly nextToken?: string;
}

export type ListPage<T> = (request: PageRequest, signal?: AbortSignal) => Promise<Page<T>>;

/** Items of one page or several that were read in one go. */
export interface PagesRead<T> {
  readonly items: readonly T[];
  /** Number of empty pages in a row after which the reading stopped, with more to come. */
  readonly emptyPages?: number;
}

/** Number of empty pages in a row that are passed over before the user is asked. */
const EMPTY_PAGES_IN_A_ROW = 5;

/** Error of paging that cannot start or continue. Recognise it by `kind`: this code is in more than one bundle. */
export class PaginationError extends Error {
  readonly kind = "pagination";
  override readonly name = "PaginationError";
}

type Progress =
  | { readonly at: "page"; readonly position: ListPosition }
  | { readonly at: "end"; readonly resumeToken?: string }
  | { readonly at: "repeat"; readonly token: string };

/**
 * Reads a list page by page, with the limits and the tokens of boto3's paginators.
 * It keeps its place: after a failure, or after leaving a loop over it, the next call continues from there.
 */
export class Paginator<T> implements AsyncIterable<Page<T>> {
  readonly #listPage: ListPage<T>;
  readonly #pageSize: number | undefined;
  readonly #maxItems: number;
  readonly #seenTokens = new Set<string>();
  #progress: Progress;
  #itemsGiven = 0;
  #pending: Promise<Page<T> | undefined> | undefined;

  /** Throws a PaginationError for a number out of range and for a starting token that is none. */
  constructor(listPage: ListPage<T>, config: PaginationConfig = {}) {
    checkRanges(config);
    const position = startingPosition(config.startingToken);
    this.#listPage = listPage;
    this.#pageSize = config.pageSize;
    this.#maxItems = config.maxItems ?? Number.POSITIVE_INFINITY;
    this.#progress = { at: "page", position };
    if (position.nextToken !== undefined) {
      this.#seenTokens.add(position.nextToken);
    }
  }

  /** True once nextPage() has no page left to give: the list has ended, or maxItems is reached. */
  get done(): boolean {
    return this.#progress.at === "end";
  }

  /** Token of the place where maxItems stopped the paging; undefined before that, and if nothing was left. */
  get resumeToken(): string | undefined {
    return this.#progress.at === "end" ? this.#progress.resumeToken : undefined;
  }

  /** Place where the next page begins; undefined when there is none. */
  get position(): ListPosition | undefined {
    return this.#progress.at === "page" ? this.#progress.position : undefined;
  }

  /** The token that the service gave a second time, from the moment its page has been given. */
  get repeatedToken(): string | undefined {
    return this.#progress.at === "repeat" ? this.#progress.token : undefined;
  }

  /**
   * The next page, undefined when done. A rejection leaves the place as it was: the next call asks for the
   * same page again. After a repeated token every call rejects with a PaginationError.
   * A call made while another is pending gets that one's page, and the first call's signal governs both.
   */
  nextPage(signal?: AbortSignal): Promise<Page<T> | undefined> {
    this.#pending ??= this.#readPage(signal).finally(() => {
      this.#pending = undefined;
    });
    return this.#pending;
  }

  /**
   * Reads on until `isEnough`, the list ends or repeats a token, or too many pages in a row are empty. `isEnough` is
   * asked after each page: for that page's items, and for how many were read in all. Rejects as the list does, and
   * with the failure `cancelled` at the moment the signal aborts; the place then is behind the last page that was there.
   * For the one reader of a list: not while a call of nextPage is pending.
   */
  async readUntil(
    isEnough: (page: readonly T[], count: number) => boolean,
    signal: AbortSignal,
  ): Promise<PagesRead<T>> {
    const items: T[] = [];
    let emptyPages = 0;
    while (this.#progress.at === "page") {
      const { position } = this.#progress;
      const answer = await unlessAborted(() => this.#listPage(this.#request(position), signal), signal);
      const page = this.#take(answer, position).items;
      for (const item of page) {
        items.push(item);
      }
      if (isEnough(page, items.length)) {
        break;
      }
      emptyPages = page.length === 0 ? emptyPages + 1 : 0;
      if (emptyPages === EMPTY_PAGES_IN_A_ROW && !this.done) {
        return { items, emptyPages };
      }
    }
    return { items };
  }

  /**
   * Everything from here on. Pages read before a rejection are not given again: to keep them and try again
   * from the failed page, call nextPage() instead.
   */
  async readAll(signal?: AbortSignal): Promise<{ items: T[]; resumeToken?: string }> {
    const items: T[] = [];
    for await (const page of this.#pages(signal)) {
      for (const item of page.items) {
        items.push(item);
      }
    }
    return { items, ...defined({ resumeToken: this.resumeToken }) };
  }

  [Symbol.asyncIterator](): AsyncIterator<Page<T>> {
    return this.#pages();
  }

  async *#pages(signal?: AbortSignal): AsyncGenerator<Page<T>, undefined> {
    for (let page = await this.nextPage(signal); page !== undefined; page = await this.nextPage(signal)) {
      yield page;
    }
  }

  async #readPage(signal?: AbortSignal): Promise<Page<T> | undefined> {
    const progress = this.#progress;
    if (progress.at === "end") {
      return undefined;
    }
    if (progress.at === "repeat") {
      throw repeatedTokenError(progress.token);
    }
    const answer = await this.#listPage(this.#request(progress.position), signal);
    return this.#take(answer, progress.position);
  }

  #request({ nextToken }: ListPosition): PageRequest {
    return defined({ maxResults: this.#pageSize, nextToken });
  }

  #take(answer: Page<T>, { nextToken, skip }: ListPosition): Page<T> {
    const items = answer.items.slice(skip);
    const room = this.#maxItems - this.#itemsGiven;
    if (items.length > room) {
      this.#progress = { at: "end", resumeToken: encodeStartingToken({ nextToken, skip: skip + room }) };
      // Without the service's token: it leads past the items that were cut off.
      return { items: items.slice(0, room) };
    }
    this.#itemsGiven += items.length;
    // An empty token ends the list as a missing one does.
    if (!answer.nextToken) {
      this.#progress = { at: "end" };
      return { items };
    }
    this.#progress = this.#progressTo(answer.nextToken);
    return { items, nextToken: answer.nextToken };
  }

  #progressTo(nextToken: string): Progress {
    const position = { nextToken, skip: 0 };
    if (this.#itemsGiven === this.#maxItems) {
      return { at: "end", resumeToken: encodeStartingToken(position) };
    }
    if (this.#seenTokens.has(nextToken)) {
      return { at: "repeat", token: nextToken };
    }
    this.#seenTokens.add(nextToken);
    return { at: "page", position };
  }
}

function checkRanges({ pageSize, maxItems }: PaginationConfig): void {
  if (pageSize !== undefined && !(Number.isInteger(pageSize) && pageSize >= 1 && pageSize <= 200)) {
    throw new PaginationError(`The page size is ${pageSize}. Use a whole number from 1 to 200.`);
  }
  if (maxItems !== undefined && !(Number.isInteger(maxItems) && maxItems >= 1)) {
    throw new PaginationError(
      `The maximum number of items is ${maxItems}. Use a whole number of at least 1.`,
    );
  }
}

function startingPosition(startingToken: string | undefined): ListPosition {
  if (startingToken === undefined) {
    return { nextToken: undefined, skip: 0 };
  }
  const position = decodeStartingToken(startingToken);
  if (position === undefined) {
    throw new PaginationError(
      `The starting token "${startingToken}" does not say where to start. Use a token that was given for this list, or leave it out to start at the beginning.`,
    );
  }
  return position;
}

function repeatedTokenError(token: string): PaginationError {
  return new PaginationError(
    `The service gave the page token "${token}" a second time, so the list would never end. Start again from the first page.`,
  );
}
