import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * What a run of tests has written down. One that ended badly, or that ran nothing, never has no failure.
 * @param {string} file
 * @param {boolean} isGreen  how the run itself ended
 * @returns {Promise<Counts>}
 */
export async function readCounts(file, isGreen) {
  const written = existsSync(file) ? await readFile(file, "utf8") : "";
  /** @type {Counts} */
  const counts = written === "" ? { passed: 0, failed: 0 } : JSON.parse(written);
  const hidesFailure = counts.failed === 0 && (!isGreen || counts.passed === 0);
  return hidesFailure ? { ...counts, failed: 1 } : counts;
}
