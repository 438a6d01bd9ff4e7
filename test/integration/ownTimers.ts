import { join, sep } from "node:path";
import { extensionUnderTest } from "./extensionUnderTest";

/** The timers that the extension's own code sets, in a bundle of `dist`; not those that VS Code sets when called. */
export class OwnTimers {
  readonly #bundles = join(extensionUnderTest().extensionPath, "dist") + sep;
  readonly #originals = { setTimeout, setInterval, clearTimeout, clearInterval };
  readonly #pending = new Map<unknown, string>();

  /** Until `restore`. */
  static watch(): OwnTimers {
    const timers = new OwnTimers();
    Object.assign(globalThis, timers.#watched());
    return timers;
  }

  /** Where those were set that have neither come nor been taken back. */
  get pending(): readonly string[] {
    return [...this.#pending.values()];
  }

  restore(): void {
    Object.assign(globalThis, this.#originals);
  }

  #watched() {
    const { setTimeout, setInterval, clearTimeout, clearInterval } = this.#originals;
    const forget = (timer: unknown) => this.#pending.delete(timer);
    return {
      setTimeout: Object.assign((action: () => void, ...rest: number[]) => {
        const timer = setTimeout(
          (...given: []) => {
            forget(timer);
            action(...given);
          },
          ...rest,
        );
        return this.#keepOwn(timer);
      }, setTimeout),
      setInterval: (action: () => void, ...rest: number[]) => this.#keepOwn(setInterval(action, ...rest)),
      clearTimeout: (timer: NodeJS.Timeout) => {
        forget(timer);
        clearTimeout(timer);
      },
      clearInterval: (timer: NodeJS.Timeout) => {
        forget(timer);
        clearInterval(timer);
      },
    };
  }

  #keepOwn<Timer>(timer: Timer): Timer {
    // Below this function and the watched one.
    const [caller = ""] = (new Error().stack ?? "").split("\n").slice(3);
    if (caller.includes(this.#bundles) && !caller.includes(`${sep}test${sep}`)) {
      this.#pending.set(timer, caller.trim());
    }
    return timer;
  }
}
