import { unlessAborted } from "../failure/abort";
import { type ListPage, Paginator } from "./paginator";

/** From the top of a list, or from a starting token: throws a PaginationError for one that is none. */
export function newPaginator<T>(list: ListPage<T>, pageSize: number, start?: string): Paginator<T> {
  return new Paginator(
    // A rejection keeps the paginator at its place: a page whose request was aborted is not lost.
    (request, signal) => unlessAborted(() => list(request, signal), signal),
    { pageSize, ...(start === undefined ? {} : { startingToken: start }) },
  );
}
