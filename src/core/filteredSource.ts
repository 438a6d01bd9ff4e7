import type { JobFilter } from "./jobFilter";
import { describeFilter } from "./jobFilterText";
import { JobMatcher } from "./jobMatcher";
import { JobStore } from "./jobStore";
import type { ListKey } from "./listKey";
import type { SourceFilter, TreeSource } from "./treeSource";

/**
 * What a tree is made of when only the jobs that pass a filter are shown. It costs the loaded jobs once when it is
 * looked at after a change, and nothing while nobody looks.
 */
export class FilteredSource implements TreeSource {
  readonly dataSets = { items: [] };
  readonly #matcher: JobMatcher;
  #store: JobStore | undefined;

  constructor(
    private readonly whole: TreeSource,
    readonly wanted: JobFilter,
  ) {
    this.#matcher = new JobMatcher(wanted);
  }

  get store(): JobStore {
    this.#store ??= this.#matching();
    return this.#store;
  }

  get filter(): SourceFilter {
    const { whole, wanted } = this;
    return { whole: whole.store, describe: (language, t) => describeFilter(wanted, language, t) };
  }

  get connection(): TreeSource["connection"] {
    return this.whole.connection;
  }

  get identity(): TreeSource["identity"] {
    return this.whole.identity;
  }

  get names(): TreeSource["names"] {
    return this.whole.names;
  }

  /** Other jobs are loaded, or something has another name. */
  renew(): void {
    this.#store = undefined;
  }

  feed(key: ListKey): ReturnType<TreeSource["feed"]> {
    return this.whole.feed(key);
  }

  /** Whatever has a job that passes stands among the first, wherever it was opened. */
  isOther(): boolean {
    return false;
  }

  #matching(): JobStore {
    const store = new JobStore();
    const { names } = this.whole;
    store.add([...this.whole.store.jobs].filter((job) => this.#matcher.matches(job, names)));
    return store;
  }
}
