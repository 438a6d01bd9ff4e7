import type { StartTimer } from "../../../src/ui/copy/alarm";

/** Timers that come when the test moves the time on; each has a limit, as those of the platform. */
export function fakeTimers(start = 0) {
  const clock = { time: start, now: () => clock.time };
  const pending = new Set<{ readonly at: number; readonly act: () => void }>();
  const delays: number[] = [];
  const startTimer: StartTimer = (act, milliseconds) => {
    const timer = { at: clock.time + milliseconds, act };
    delays.push(milliseconds);
    pending.add(timer);
    return { dispose: () => pending.delete(timer) };
  };
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
  return { clock, startTimer, advance, delays, pending };
}
