import type { Failure } from "../failure/failure";

/** Activity of a feed, or the end of its last request. */
export type FeedState =
  | { readonly kind: "idle" }
  | { readonly kind: "loading"; readonly what: Reading }
  /** `emptyPages`: it stopped after that number of empty pages in a row, with more to come. */
  | { readonly kind: "ready"; readonly emptyPages?: number }
  | { readonly kind: "failed"; readonly failure: Failure; readonly what: Reading };

/** The next page of the list as it is known, or the list again from its top. */
export type Reading = "more" | "refresh";

export type FeedChange<T> =
  | { readonly kind: "state" }
  | { readonly kind: "added"; readonly items: readonly T[] }
  /** `items` took the place of `previous`, at the top of the list or as all of it. */
  | { readonly kind: "replaced"; readonly previous: readonly T[]; readonly items: readonly T[] }
  /** The items are gone from the service. */
  | { readonly kind: "dropped"; readonly previous: readonly T[] };

export interface FeedOptions<T> {
  /** Items asked for in one request: 1 to 200. */
  readonly pageSize: number;
  /** Given for a list whose newest items come first: a refresh then reads no further than there is news. */
  readonly idOf?: (item: T) => string;
}
