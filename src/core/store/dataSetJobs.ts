import type { Job } from "../job/job";
import { JobTimeline } from "./jobTimeline";
import { SortedByTime } from "./sortedByTime";

/** The jobs of one data set, as far as they are loaded. */
export interface DataSetJobs {
  readonly id: string;
  readonly jobs: JobTimeline;
  /** By their newest job; a job of several revisions is in each of them. */
  readonly revisions: OrderedRevisions;
  /** Jobs that name no revision. */
  readonly withoutRevision: JobTimeline;
}

export interface RevisionJobs {
  readonly id: string;
  readonly jobs: JobTimeline;
}

/** The revisions that have loaded jobs, the one with the newest job first. */
export interface OrderedRevisions {
  readonly inOrder: Omit<SortedByTime<RevisionJobs>, "add" | "remove" | "replace">;
  readonly size: number;
  get(revisionId: string): JobTimeline | undefined;
  ids(): Iterable<string>;
}

class Revisions implements OrderedRevisions {
  readonly #byId = new Map<string, RevisionJobs>();
  readonly inOrder = new SortedByTime<RevisionJobs>(({ jobs }) => jobs.newestTime);

  get size(): number {
    return this.#byId.size;
  }

  get(revisionId: string): JobTimeline | undefined {
    return this.#byId.get(revisionId)?.jobs;
  }

  ids(): Iterable<string> {
    return this.#byId.keys();
  }

  add(revisionId: string, job: Job): void {
    const known = this.#byId.get(revisionId);
    const revision = known ?? { id: revisionId, jobs: new JobTimeline() };
    if (known === undefined) {
      this.#byId.set(revisionId, revision);
    }
    const isNewest =
      known === undefined || (job.createdAt ?? Number.NEGATIVE_INFINITY) > known.jobs.newestTime;
    if (isNewest) {
      this.#reorder(revision, known !== undefined, () => revision.jobs.add(job));
    } else {
      revision.jobs.add(job);
    }
  }

  replace(revisionId: string, previous: Job, job: Job): void {
    this.#byId.get(revisionId)?.jobs.replace(previous, job);
  }

  remove(revisionId: string, job: Job): void {
    const revision = this.#byId.get(revisionId);
    if (revision === undefined) {
      return;
    }
    if (revision.jobs.newest === job) {
      this.#reorder(revision, true, () => revision.jobs.remove(job));
    } else {
      revision.jobs.remove(job);
    }
    if (revision.jobs.size === 0) {
      this.#byId.delete(revisionId);
      this.inOrder.remove(revision);
    }
  }

  /** Its place is that of its newest job, which the change may make another one. */
  #reorder(revision: RevisionJobs, isThere: boolean, change: () => void): void {
    if (isThere) {
      this.inOrder.remove(revision);
    }
    change();
    this.inOrder.add(revision);
  }
}

/** Where the store keeps the jobs of a data set. */
export class DataSetIndex implements DataSetJobs {
  readonly jobs = new JobTimeline();
  readonly revisions = new Revisions();
  readonly withoutRevision = new JobTimeline();

  constructor(readonly id: string) {}

  add(job: Job): void {
    this.jobs.add(job);
    for (const revisionId of job.revisionIds) {
      this.revisions.add(revisionId, job);
    }
    if (job.revisionIds.length === 0) {
      this.withoutRevision.add(job);
    }
  }

  /** For a version that stands where the previous one does. */
  replace(previous: Job, job: Job): void {
    this.jobs.replace(previous, job);
    this.withoutRevision.replace(previous, job);
    for (const revisionId of job.revisionIds) {
      this.revisions.replace(revisionId, previous, job);
    }
  }

  remove(job: Job): void {
    this.jobs.remove(job);
    this.withoutRevision.remove(job);
    for (const revisionId of job.revisionIds) {
      this.revisions.remove(revisionId, job);
    }
  }
}
