import assert from "node:assert/strict";
import { test } from "node:test";
import { DAY, MINUTE } from "../../../../src/core/base/clock";
import { Alarm, LONGEST_TIMER } from "../../../../src/ui/copy/alarm";
import { fakeTimers } from "../../world/fakeTimers";

function alarm() {
  const timers = fakeTimers(1000);
  const rung: string[] = [];
  const started = new Alarm(timers.clock, timers.startTimer);
  return {
    ...timers,
    rung,
    alarm: started,
    set: (at: number, name = "") => started.set(at, () => rung.push(name)),
  };
}

test("it acts at its moment, once, and not before", () => {
  const { set, advance, rung } = alarm();
  set(1000 + MINUTE);
  advance(MINUTE - 1);
  assert.equal(rung.length, 0);
  advance(1);
  advance(DAY);
  assert.equal(rung.length, 1);
});

test("for a moment that is over it acts as soon as it may", () => {
  const { set, advance, rung, delays } = alarm();
  set(0);
  advance(0);
  assert.deepEqual([rung.length, delays], [1, [0]]);
});

test("a moment further away than any timer is waited for in steps", () => {
  const { set, advance, rung, delays } = alarm();
  set(1000 + 60 * DAY);
  advance(60 * DAY - 1);
  assert.equal(rung.length, 0);
  advance(1);
  assert.equal(rung.length, 1);
  assert.ok(delays.length > 1 && Math.max(...delays) <= LONGEST_TIMER, String(delays));
});

test("set anew, it forgets what it was set for", () => {
  const { set, advance, rung, pending } = alarm();
  set(1000 + MINUTE, "first");
  set(1000 + 2 * MINUTE, "second");
  assert.equal(pending.size, 1);
  advance(DAY);
  assert.deepEqual(rung, ["second"]);
});

test("disposed of, it leaves no timer", () => {
  const { set, advance, rung, alarm: started, pending } = alarm();
  set(1000 + MINUTE);
  started.dispose();
  assert.equal(pending.size, 0);
  advance(DAY);
  assert.equal(rung.length, 0);
});
