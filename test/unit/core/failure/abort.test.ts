import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { test } from "node:test";
import { unlessAborted } from "../../../../src/core/failure/abort";
import { failureOf } from "../../../../src/core/failure/failure";
import { settled } from "../../world/deferredList";

const never = () => new Promise<never>(() => undefined);

const failureIn = (work: Promise<unknown>) => work.then(() => undefined, failureOf);

test("what the work gives is passed on", async () => {
  const { signal } = new AbortController();
  assert.equal(await unlessAborted(async () => 7, signal), 7);
});

test("what the work is rejected with is passed on", async () => {
  const error = new Error("broken");
  const { signal } = new AbortController();
  await assert.rejects(
    unlessAborted(() => Promise.reject(error), signal),
    error,
  );
});

test("what the work throws before it gives a promise is a rejection", async () => {
  const error = new Error("broken");
  const { signal } = new AbortController();
  const work = unlessAborted(() => {
    throw error;
  }, signal);
  await assert.rejects(work, error);
});

test("an abort ends the waiting as cancelled, whether the work heeds it or not", async () => {
  const controller = new AbortController();
  const work = failureIn(unlessAborted(never, controller.signal));
  controller.abort();
  assert.deepEqual(await work, { kind: "cancelled" });
});

test("work whose signal was aborted before is not begun", async () => {
  const work = unlessAborted(() => assert.fail("begun"), AbortSignal.abort());
  assert.deepEqual(await failureIn(work), { kind: "cancelled" });
});

test("what fails after the abort disturbs nobody", async () => {
  const controller = new AbortController();
  let fail: (error: Error) => void = () => assert.fail("not begun");
  const work = failureIn(
    unlessAborted(
      () =>
        new Promise<never>((_, reject) => {
          fail = reject;
        }),
      controller.signal,
    ),
  );
  controller.abort();
  await work;
  // A rejection that nobody handles would fail this test.
  fail(new Error("late"));
  await settled();
});

test("a signal that outlives the work is left without listeners", async () => {
  const { signal } = new AbortController();
  const work = unlessAborted(async () => 7, signal);
  assert.equal(getEventListeners(signal, "abort").length, 1);
  await work;
  assert.equal(getEventListeners(signal, "abort").length, 0);
});
