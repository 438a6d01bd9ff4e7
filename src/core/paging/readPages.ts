import { defined } from "../base/defined";
import { unlessAborted } from "../failure/abort";
import { type ListPage, Paginator } from "./paginator";

/** So many empty pages in a row are passed over before the user is asked. */
const EMPTY_PAGES_IN_A_ROW = 5;

export interface ReadPages<T> {
  readonly items: readonly T[];
  /** It stopped after so many empty pages in a row, with more to come. */
  readonly emptyPages?: number;
}

/**
 * Reads on until what was read is enough, the list ends, or too many pages in a row are empty. `isEnough` is
 * asked after each page: for that page's items, and for how many were read in all.
 */
export async function readPages<T>(
  paginator: Paginator<T>,
  isEnough: (page: readonly T[], count: number) => boolean,
  signal: AbortSignal,
): Promise<ReadPages<T>> {
  const items: T[] = [];
  let emptyPages = 0;
  while (!paginator.done && paginator.repeatedToken === undefined) {
    const page = await paginator.nextPage(signal);
    if (page === undefined) {
      break;
    }
    for (const item of page.items) {
      items.push(item);
    }
    if (isEnough(page.items, items.length)) {
      break;
    }
    emptyPages = page.items.length === 0 ? emptyPages + 1 : 0;
    if (emptyPages === EMPTY_PAGES_IN_A_ROW && !paginator.done) {
      return { items, emptyPages };
    }
  }
  return { items };
}

/** From the top of a list, or from a starting token: throws a PaginationError for one that is none. */
export function newPaginator<T>(list: ListPage<T>, pageSize: number, start?: string): Paginator<T> {
  return new Paginator(
    // A rejection keeps the paginator at its place: a page whose request was aborted is not lost.
    (request, signal) => unlessAborted(() => list(request, signal), signal),
    { pageSize, ...defined({ startingToken: start }) },
  );
}
