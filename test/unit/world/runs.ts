import * as fc from "fast-check";

/**
 * So many runs of a property, the same ones each time. `SEED` in the environment gives others; with the seed and, as
 * `SEED_PATH`, the path that a failure names, the failing run alone comes again.
 */
export function runs(numRuns: number) {
  const { SEED, SEED_PATH } = process.env;
  const path = SEED_PATH === undefined ? {} : { path: SEED_PATH };
  return { numRuns, seed: Number(SEED ?? 1), includeErrorInReport: true, ...path };
}

/** Asserts that a property holds in so many runs; a failure tells the shortest case that was found. */
export async function assertHolds<Values>(numRuns: number, property: fc.IRawProperty<Values>): Promise<void> {
  await fc.assert(property, runs(numRuns));
}
