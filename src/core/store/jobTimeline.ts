import { isFailed, type Job } from "../job/job";
import { SortedByTime } from "./sortedByTime";

/** Jobs, newest first by creation; among equals, in the order of arrival. Each job at most once. */
export class JobTimeline implements Iterable<Job> {
  readonly #jobs = new SortedByTime<Job>(({ createdAt }) => createdAt);
  #failed = 0;

  get size(): number {
    return this.#jobs.size;
  }

  /** How many of them ended in an error or timed out. */
  get failed(): number {
    return this.#failed;
  }

  get newest(): Job | undefined {
    return this.#jobs.first;
  }

  /** When the newest was created, for ordering: a job without a time is older than all others. */
  get newestTime(): number {
    return this.#jobs.newestTime;
  }

  /** The job that was created first; a job without a time is left out. */
  get oldest(): Job | undefined {
    return this.#jobs.at(this.#jobs.countSince(-Number.MAX_VALUE) - 1);
  }

  /** For looking up parts of it. */
  get inOrder(): Omit<SortedByTime<Job>, "add" | "remove" | "replace"> {
    return this.#jobs;
  }

  [Symbol.iterator](): Iterator<Job> {
    return this.#jobs[Symbol.iterator]();
  }

  add(job: Job): void {
    this.#jobs.add(job);
    this.#failed += isFailed(job.state) ? 1 : 0;
  }

  /** Takes out the very object that was added; any other leaves it as it is. */
  remove(job: Job): void {
    if (this.#jobs.remove(job)) {
      this.#failed -= isFailed(job.state) ? 1 : 0;
    }
  }

  /** Puts another version of a job, created at the same time, in its very place. */
  replace(previous: Job, job: Job): void {
    if (this.#jobs.replace(previous, job)) {
      this.#failed += (isFailed(job.state) ? 1 : 0) - (isFailed(previous.state) ? 1 : 0);
    }
  }
}

/** Index that follows the jobs of a store, a job at a time: a change costs that change. */
export interface JobIndex {
  add(job: Job): void;
  /** Takes out the very object that was added. */
  remove(job: Job): void;
  /** Another version of a job, created at the same time and of the same data set and revisions. */
  replace(previous: Job, job: Job): void;
}
