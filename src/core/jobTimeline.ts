import { isFailed, type Job } from "./job";

/** Jobs, newest first by creation; among equals, in the order of arrival. Each job at most once. */
export class JobTimeline implements Iterable<Job> {
  readonly #jobs: Job[] = [];
  #failed = 0;

  get size(): number {
    return this.#jobs.length;
  }

  /** How many of them ended in an error or timed out. */
  get failed(): number {
    return this.#failed;
  }

  get newest(): Job | undefined {
    return this.#jobs[0];
  }

  /** When the newest was created, for ordering: a job without a time is older than all others. */
  get newestTime(): number {
    return this.newest === undefined ? Number.NEGATIVE_INFINITY : creation(this.newest);
  }

  [Symbol.iterator](): Iterator<Job> {
    return this.#jobs[Symbol.iterator]();
  }

  add(job: Job): void {
    this.#jobs.splice(this.#firstOlderThan(creation(job)), 0, job);
    this.#failed += isFailed(job.state) ? 1 : 0;
  }

  /** Takes out the very object that was added; any other leaves it as it is. */
  remove(job: Job): void {
    // It stands among the jobs of its time, which end where the older ones begin.
    for (let at = this.#firstOlderThan(creation(job)) - 1; at >= 0; at--) {
      const candidate = this.#jobs[at];
      if (candidate === job) {
        this.#jobs.splice(at, 1);
        this.#failed -= isFailed(job.state) ? 1 : 0;
        return;
      }
      if (candidate === undefined || creation(candidate) !== creation(job)) {
        return;
      }
    }
  }

  /** By halving; a page usually continues the list, so its end is tried first. */
  #firstOlderThan(time: number): number {
    const last = this.#jobs.at(-1);
    let [low, high] = [0, this.#jobs.length];
    if (last !== undefined && creation(last) >= time) {
      return high;
    }
    while (low < high) {
      const middle = (low + high) >> 1;
      const job = this.#jobs[middle];
      if (job !== undefined && creation(job) >= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

function creation(job: Job): number {
  return job.createdAt ?? Number.NEGATIVE_INFINITY;
}
