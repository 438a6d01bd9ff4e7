import assert from "node:assert/strict";
import type { TestContext } from "node:test";

/** A part of a test with a name of its own; its failure ends the test too, with a picture of the window. */
export async function step(t: TestContext, name: string, body: () => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  await t.test(name, async () => {
    try {
      await body();
    } catch (error) {
      failures.push(error);
      throw error;
    }
  });
  assert.ifError(failures[0]);
}
