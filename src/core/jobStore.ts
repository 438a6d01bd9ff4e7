import type { Job } from "./job";
import { JobTimeline } from "./jobTimeline";

/** The jobs of one data set, as far as they are loaded. */
export interface DataSetJobs {
  readonly id: string;
  readonly jobs: JobTimeline;
  /** By revision; a job of several revisions is in each of them. */
  readonly revisions: ReadonlyMap<string, JobTimeline>;
  /** Jobs that name no revision. */
  readonly withoutRevision: JobTimeline;
}

/** The id under which jobs stand that name no data set. */
export const NO_DATA_SET = "";

class DataSetIndex implements DataSetJobs {
  readonly jobs = new JobTimeline();
  readonly revisions = new Map<string, JobTimeline>();
  readonly withoutRevision = new JobTimeline();

  constructor(readonly id: string) {}

  add(job: Job): void {
    this.jobs.add(job);
    for (const revisionId of job.revisionIds) {
      const revision = this.revisions.get(revisionId) ?? new JobTimeline();
      this.revisions.set(revisionId, revision);
      revision.add(job);
    }
    if (job.revisionIds.length === 0) {
      this.withoutRevision.add(job);
    }
  }

  remove(job: Job): void {
    this.jobs.remove(job);
    this.withoutRevision.remove(job);
    for (const revisionId of job.revisionIds) {
      const revision = this.revisions.get(revisionId);
      revision?.remove(job);
      if (revision?.size === 0) {
        this.revisions.delete(revisionId);
      }
    }
  }
}

/** A job and in how many places of the lists it stands. */
interface Entry {
  job: Job;
  mentions: number;
}

/**
 * Every job known for one connection, whichever list brought it. A job leaves when no list holds it any more.
 * Adding or taking away a page costs that page, not the store.
 */
export class JobStore {
  readonly #entries = new Map<string, Entry>();
  readonly #dataSets = new Map<string, DataSetIndex>();

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

  get jobs(): Iterable<Job> {
    return Array.from(this.#entries.values(), (entry) => entry.job);
  }

  /** Takes in what a list brought; of two versions of a job the one updated later stays. */
  add(jobs: Iterable<Job>): void {
    for (const job of jobs) {
      const entry = this.#entries.get(job.id);
      if (entry === undefined) {
        this.#entries.set(job.id, { job, mentions: 1 });
        this.#index(job);
        continue;
      }
      entry.mentions += 1;
      if (!isOlder(job, entry.job)) {
        this.#unindex(entry.job);
        entry.job = job;
        this.#index(job);
      }
    }
  }

  /** Takes away what a list no longer holds. */
  remove(jobs: Iterable<Job>): void {
    for (const { id } of jobs) {
      const entry = this.#entries.get(id);
      if (entry === undefined) {
        continue;
      }
      entry.mentions -= 1;
      if (entry.mentions === 0) {
        this.#entries.delete(id);
        this.#unindex(entry.job);
      }
    }
  }

  #index(job: Job): void {
    const id = job.dataSetId ?? NO_DATA_SET;
    const dataSet = this.#dataSets.get(id) ?? new DataSetIndex(id);
    this.#dataSets.set(id, dataSet);
    dataSet.add(job);
  }

  #unindex(job: Job): void {
    const id = job.dataSetId ?? NO_DATA_SET;
    const dataSet = this.#dataSets.get(id);
    dataSet?.remove(job);
    if (dataSet?.jobs.size === 0) {
      this.#dataSets.delete(id);
    }
  }
}

function isOlder(job: Job, than: Job): boolean {
  return job.updatedAt !== undefined && than.updatedAt !== undefined && job.updatedAt < than.updatedAt;
}
