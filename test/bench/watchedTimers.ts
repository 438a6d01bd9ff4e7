type Action = (...given: unknown[]) => void;
type Timer = NodeJS.Timeout;

/** Where the names are that all code sets its timers by. */
export interface TimerNames {
  setTimeout: (action: Action, milliseconds?: number) => Timer;
  setInterval: (action: Action, milliseconds?: number) => Timer;
  clearTimeout: (timer: Timer) => void;
  clearInterval: (timer: Timer) => void;
}

/** Counts the timers that code sets by these names. */
export class WatchedTimers {
  readonly #pending = new Set<unknown>();
  #events = 0;

  /** From now on, for good. */
  static watch(names: TimerNames = globalThis): WatchedTimers {
    const timers = new WatchedTimers();
    const { setTimeout, setInterval, clearTimeout, clearInterval } = names;
    const late = (action: Action, milliseconds?: number, ...given: unknown[]) => {
      const timer = setTimeout(() => {
        timers.#pending.delete(timer);
        action(...given);
      }, milliseconds);
      return timers.#keep(timer);
    };
    const again = (action: Action, milliseconds?: number, ...given: unknown[]) => {
      const come = () => {
        timers.#events += 1;
        action(...given);
      };
      return timers.#keep(setInterval(come, milliseconds));
    };
    Object.assign(names, {
      // With what hangs on Node's own, for code that makes a promise of it.
      setTimeout: Object.assign(late, setTimeout),
      setInterval: again,
      clearTimeout: (timer: Timer) => {
        timers.#pending.delete(timer);
        clearTimeout(timer);
      },
      clearInterval: (timer: Timer) => {
        timers.#pending.delete(timer);
        clearInterval(timer);
      },
    });
    return timers;
  }

  /** How many were set and have neither come nor been taken back. */
  get pending(): number {
    return this.#pending.size;
  }

  /** How many were set so far, and how often those came that repeat themselves. */
  get events(): number {
    return this.#events;
  }

  #keep(timer: Timer): Timer {
    this.#events += 1;
    this.#pending.add(timer);
    return timer;
  }
}
