import { type Measure, measured } from "./bench";
import { median } from "./median";
import { spread } from "./spread";

export interface ActivationReport {
  /** From the beginning of loading the entry to the end of `activate`. */
  readonly milliseconds: number;
  /** The modules that were asked for. */
  readonly required: readonly string[];
  readonly timers: number;
}

/** The SDK's file, and what Node reaches a network with. */
const FORBIDDEN = /aws|smithy|^(node:)?(https?|http2|net|tls|dns|dgram|undici)$/;

export const activationTime: Measure = {
  rows: ["activate.ms"],
  run: async ({ product, sizes, ...bench }) => {
    const programs = await bench.programs();
    const extension = (await product()).folder;
    const times: number[] = [];
    for (let run = 0; run < sizes.activations; run += 1) {
      const report = await programs.run<ActivationReport>("activateOnce", { extension });
      times.push(timeOf(report));
    }
    return measured("activate.ms", median(times), `activation: ${spread(times)}`);
  },
};

/** Throws when the activation did more than it may: its time would not be comparable. */
export function timeOf({ milliseconds, required, timers }: ActivationReport): number {
  const reached = required.filter((name) => FORBIDDEN.test(name));
  if (reached.length > 0 || timers > 0) {
    throw new Error(`Activating loaded ${reached.join(", ") || "nothing"} and set ${timers} timers.`);
  }
  return milliseconds;
}
