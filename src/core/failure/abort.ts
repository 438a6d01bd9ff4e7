import { FailureError } from "./failure";

/**
 * Result of the work, or a rejection with the failure `cancelled` as soon as the signal aborts. If the signal
 * has aborted already, the work isn't started.
 */
export async function unlessAborted<T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) {
    return work();
  }
  if (signal.aborted) {
    throw new FailureError({ kind: "cancelled" });
  }
  let cancel: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    cancel = () => reject(new FailureError({ kind: "cancelled" }));
    signal.addEventListener("abort", cancel, { once: true });
  });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}
