import type { Job } from "../job/job";

/** Whether two versions of a job have the same place among all others. */
export function standAlike(one: Job, other: Job): boolean {
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
export function isSameVersion(one: Job, other: Job): boolean {
  return one.updatedAt !== undefined && one.updatedAt === other.updatedAt && one.state === other.state;
}
