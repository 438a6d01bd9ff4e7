import { setTimeout as sleep } from "node:timers/promises";

/** So many milliseconds are waited for what is to come; a window on a busy machine takes its time. */
export const PATIENCE = 60_000;

/** Asks again and again until the answer is there; `what` names in the error what was waited for. */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  timeoutMs = PATIENCE,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  while (true) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) {
      return answer;
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited ${timeoutMs / 1000} s in vain for ${what}.`);
    }
    await sleep(50);
  }
}
