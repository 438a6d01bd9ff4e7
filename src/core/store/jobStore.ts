import type { Disposable } from "../base/disposable";
import { isEnded, type Job } from "../job/job";
import { DataSetJobs } from "./dataSetJobs";
import { type JobGrouping, JobGroups } from "./jobGroups";
import type { JobIndex } from "./jobTimeline";

/** Id under which jobs stand that name no data set. */
export const NO_DATA_SET = "";

/** A job, and the number of places of the lists in which it stands. */
interface Entry {
  job: Job;
  references: number;
}

/**
 * Every job known for one connection, whichever list brought it. A job leaves when no list holds it any more.
 * Adding or taking away a page costs that page, not the store.
 */
export class JobStore {
  readonly #entries = new Map<string, Entry>();
  readonly #dataSets = new Map<string, DataSetJobs>();
  /** Ids of the jobs that may still change their state. */
  readonly #active = new Set<string>();
  /** In the order in which they came. */
  readonly #followers = new Set<JobIndex>();
  /** In the grouping that was asked for last. */
  #groups: { readonly all: JobGroups; readonly following: Disposable } | undefined;

  get size(): number {
    return this.#entries.size;
  }

  get(jobId: string): Job | undefined {
    return this.#entries.get(jobId)?.job;
  }

  dataSet(dataSetId: string): DataSetJobs | undefined {
    return this.#dataSets.get(dataSetId);
  }

  get dataSets(): Iterable<DataSetJobs> {
    return this.#dataSets.values();
  }

  /** All jobs in groups. Asking for another grouping than before takes a pass over the store. */
  groupedBy(by: JobGrouping): JobGroups {
    if (this.#groups?.all.by !== by) {
      this.#groups?.following.dispose();
      const all = new JobGroups(by, this.jobs);
      this.#groups = { all, following: this.follow(all) };
    }
    return this.#groups.all;
  }

  /** Keeps an index up to date with each change of the jobs from then on. */
  follow(index: JobIndex): Disposable {
    this.#followers.add(index);
    return { dispose: () => void this.#followers.delete(index) };
  }

  get jobs(): readonly Job[] {
    return Array.from(this.#entries.values(), (entry) => entry.job);
  }

  /** The jobs that wait or run, or whose state is not known. */
  get active(): readonly Job[] {
    return Array.from(this.#active, (id) => this.get(id)).filter((job) => job !== undefined);
  }

  /** The job that was created first; a job without a time is left out. */
  get oldest(): Job | undefined {
    let oldest: Job | undefined;
    for (const { jobs } of this.#dataSets.values()) {
      const candidate = jobs.oldest;
      if (candidate?.createdAt !== undefined && candidate.createdAt < (oldest?.createdAt ?? Infinity)) {
        oldest = candidate;
      }
    }
    return oldest;
  }

  /** Takes in what a list brought; of two versions of a job the one updated later stays. */
  add(jobs: Iterable<Job>): StoreChange {
    return this.exchange([], jobs);
  }

  /** Takes away what a list no longer holds. */
  remove(jobs: Iterable<Job>): StoreChange {
    return this.exchange(jobs, []);
  }

  /** Both at once, first in and then out: what both lists hold never leaves. */
  exchange(previous: Iterable<Job>, jobs: Iterable<Job>): StoreChange {
    const record = new StoreChange();
    for (const job of jobs) {
      const entry = this.#entries.get(job.id);
      if (entry === undefined) {
        this.#entries.set(job.id, { job, references: 1 });
        this.#reindex(job, record, (index) => index.add(job));
        this.#setActive(job);
      } else {
        entry.references += 1;
        this.#renew(entry, job, record);
      }
    }
    for (const { id } of previous) {
      this.#forget(id, record);
    }
    return record;
  }

  /** Puts a newer version of a job in the place of the known one; undefined when there is none, or a newer still. */
  update(job: Job): StoreChange | undefined {
    const entry = this.#entries.get(job.id);
    const record = new StoreChange();
    return entry !== undefined && this.#renew(entry, job, record) ? record : undefined;
  }

  #renew(entry: Entry, job: Job, record: StoreChange): boolean {
    const previous = entry.job;
    if (isOlder(job, previous)) {
      return false;
    }
    entry.job = job;
    if (standAlike(previous, job)) {
      // In its very place: a row that was read again must not move among those of its time.
      const touched = isSameVersion(previous, job) ? undefined : record;
      this.#reindex(job, touched, (index) => index.replace(previous, job));
    } else {
      this.#reindex(previous, record, (index) => index.remove(previous));
      this.#reindex(job, record, (index) => index.add(job));
    }
    this.#setActive(job);
    return true;
  }

  #forget(jobId: string, record: StoreChange): void {
    const entry = this.#entries.get(jobId);
    if (entry === undefined) {
      return;
    }
    entry.references -= 1;
    if (entry.references === 0) {
      const { job } = entry;
      this.#entries.delete(jobId);
      this.#active.delete(jobId);
      this.#reindex(job, record, (index) => index.remove(job));
    }
  }

  /** Makes a change of a job in every index. Its data set comes with its first job and leaves with its last. */
  #reindex({ dataSetId }: Job, record: StoreChange | undefined, change: (index: JobIndex) => void): void {
    const id = dataSetId ?? NO_DATA_SET;
    const dataSet = this.#dataSets.get(id) ?? new DataSetJobs(id);
    const before = newestTime(dataSet);
    change(dataSet);
    for (const follower of this.#followers) {
      change(follower);
    }
    if (dataSet.jobs.size === 0) {
      this.#dataSets.delete(id);
    } else {
      this.#dataSets.set(id, dataSet);
    }
    record?.touch(id, before, newestTime(dataSet));
  }

  #setActive({ id, state }: Job): void {
    if (isEnded(state)) {
      this.#active.delete(id);
    } else {
      this.#active.add(id);
    }
  }
}

/** Time of the newest job, for ordering; undefined where there is no job. */
function newestTime({ jobs }: DataSetJobs): number | undefined {
  return jobs.size === 0 ? undefined : jobs.newestTime;
}

/** Whether two versions of a job have the same place among all others. */
function standAlike(one: Job, other: Job): boolean {
  return (
    one.dataSetId === other.dataSetId &&
    one.createdAt === other.createdAt &&
    one.revisionIds.length === other.revisionIds.length &&
    one.revisionIds.every((id, index) => id === other.revisionIds[index])
  );
}

export function isOlder(job: Job, than: Job): boolean {
  return job.updatedAt !== undefined && than.updatedAt !== undefined && job.updatedAt < than.updatedAt;
}

/** The service gives every change of a job a later time. */
function isSameVersion(one: Job, other: Job): boolean {
  return one.updatedAt !== undefined && one.updatedAt === other.updatedAt && one.state === other.state;
}

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
