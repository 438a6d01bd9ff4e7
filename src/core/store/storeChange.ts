/** Data sets that a change of the store touches, recorded while it is made. */
export class StoreChange {
  /** Data sets that have other jobs than before, or other versions of them. */
  readonly dataSets = new Set<string>();
  /** A data set came or went, or has another newest job: the data sets stand in another order. */
  order = false;

  /** Adds a data set, with the times of its newest job before and after the change: undefined where it has no job. */
  touch(dataSetId: string, timeBefore: number | undefined, timeAfter: number | undefined): void {
    this.dataSets.add(dataSetId);
    this.order ||= timeBefore !== timeAfter;
  }
}
