import { setTimeout as delay } from "node:timers/promises";
import v8 from "node:v8";
import vm from "node:vm";
import { WatchedTimers } from "../bench/watchedTimers";

/** What ends by itself may need a moment for that. */
const GRACE_MILLISECONDS = 5000;
const STEP_MILLISECONDS = 100;

/** What a process can leave behind: timers, sockets, watched files, and objects that something still holds. */
export class Leftovers {
  readonly #timers = WatchedTimers.watch();
  readonly #collect: () => void;
  readonly #before: ReadonlyMap<string, number>;
  #objects: { readonly name: string; readonly object: WeakRef<object> }[] = [];

  constructor() {
    v8.setFlagsFromString("--expose-gc");
    this.#collect = vm.runInNewContext("gc");
    this.#before = this.#count();
  }

  /** From then on, the object is left if anybody holds it. */
  watch(object: object): void {
    if (this.#objects.every((watched) => watched.object.deref() !== object)) {
      this.#objects.push({ name: object.constructor.name, object: new WeakRef(object) });
    }
  }

  /** Bytes, without garbage. */
  heapUsed(): number {
    this.#collect();
    this.#collect();
    return process.memoryUsage().heapUsed;
  }

  /** Waits a moment for nothing to be left; gives the names of what is, with how many there are. */
  async find(graceMilliseconds = GRACE_MILLISECONDS): Promise<readonly string[]> {
    for (let waited = 0; ; waited += STEP_MILLISECONDS) {
      // What was just used is held until then; and this timer is none of the watched ones.
      await delay(STEP_MILLISECONDS);
      const left = [...this.#count()].flatMap(([name, count]) => {
        const more = count - (this.#before.get(name) ?? 0);
        return more > 0 ? [`${more} × ${name}`] : [];
      });
      if (left.length === 0 || waited >= graceMilliseconds) {
        return left;
      }
    }
  }

  #count(): ReadonlyMap<string, number> {
    this.#collect();
    this.#objects = this.#objects.filter(({ object }) => object.deref() !== undefined);
    // Node's own names of timers stand for those that are watched, and for the one of `find`.
    const resources = process.getActiveResourcesInfo().filter((name) => name !== "Timeout");
    const names = [...resources, ...this.#objects.map(({ name }) => name)];
    const counts = new Map([["timer", this.#timers.pending]]);
    for (const name of names) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return counts;
  }
}
