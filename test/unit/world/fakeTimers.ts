import { mock } from "node:test";

/** Timers of the platform that come when the test moves the time on. */
export function fakeTimers(start = 0) {
  const clock = { time: start, now: () => clock.time };
  const pending = new Set<{ readonly at: number; readonly act: () => void }>();
  mock.method(globalThis, "setTimeout", (act: () => void, milliseconds: number) => {
    const timer = { at: clock.time + milliseconds, act };
    pending.add(timer);
    return timer;
  });
  mock.method(globalThis, "clearTimeout", (timer: { at: number; act: () => void }) => pending.delete(timer));
  /** Lets what is due by then come, each at its time; a machine that sleeps meanwhile is late. */
  const advance = (milliseconds: number) => {
    const end = clock.time + milliseconds;
    const next = () => [...pending].sort((one, other) => one.at - other.at).find(({ at }) => at <= end);
    for (let timer = next(); timer !== undefined; timer = next()) {
      pending.delete(timer);
      clock.time = Math.max(clock.time, timer.at);
      timer.act();
    }
    clock.time = end;
  };
  return { clock, advance, pending };
}
