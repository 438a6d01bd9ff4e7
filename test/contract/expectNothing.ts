import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";

const STEP_MILLISECONDS = 10;
/** How often it is looked before what is left counts as left for good. */
const LOOKS = 500;

/** Ends as soon as nothing is left, which a busy machine may need a while for. */
export async function expectNothing(left: () => Promise<number> | number, what: string): Promise<void> {
  for (let look = 0; (await left()) > 0; look += 1) {
    assert.ok(look < LOOKS, `${await left()} ${what} left`);
    await delay(STEP_MILLISECONDS);
  }
}

/** Timers that keep the process alive. */
export function timers(): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === "Timeout").length;
}
