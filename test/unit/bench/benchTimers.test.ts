import assert from "node:assert/strict";
import { test } from "node:test";
import { type TimerNames, WatchedTimers } from "../../bench/watchedTimers";

/** Timers that come when the test says so. */
function watchedNames() {
  const set: { readonly come: () => void; readonly timer: NodeJS.Timeout }[] = [];
  const keep = (come: () => void) => {
    const timer = {} as NodeJS.Timeout;
    set.push({ come, timer });
    return timer;
  };
  const forget = () => undefined;
  const names: TimerNames = {
    setTimeout: keep,
    setInterval: keep,
    clearTimeout: forget,
    clearInterval: forget,
  };
  const timers = WatchedTimers.watch(names);
  return { names, timers, come: (index: number) => set[index]?.come() };
}

test("a timer counts once, and is pending until it has come", () => {
  const { names, timers, come } = watchedNames();
  const events: string[] = [];
  names.setTimeout(() => events.push("came"), 5);
  assert.deepEqual([timers.events, timers.pending], [1, 1]);
  come(0);
  assert.deepEqual([timers.events, timers.pending, events], [1, 0, ["came"]]);
});

test("a timer that was taken back is not pending, and was set nevertheless", () => {
  const { names, timers } = watchedNames();
  names.clearTimeout(names.setTimeout(() => undefined, 5));
  assert.deepEqual([timers.events, timers.pending], [1, 0]);
});

test("a timer that repeats itself counts each time it comes, and stays pending", () => {
  const { names, timers, come } = watchedNames();
  const timer = names.setInterval(() => undefined, 5);
  come(0);
  come(0);
  assert.deepEqual([timers.events, timers.pending], [3, 1]);
  names.clearInterval(timer);
  assert.equal(timers.pending, 0);
});
