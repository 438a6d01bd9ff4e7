import { unlessAborted } from "../failure/abort";
import type { DataSet } from "../job/dataSet";
import type { Job } from "../job/job";
import type { Feed } from "../paging/feed";
import type { LoadEnd } from "./bulkLoad";

/** Limits of reading a list. */
interface ReadingLimits {
  /** Milliseconds since 1970: jobs that were created before are not looked for. */
  readonly since: number | undefined;
  /** Whether there are as many jobs as were asked for. */
  readonly isFull: () => boolean;
}

/** Asks a list for its next page. Gives the end that this means for a loading; undefined for none. Never rejects. */
export async function readPage(
  feed: Feed<Job> | Feed<DataSet>,
  signal: AbortSignal,
): Promise<LoadEnd | undefined> {
  // After an abort nothing waits for the page that is under way; it still arrives.
  await unlessAborted(() => feed.more(), signal).catch(() => undefined);
  const { state } = feed;
  if (isLeft(feed, signal)) {
    return { kind: "stopped" };
  }
  if (state.kind === "failed") {
    return { kind: "failed", failure: state.failure };
  }
  return state.kind === "ready" && state.emptyPages !== undefined
    ? { kind: "emptyPages", pages: state.emptyPages }
    : undefined;
}

/** Whether the loading was stopped, or the list disposed. */
export function isLeft({ isDisposed }: Feed<Job> | Feed<DataSet>, signal: AbortSignal): boolean {
  return signal.aborted || isDisposed;
}

/** The end that a list has reached before its next page is asked for; undefined for none. */
export function endReached(feed: Feed<Job>, { since, isFull }: ReadingLimits): LoadEnd | undefined {
  if (feed.atEnd) {
    return { kind: "all" };
  }
  const oldest = oldestIn(feed);
  if (since !== undefined && oldest !== undefined && oldest < since) {
    return { kind: "since" };
  }
  return isFull() ? { kind: "limit" } : undefined;
}

/** Time when the last job of a list was created: milliseconds since 1970; undefined where that is not known. */
export function oldestIn({ items }: Feed<Job>): number | undefined {
  return items.at(-1)?.createdAt;
}
