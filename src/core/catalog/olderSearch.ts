import type { Job } from "../job/job";
import type { Feed } from "../paging/feed";
import type { LoadEnd } from "./bulkLoad";
import { endReached, isLeft, readPage } from "./pageReading";

/** End of a search; what was loaded on its way stays. */
export type SearchEnd = LoadEnd | { readonly kind: "found" };

export interface OlderSearch {
  /** Number of the loaded jobs that match. */
  readonly countMatches: () => number;
  /** Number of further jobs to load, about. */
  readonly maxItems: number;
  /** Milliseconds since 1970: jobs that were created before it are not looked for. */
  readonly since: number | undefined;
}

/** Reads the next pages of a list until one brings a match. Never rejects. */
export async function searchOlder(
  feed: Feed<Job>,
  { countMatches, maxItems, since }: OlderSearch,
  signal: AbortSignal,
): Promise<SearchEnd> {
  const [matches, full] = [countMatches(), feed.items.length + maxItems];
  let end: SearchEnd | undefined;
  for (;;) {
    if (isLeft(feed, signal)) {
      return { kind: "stopped" };
    }
    if (countMatches() > matches) {
      return { kind: "found" };
    }
    end ??= endReached(feed, { since, isFull: () => feed.items.length >= full });
    if (end !== undefined) {
      return end;
    }
    end = await readPage(feed, signal);
  }
}
