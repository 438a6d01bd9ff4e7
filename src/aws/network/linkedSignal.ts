import type { NodeHttpHandler } from "@smithy/node-http-handler";

type Signal = NonNullable<NonNullable<Parameters<NodeHttpHandler["handle"]>[1]>["abortSignal"]>;

/** A signal that aborts with the first of these, until it is unlinked: signals that live long keep nothing of it. */
export function linked(signals: readonly (Signal | undefined)[]): {
  readonly signal: AbortSignal;
  unlink(): void;
} {
  const controller = new AbortController();
  const abort = () => controller.abort();
  // All signals here are Node's; the SDK's type knows others from before.
  const sources = signals.filter((signal) => signal instanceof AbortSignal);
  for (const source of sources) {
    source.addEventListener("abort", abort, { once: true });
  }
  if (sources.some((source) => source.aborted)) {
    abort();
  }
  return {
    signal: controller.signal,
    unlink: () => {
      for (const source of sources) {
        source.removeEventListener("abort", abort);
      }
    },
  };
}
