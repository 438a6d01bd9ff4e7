import type { Job } from "../job/job";

/** Tells the data sets of which the account's list has brought jobs from those that only the list of data sets has. */
export class ListedDataSets {
  /** Number of the list's jobs, by the id of their data set. */
  readonly #counts = new Map<string, number>();
  /** Opened among the others, before any job of theirs was loaded. */
  readonly #opened = new Set<string>();

  /** Replaces `previous` by `jobs`; true when a data set came or went with that. */
  exchange(previous: readonly Job[], jobs: readonly Job[]): boolean {
    const came = this.#count(jobs, 1);
    const went = this.#count(previous, -1);
    return came || went;
  }

  /** Keeps the row of a data set in place that was opened before any of its jobs was loaded. */
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
