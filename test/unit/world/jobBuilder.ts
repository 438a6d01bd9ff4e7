import type { Job } from "../../../src/core/job/job";

/** A completed export of data set "ds", revision "rev"; the number is also its age: 1 is older than 2. */
export function aJob(number: number, changes: Partial<Job> = {}): Job {
  const id = `job${number}`;
  return {
    id,
    arn: `arn:aws:dataexchange:us-east-1:111122223333:jobs/${id}`,
    type: "EXPORT_ASSETS_TO_S3",
    state: "COMPLETED",
    createdAt: number * 1000,
    updatedAt: number * 1000 + 500,
    dataSetId: "ds",
    revisionIds: ["rev"],
    errors: [],
    problems: [],
    json: { Id: id },
    ...changes,
  };
}

/** A job whose times could not be read. */
export function aTimelessJob(number: number, changes: Partial<Job> = {}): Job {
  const { createdAt: _createdAt, updatedAt: _updatedAt, ...job } = aJob(number, changes);
  return job;
}

/** A job that names neither a data set nor a revision. */
export function aHomelessJob(number: number, changes: Partial<Job> = {}): Job {
  const { dataSetId: _dataSetId, ...job } = aJob(number, { revisionIds: [], ...changes });
  return job;
}
