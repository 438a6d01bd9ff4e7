import type { ListPage, Page, PageRequest } from "../../src/core/paginator";

/** One request that waits for the test to answer it. */
export interface PendingRequest<T> {
  readonly token: string | undefined;
  readonly signal: AbortSignal | undefined;
  answer(items: readonly T[], nextToken?: string): Promise<void>;
  fail(error: Error): Promise<void>;
}

/** A list whose answers come when the test says so, in the order it says. It heeds no abort signal. */
export function deferredList<T>(): { list: ListPage<T>; requests: PendingRequest<T>[] } {
  const requests: PendingRequest<T>[] = [];
  const list = (request: PageRequest, signal?: AbortSignal) =>
    new Promise<Page<T>>((resolve, reject) => {
      requests.push({
        token: request.nextToken,
        signal,
        answer: (items, nextToken) => {
          resolve(nextToken === undefined ? { items } : { items, nextToken });
          return settled();
        },
        fail: (error) => {
          reject(error);
          return settled();
        },
      });
    });
  return { list, requests };
}

/** Lets everything that waits for an answered request go on. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
