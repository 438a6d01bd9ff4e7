import { inServiceOrder, type Job } from "../../core/job/job";

/**
 * Each job once, as the service lists them. A file can have a job twice, as when it moved to the next page while the
 * CLI was paging: the version that was updated last counts, and of equal ones the last.
 */
export function newestVersions(jobs: readonly Job[]): readonly Job[] {
  const newest = new Map<string, Job>();
  for (const job of jobs) {
    const known = newest.get(job.id);
    if (known === undefined || (job.updatedAt ?? Infinity) >= (known.updatedAt ?? -Infinity)) {
      newest.set(job.id, job);
    }
  }
  return inServiceOrder(newest.values());
}
