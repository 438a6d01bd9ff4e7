import type { DataSet } from "../job/dataSet";
import type { Job } from "../job/job";
import type { Feed } from "../paging/feed";
import { type JobStore, NO_DATA_SET } from "../store/jobStore";

/** The list of one data set's jobs, on its way to its end. */
export interface Chain {
  readonly dataSetId: string;
  /** When the oldest job that it brought was created: milliseconds since 1970. */
  oldest?: number | undefined;
  isDone: boolean;
}

interface Lists {
  readonly store: JobStore;
  readonly account: Feed<Job>;
  readonly dataSets: Feed<DataSet>;
}

/** The lists of the data sets that are known by now, and which of them is to be read next. */
export class ParallelLists {
  readonly #chains = new Map<string, Chain>();

  constructor(private readonly lists: Lists) {}

  /** Takes in what is known by now. Those of which a job is loaded come first: the others may have none. */
  discover(): void {
    for (const { id } of this.lists.store.dataSets) {
      this.#add(id);
    }
    for (const { id } of this.lists.dataSets.items) {
      this.#add(id);
    }
  }

  /** The one whose next page is the newest, as far as that can be told; undefined when there is none. */
  next(busy: ReadonlySet<Chain>): Chain | undefined {
    const accountTime = this.lists.account.items.at(-1)?.createdAt ?? Number.NEGATIVE_INFINITY;
    let best: { readonly chain: Chain; readonly time: number } | undefined;
    for (const chain of this.#chains.values()) {
      if (!chain.isDone && !busy.has(chain)) {
        // What a list that was not begun has beyond the account's is older than that.
        const time = chain.oldest ?? accountTime;
        if (best === undefined || time > best.time) {
          best = { chain, time };
        }
      }
    }
    return best?.chain;
  }

  #add(dataSetId: string): void {
    if (dataSetId !== NO_DATA_SET && !this.#chains.has(dataSetId)) {
      this.#chains.set(dataSetId, { dataSetId, isDone: false });
    }
  }
}
