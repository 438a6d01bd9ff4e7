import type { Job } from "../job/job";

/** Which data sets the account's list of jobs has brought; the others are found in the list of data sets. */
export class ListedDataSets {
  /** How many of the list's jobs are a data set's. */
  readonly #counts = new Map<string, number>();
  /** Opened among the others, before any job of theirs was loaded. */
  readonly #opened = new Set<string>();

  /** Takes over from `previous` to `jobs`; true when a data set came or went by that. */
  exchange(previous: readonly Job[], jobs: readonly Job[]): boolean {
    const came = this.#count(jobs, 1);
    const went = this.#count(previous, -1);
    return came || went;
  }

  /** Jobs that its own list brings do not move it: the row that was opened stays where it is. */
  openAmongOthers(dataSetId: string): void {
    this.#opened.add(dataSetId);
  }

  isUnlisted(dataSetId: string, isLoaded: boolean): boolean {
    return !this.#counts.has(dataSetId) && (!isLoaded || this.#opened.has(dataSetId));
  }

  /** True when a data set came or went. */
  #count(jobs: readonly Job[], difference: 1 | -1): boolean {
    let moved = false;
    for (const { dataSetId } of jobs) {
      if (dataSetId !== undefined) {
        const before = this.#counts.get(dataSetId) ?? 0;
        const count = before + difference;
        moved ||= before === 0 || count === 0;
        if (count > 0) {
          this.#counts.set(dataSetId, count);
        } else {
          this.#counts.delete(dataSetId);
        }
      }
    }
    return moved;
  }
}
