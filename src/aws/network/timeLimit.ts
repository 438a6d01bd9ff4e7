import { type Failure, FailureError } from "../../core/failure/failure";
import type { HeldTime } from "./heldTime";

export interface Limits {
  readonly timeoutMilliseconds: number;
  /**
   * For a step of a larger task: the step ends this much earlier, and its failure names the time of the whole
   * task.
   */
  readonly soonerMilliseconds?: number;
  /** Any of them ends the work as cancelled. */
  readonly signals: readonly AbortSignal[];
  /** While it is held, no time passes; then the whole time is there again. */
  readonly time?: HeldTime;
}

/** Work within limits. `remaining` gives the milliseconds that are left for it. */
type Work<T> = (signal: AbortSignal, remaining: () => number) => Promise<T>;

/**
 * Does the work, but no longer than the limits allow: then it rejects at once, as timed out or cancelled,
 * even when the work ignores the signal it is given.
 */
export function withinLimits<T>(limits: Limits, work: Work<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const leave = () => {
      timer.stop();
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
    const timer = startTimer(limits, () =>
      stop({ kind: "timedOut", seconds: limits.timeoutMilliseconds / 1000 }),
    );
    if (limits.signals.some((signal) => signal.aborted)) {
      cancel();
      return;
    }
    for (const signal of limits.signals) {
      signal.addEventListener("abort", cancel, { once: true });
    }
    work(controller.signal, timer.remaining).finally(leave).then(resolve, reject);
  });
}

function startTimer(limits: Limits, end: () => void): { stop(): void; remaining: () => number } {
  const { time, timeoutMilliseconds, soonerMilliseconds = 0 } = limits;
  const whole = timeoutMilliseconds - soonerMilliseconds;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let startedAt = performance.now();
  const start = () => {
    clearTimeout(timer);
    startedAt = performance.now();
    timer = time?.isHeld ? undefined : setTimeout(end, whole);
  };
  const holding = time?.onDidChange(start);
  start();
  return {
    stop: () => {
      clearTimeout(timer);
      holding?.dispose();
    },
    remaining: () => (time?.isHeld ? whole : startedAt + whole - performance.now()),
  };
}
