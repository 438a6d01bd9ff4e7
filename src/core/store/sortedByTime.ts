/**
 * Items in the order of a time, newest first; among equals, in the order of arrival. The time of an item that is
 * in it must not change: take it out before, and put it in again. Adding costs little beside a long list.
 */
export class SortedByTime<T> implements Iterable<T> {
  readonly #items: T[] = [];

  /** `timeOf` is in milliseconds since 1970; an item without a time is older than all others. */
  constructor(private readonly timeOf: (item: T) => number | undefined) {}

  get size(): number {
    return this.#items.length;
  }

  get newest(): T | undefined {
    return this.#items[0];
  }

  /** Time of the newest, for ordering: -Infinity where there is none, or it has no time. */
  get newestTime(): number {
    return this.timeAt(0);
  }

  [Symbol.iterator](): Iterator<T> {
    return this.#items[Symbol.iterator]();
  }

  /** By position, as in an array. */
  slice(from: number, to?: number): T[] {
    return this.#items.slice(from, to);
  }

  at(position: number): T | undefined {
    return this.#items[position];
  }

  /** Time of the item there, for ordering. */
  timeAt(position: number): number {
    const item = this.#items[position];
    return item === undefined ? -Infinity : this.#time(item);
  }

  /** Number of items as new as that time, or newer. By halving; a page usually continues at the end, which is tried first. */
  countSince(time: number): number {
    let [low, high] = [0, this.#items.length];
    const last = this.#items.at(-1);
    if (last === undefined || this.#time(last) >= time) {
      return high;
    }
    while (low < high) {
      const middle = (low + high) >> 1;
      const item = this.#items[middle];
      if (item !== undefined && this.#time(item) >= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  add(item: T): void {
    this.#items.splice(this.countSince(this.#time(item)), 0, item);
  }

  /** Takes out the very object that was added; false for any other. */
  remove(item: T): boolean {
    const position = this.#positionOf(item);
    if (position !== undefined) {
      this.#items.splice(position, 1);
    }
    return position !== undefined;
  }

  /** Puts another version of the same time in the very place of an item; false when that is not there. */
  replace(previous: T, item: T): boolean {
    const position = this.#positionOf(previous);
    if (position !== undefined) {
      this.#items[position] = item;
    }
    return position !== undefined;
  }

  #positionOf(item: T): number | undefined {
    const time = this.#time(item);
    // It stands among the items of its time, which end where the older ones begin.
    for (let position = this.countSince(time) - 1; position >= 0; position--) {
      const candidate = this.#items[position];
      if (candidate === item) {
        return position;
      }
      if (candidate === undefined || this.#time(candidate) !== time) {
        return undefined;
      }
    }
    return undefined;
  }

  #time(item: T): number {
    return this.timeOf(item) ?? -Infinity;
  }
}
