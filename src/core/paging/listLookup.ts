import { type ListPage, Paginator } from "./paginator";

/** The most that the service gives in one page (MaxResults in the service model). */
const PAGE_SIZE = 200;

/** Reads a list from its top to find things by their ids, page by page, no further than needed. */
export class ListLookup<T> {
  readonly #paginator: Paginator<T>;
  #pagesLeft: number;

  constructor(list: ListPage<T>, maxPages: number) {
    this.#paginator = new Paginator(list, { pageSize: PAGE_SIZE });
    this.#pagesLeft = maxPages;
  }

  /** Continues behind the page that was read last. Rejects as the list does, and keeps its place. */
  async read(take: (items: readonly T[]) => void, isEnough: () => boolean): Promise<void> {
    while (!isEnough() && this.#pagesLeft > 0 && this.#paginator.repeatedToken === undefined) {
      const page = await this.#paginator.nextPage();
      if (page === undefined) {
        return;
      }
      this.#pagesLeft -= 1;
      take(page.items);
    }
  }
}
