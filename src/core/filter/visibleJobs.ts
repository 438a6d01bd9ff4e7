import type { ListKey } from "../connection/listKey";
import { FilteredJobs } from "./filteredJobs";
import type { JobFilter } from "./jobFilter";
import type { JobSource } from "./jobSource";

/** What is shown of the jobs that are loaded: all of them, or those that pass the filter that was asked for last. */
export class VisibleJobs {
  #filtered: FilteredJobs | undefined;

  constructor(private readonly whole: JobSource) {}

  /** The same object until another filter is asked for. */
  by(filter: JobFilter | undefined): JobSource {
    if (filter !== this.#filtered?.wanted) {
      this.#filtered?.dispose();
      this.#filtered = filter && new FilteredJobs(this.whole, filter);
    }
    return this.#filtered ?? this.whole;
  }

  /** Something has another name, which a filter may look for. */
  takeNames(change: ListKey): void {
    this.#filtered?.takeNames(change);
  }
}
