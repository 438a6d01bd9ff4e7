import { FailureError } from "./failure";

/**
 * What the work gives, or a rejection with the failure `cancelled` at the moment the signal aborts.
 * Work whose signal was aborted before is not begun.
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
