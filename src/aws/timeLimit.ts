import { type Failure, FailureError } from "../core/failure";

export interface Limits {
  readonly timeoutMilliseconds: number;
  /** For a part of a greater whole: ends that much sooner, and tells the time of the whole. */
  readonly soonerMilliseconds?: number;
  /** Any of them ends the work as cancelled. */
  readonly signals: readonly AbortSignal[];
}

/**
 * Does the work, but no longer than the limits allow: then it rejects at once, as timed out or cancelled,
 * even when the work does not heed the signal it is given.
 */
export function withinLimits<T>(limits: Limits, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const leave = () => {
      clearTimeout(timer);
      for (const signal of limits.signals) {
        signal.removeEventListener("abort", cancel);
      }
    };
    const stop = (failure: Failure) => {
      leave();
      reject(new FailureError(failure));
      controller.abort();
    };
    const cancel = () => stop({ kind: "cancelled" });
    const timer = setTimeout(
      () => stop({ kind: "timedOut", seconds: limits.timeoutMilliseconds / 1000 }),
      limits.timeoutMilliseconds - (limits.soonerMilliseconds ?? 0),
    );
    if (limits.signals.some((signal) => signal.aborted)) {
      cancel();
      return;
    }
    for (const signal of limits.signals) {
      signal.addEventListener("abort", cancel, { once: true });
    }
    work(controller.signal).finally(leave).then(resolve, reject);
  });
}
