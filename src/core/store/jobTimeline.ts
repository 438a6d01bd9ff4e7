import { isFailed, type Job } from "../job/job";
import { SortedByTime } from "./sortedByTime";

/** Jobs, newest first by creation; among equals, in the order of arrival. Each job at most once. */
export class JobTimeline extends SortedByTime<Job> implements JobIndex {
  #failed = 0;

  constructor() {
    super(({ createdAt }) => createdAt);
  }

  /** How many of them ended in an error or timed out. */
  get failed(): number {
    return this.#failed;
  }

  /** The job that was created first; a job without a time is left out. */
  get oldest(): Job | undefined {
    return this.at(this.countSince(-Number.MAX_VALUE) - 1);
  }

  override add(job: Job): void {
    super.add(job);
    this.#failed += failures(job);
  }

  override remove(job: Job): boolean {
    const isRemoved = super.remove(job);
    this.#failed -= isRemoved ? failures(job) : 0;
    return isRemoved;
  }

  override replace(previous: Job, job: Job): boolean {
    const isReplaced = super.replace(previous, job);
    this.#failed += isReplaced ? failures(job) - failures(previous) : 0;
    return isReplaced;
  }
}

function failures({ state }: Job): number {
  return isFailed(state) ? 1 : 0;
}

/** Index that follows the jobs of a store, a job at a time: a change costs that change. */
export interface JobIndex {
  add(job: Job): void;
  /** Takes out the very object that was added. */
  remove(job: Job): void;
  /** Takes another version of a job, created at the same time and of the same data set and revisions. */
  replace(previous: Job, job: Job): void;
}
