import type { Job } from "../job/job";
import type { Feed } from "../paging/feed";
import type { LoadEnd } from "./bulkLoad";
import { isLeft, isPast, readOn, readPage } from "./pageReading";

/** End of a search; what was loaded on its way stays. */
export type SearchEnd = LoadEnd | { readonly kind: "found" };

export interface OlderSearch {
  /** Number of the loaded jobs that match. */
  readonly countMatches: () => number;
  /** Number of further jobs to load, about. */
  readonly maxItems: number;
  /** Milliseconds since 1970: jobs that were created before are not looked for. */
  readonly since: number | undefined;
}

/** Reads a list on, page after page, until it brings a match. Never rejects. */
export function searchOlder(
  feed: Feed<Job>,
  { countMatches, maxItems, since }: OlderSearch,
  signal: AbortSignal,
): Promise<SearchEnd> {
  const [matches, full] = [countMatches(), feed.items.length + maxItems];
  const isFound = () => countMatches() > matches;
  const reached = (): SearchEnd | undefined => {
    if (isLeft(feed, signal)) {
      return { kind: "stopped" };
    }
    if (isFound()) {
      return { kind: "found" };
    }
    if (feed.atEnd) {
      return { kind: "all" };
    }
    if (isPast(feed, since)) {
      return { kind: "since" };
    }
    return feed.items.length >= full ? { kind: "limit" } : undefined;
  };
  return readOn<SearchEnd>(reached, async () => {
    const end = await readPage(feed, signal);
    return isFound() ? undefined : end;
  });
}
