import type { Job } from "../job/job";
import { type JobIndex, JobTimeline } from "./jobTimeline";
import { SortedByTime } from "./sortedByTime";

export interface RevisionJobs {
  readonly id: string;
  readonly jobs: JobTimeline;
}

/** The revisions that have loaded jobs. */
class Revisions {
  readonly #byId = new Map<string, RevisionJobs>();
  /** The one with the newest job first. */
  readonly inOrder = new SortedByTime<RevisionJobs>(({ jobs }) => jobs.newestTime);

  get(revisionId: string): JobTimeline | undefined {
    return this.#byId.get(revisionId)?.jobs;
  }

  add(revisionId: string, job: Job): void {
    const revision = this.#byId.get(revisionId) ?? { id: revisionId, jobs: new JobTimeline() };
    const { jobs } = revision;
    this.#byId.set(revisionId, revision);
    if (jobs.size === 0 || (job.createdAt ?? -Infinity) > jobs.newestTime) {
      this.#reorder(revision, () => jobs.add(job));
    } else {
      jobs.add(job);
    }
  }

  replace(revisionId: string, previous: Job, job: Job): void {
    this.get(revisionId)?.replace(previous, job);
  }

  remove(revisionId: string, job: Job): void {
    const revision = this.#byId.get(revisionId);
    if (revision?.jobs.newest === job) {
      this.#reorder(revision, () => revision.jobs.remove(job));
    } else {
      revision?.jobs.remove(job);
    }
  }

  /** Makes a change of a revision's newest job, by which it is ordered. A revision leaves with its last job. */
  #reorder(revision: RevisionJobs, change: () => void): void {
    this.inOrder.remove(revision);
    change();
    if (revision.jobs.size > 0) {
      this.inOrder.add(revision);
    } else {
      this.#byId.delete(revision.id);
    }
  }
}

/** The jobs of one data set, as far as they are loaded. */
export class DataSetJobs implements JobIndex {
  readonly jobs = new JobTimeline();
  /** A job of several revisions is in each of them. */
  readonly revisions = new Revisions();
  /** Jobs that name no revision. */
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
