import { unlessAborted } from "../failure/abort";
import type { Job } from "../job/job";
import type { Feed } from "../paging/feed";
import type { LoadEnd } from "./bulkLoad";

/** Why a search ended; what was loaded on its way stays. */
export type SearchEnd = LoadEnd | { readonly kind: "found" };

export interface OlderSearch {
  /** How many of the loaded jobs are what is looked for. */
  readonly countMatches: () => number;
  /** So many jobs more than are loaded by now, about. */
  readonly maxItems: number;
  /** Milliseconds since 1970: nothing that was created before is looked for. */
  readonly since: number | undefined;
}

/** Reads a list on, page after page, until it brings something that is looked for. Never rejects. */
export async function searchOlder(
  feed: Feed<Job>,
  { countMatches, maxItems, since }: OlderSearch,
  signal: AbortSignal,
): Promise<SearchEnd> {
  const [matches, full] = [countMatches(), feed.items.length + maxItems];
  for (;;) {
    if (signal.aborted || feed.isDisposed) {
      return { kind: "stopped" };
    }
    if (countMatches() > matches) {
      return { kind: "found" };
    }
    if (feed.atEnd) {
      return { kind: "all" };
    }
    const oldest = feed.items.at(-1)?.createdAt;
    if (since !== undefined && oldest !== undefined && oldest < since) {
      return { kind: "since" };
    }
    if (feed.items.length >= full) {
      return { kind: "limit" };
    }
    const end = await readPage(feed, signal);
    if (end !== undefined && countMatches() <= matches) {
      return end;
    }
  }
}

/** The end that a page was not read to; undefined when one was. */
async function readPage(feed: Feed<Job>, signal: AbortSignal): Promise<SearchEnd | undefined> {
  // Who turns away does not wait for the page that is under way; it still arrives.
  await unlessAborted(() => feed.more(), signal).catch(() => undefined);
  const { state } = feed;
  if (signal.aborted || feed.isDisposed) {
    return { kind: "stopped" };
  }
  if (state.kind === "failed") {
    return { kind: "failed", failure: state.failure };
  }
  return state.kind === "ready" && state.emptyPages !== undefined
    ? { kind: "emptyPages", pages: state.emptyPages }
    : undefined;
}
