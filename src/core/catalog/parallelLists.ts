import { NO_DATA_SET } from "../store/jobStore";
import type { JobCatalog } from "./jobCatalog";
import { oldestIn } from "./pageReading";

/** List of one data set's jobs, on its way to its end. */
export interface SideList {
  readonly dataSetId: string;
  /** When the oldest job that it brought was created: milliseconds since 1970. */
  oldest?: number | undefined;
  isDone: boolean;
}

/** Lists of the known data sets, and which of them is to be read next. */
export class ParallelLists {
  readonly #lists = new Map<string, SideList>();

  constructor(private readonly catalog: JobCatalog) {}

  /** Takes in the data sets that are known. Those of which a job is loaded come first: the others may have none. */
  discover(): void {
    const { store, dataSets } = this.catalog;
    for (const { id } of [...store.dataSets, ...dataSets.items]) {
      if (id !== NO_DATA_SET && !this.#lists.has(id)) {
        this.#lists.set(id, { dataSetId: id, isDone: false });
      }
    }
  }

  /** List whose next page is the newest, as far as that is known; undefined when none is left. */
  next(busy: ReadonlySet<SideList>): SideList | undefined {
    const accountTime = oldestIn(this.catalog.account) ?? Number.NEGATIVE_INFINITY;
    let best: { readonly list: SideList; readonly time: number } | undefined;
    for (const list of this.#lists.values()) {
      if (!list.isDone && !busy.has(list)) {
        // Jobs of a list that was not begun, beyond those of the account's list, are older than the last of that.
        const time = list.oldest ?? accountTime;
        if (best === undefined || time > best.time) {
          best = { list, time };
        }
      }
    }
    return best?.list;
  }
}
