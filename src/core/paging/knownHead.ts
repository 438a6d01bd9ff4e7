/** Items of a list, newest first, that were known when it began to be read again from its top. */
export class KnownHead<T> {
  readonly #ids: ReadonlySet<string>;

  constructor(
    known: readonly T[],
    private readonly idOf: (item: T) => string,
  ) {
    this.#ids = new Set(known.map(idOf));
  }

  /** Whether a page holds something, and nothing new. */
  isNoNews(page: readonly T[]): boolean {
    return page.length > 0 && page.every((item) => this.#ids.has(this.idOf(item)));
  }

  /**
   * Puts what was read in the place of the items that it covers of `current`, the list as it is known meanwhile.
   * Undefined when what was read does not end with something known: items may be missing between the two.
   */
  merge(current: readonly T[], read: readonly T[]): { items: T[]; previous: T[] } | undefined {
    const ids = new Set(read.map(this.idOf));
    const met = new Set<string>();
    let covered = 0;
    for (const [position, item] of current.entries()) {
      const id = this.idOf(item);
      // A list whose tokens count gives an item again after others came on top: its first place is the right one.
      if (ids.has(id) && !met.has(id)) {
        met.add(id);
        covered = position + 1;
      }
    }
    const last = read.at(-1);
    if (last === undefined || !(this.#ids.has(this.idOf(last)) || met.has(this.idOf(last)))) {
      return undefined;
    }
    const isCovered = (item: T, position: number) => position < covered || ids.has(this.idOf(item));
    return {
      items: [...read, ...current.filter((item, position) => !isCovered(item, position))],
      previous: current.filter(isCovered),
    };
  }
}
