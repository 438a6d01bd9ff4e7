import type { Open } from "../core/job";

/** The value as core knows it: one of the known ones, or kept as it came. */
export function toOpen<Known extends string>(known: readonly Known[], text: string): Open<Known> {
  return known.find((value) => value === text) ?? { unrecognised: text };
}
