import type { Job } from "../job/job";

/** What goes with the jobs of a store, a job at a time: a change costs that change. */
export interface JobIndex {
  add(job: Job): void;
  /** Takes out the very object that was added. */
  remove(job: Job): void;
  /** Another version of a job, created at the same time and of the same data set and revisions. */
  replace(previous: Job, job: Job): void;
}
