import { FailureError } from "../../../src/core/failure/failure";
import type { Page, PageRequest } from "../../../src/core/paging/paginator";

/** One request that waits for the test to answer it. */
export interface PendingRequest<T, Request extends PageRequest = PageRequest> {
  readonly request: Request;
  readonly token: string | undefined;
  readonly signal: AbortSignal | undefined;
  /** Whether it was sent although its signal had been aborted before. */
  readonly sentInVain: boolean;
  /** Resolves when what waited for it has gone on. */
  answer(items: readonly T[], nextToken?: string): Promise<void>;
  fail(error: Error): Promise<void>;
}

/** How the other side takes an abort: like a socket that closes, or not at all. */
export type OnAbort = "cancels" | "answers anyway";

/** A list whose answers come when the test says so, in the order it says. */
export function deferredList<T, Request extends PageRequest = PageRequest>(
  onAbort: OnAbort = "answers anyway",
) {
  const requests: PendingRequest<T, Request>[] = [];
  const list = (request: Request, signal?: AbortSignal) =>
    new Promise<Page<T>>((resolve, reject) => {
      requests.push({
        request,
        token: request.nextToken,
        signal,
        sentInVain: signal?.aborted === true,
        answer: (items, nextToken) => {
          resolve(nextToken === undefined ? { items } : { items, nextToken });
          return settled();
        },
        fail: (error) => {
          reject(error);
          return settled();
        },
      });
      if (onAbort === "cancels") {
        const cancel = () => reject(new FailureError({ kind: "cancelled" }));
        signal?.addEventListener("abort", cancel);
        if (signal?.aborted) {
          cancel();
        }
      }
    });
  return { list, requests };
}

/** Lets everything that waits for an answered request go on. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Lets so many microtasks run: a moment between two steps of what is under way. */
export async function microtasks(count: number): Promise<void> {
  for (let step = 0; step < count; step++) {
    await Promise.resolve();
  }
}
