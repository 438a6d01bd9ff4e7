/** Data sets that a change of the store touched. */
export interface StoreChange {
  /** Data sets that have other jobs than before, or other versions of them. */
  readonly dataSets: ReadonlySet<string>;
  /** A data set came or went, or has another newest job: the data sets stand in another order. */
  readonly order: boolean;
}

/** Records what a change touches while it is made. */
export class ChangeRecord implements StoreChange {
  readonly dataSets = new Set<string>();
  order = false;

  touch(dataSetId: string, timeBefore: number | undefined, timeAfter: number | undefined): void {
    this.dataSets.add(dataSetId);
    this.order ||= timeBefore !== timeAfter;
  }
}
