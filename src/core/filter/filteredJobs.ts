import { Owner } from "../base/disposable";
import type { ListKey } from "../connection/listKey";
import type { Job } from "../job/job";
import { JobStore } from "../store/jobStore";
import type { JobIndex } from "../store/jobTimeline";
import { describeFilter, type JobFilter } from "./jobFilter";
import { JobMatcher } from "./jobMatcher";
import type { JobSource, SourceFilter } from "./jobSource";

/**
 * Source of a tree of the jobs that pass a filter. Its first use takes a pass over the loaded jobs; after that, a
 * change costs that change.
 */
export class FilteredJobs extends Owner implements JobSource, JobIndex {
  readonly connection: JobSource["connection"];
  readonly identity: JobSource["identity"];
  readonly names: JobSource["names"];
  readonly dataSets = { items: [] };
  readonly #matcher: JobMatcher;
  #store: JobStore | undefined;

  constructor(
    private readonly whole: JobSource,
    readonly wanted: JobFilter,
  ) {
    super();
    ({ connection: this.connection, identity: this.identity, names: this.names } = whole);
    this.#matcher = new JobMatcher(wanted);
    this.own(whole.store.follow(this));
  }

  get store(): JobStore {
    if (this.#store === undefined) {
      this.#store = new JobStore();
      this.#store.add(this.whole.store.jobs.filter((job) => this.#matches(job)));
    }
    return this.#store;
  }

  get filter(): SourceFilter {
    const { whole, wanted } = this;
    return { whole: whole.store, describe: (words) => describeFilter(wanted, words) };
  }

  get furtherToken(): string | undefined {
    return this.whole.furtherToken;
  }

  feed(key: ListKey): ReturnType<JobSource["feed"]> {
    return this.whole.feed(key);
  }

  /** Every data set with a job that passes is among the first, wherever it was opened. */
  isUnlisted(): boolean {
    return false;
  }

  add(job: Job): void {
    if (this.#store !== undefined && this.#matches(job)) {
      this.#store.add([job]);
    }
  }

  remove(job: Job): void {
    this.#store?.remove([job]);
  }

  replace(previous: Job, job: Job): void {
    if (this.#store?.get(previous.id) !== undefined && this.#matches(job)) {
      this.#store.update(job);
    } else {
      this.remove(previous);
      this.add(job);
    }
  }

  /** Filters again by text after names have become known, since those may contain it. */
  takeNames(change: ListKey): void {
    if (this.wanted.text === undefined || change.of === "dataSets") {
      return;
    }
    if (change.of === "account") {
      this.#store = undefined;
      return;
    }
    for (const job of this.whole.store.dataSet(change.dataSetId)?.jobs ?? []) {
      this.remove(job);
      this.add(job);
    }
  }

  #matches(job: Job): boolean {
    return this.#matcher.matches(job, this.names);
  }
}
