import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { HeldTime } from "../../../../src/aws/network/heldTime";
import { withinLimits } from "../../../../src/aws/network/timeLimit";
import { type Failure, failureOf } from "../../../../src/core/failure/failure";

const never = () => new Promise<never>(() => undefined);

async function failureIn(work: Promise<unknown>): Promise<Failure | undefined> {
  return work.then(() => undefined, failureOf);
}

function useFakeTimers(t: TestContext): void {
  t.mock.timers.enable({ apis: ["setTimeout"] });
}

test("what is done in time is given", async () => {
  assert.equal(await withinLimits({ timeoutMilliseconds: 1000, signals: [] }, async () => 7), 7);
});

test("an error of the work is passed on", async () => {
  const error = new Error("broken");
  const work = withinLimits({ timeoutMilliseconds: 1000, signals: [] }, () => Promise.reject(error));
  await assert.rejects(work, error);
});

test("work that takes too long ends as timed out, and is told to stop", async (t) => {
  useFakeTimers(t);
  const signals: AbortSignal[] = [];
  const work = failureIn(
    withinLimits({ timeoutMilliseconds: 15_000, signals: [] }, (signal) => {
      signals.push(signal);
      return never();
    }),
  );
  t.mock.timers.tick(15_000);
  assert.deepEqual(await work, { kind: "timedOut", seconds: 15 });
  assert.equal(signals[0]?.aborted, true);
});

test("a part ends sooner than the whole, and tells the time of the whole", async (t) => {
  useFakeTimers(t);
  const limits = { timeoutMilliseconds: 15_000, soonerMilliseconds: 100, signals: [] };
  const work = failureIn(withinLimits(limits, never));
  t.mock.timers.tick(14_900);
  assert.deepEqual(await work, { kind: "timedOut", seconds: 15 });
});

test("any of the signals cancels", async () => {
  const [first, second] = [new AbortController(), new AbortController()];
  const signals = [first.signal, second.signal];
  const work = failureIn(withinLimits({ timeoutMilliseconds: 1000, signals }, never));
  second.abort();
  assert.deepEqual(await work, { kind: "cancelled" });
});

test("work whose signal was aborted before is not begun", async () => {
  const signals = [AbortSignal.abort()];
  const work = withinLimits({ timeoutMilliseconds: 1000, signals }, () => assert.fail("begun"));
  assert.deepEqual(await failureIn(work), { kind: "cancelled" });
});

test("while its time is held no work times out; afterwards it has the whole time again", async (t) => {
  useFakeTimers(t);
  const time = new HeldTime();
  const [release, released] = heldUntil(time);
  const outcomes: (Failure | undefined)[] = [];
  const work = failureIn(withinLimits({ timeoutMilliseconds: 15_000, signals: [], time }, never)).then(
    (failure) => outcomes.push(failure),
  );
  t.mock.timers.tick(60_000);
  release();
  await released;
  t.mock.timers.tick(14_999);
  await Promise.resolve();
  assert.deepEqual(outcomes, []);
  t.mock.timers.tick(1);
  await work;
  assert.deepEqual(outcomes, [{ kind: "timedOut", seconds: 15 }]);
});

test("time that is held twice stands still until both have let it go", async () => {
  const time = new HeldTime();
  const [releaseFirst, first] = heldUntil(time);
  const [releaseSecond, second] = heldUntil(time);
  releaseFirst();
  await first;
  assert.equal(time.isHeld, true);
  releaseSecond();
  await second;
  assert.equal(time.isHeld, false);
});

test("time that is held for work that fails goes on", async () => {
  const time = new HeldTime();
  await assert.rejects(time.during(() => Promise.reject(new Error("broken"))));
  assert.equal(time.isHeld, false);
});

/** Holds the time until what it gives is called. */
function heldUntil(time: HeldTime): readonly [release: () => void, ended: Promise<void>] {
  let release: () => void = () => undefined;
  const ended = time.during(
    () =>
      new Promise<void>((resolve) => {
        release = resolve;
      }),
  );
  return [() => release(), ended];
}
