import type { Job } from "./job";

/** What can be done to a job. */
export type JobChange = "start" | "cancel";

/**
 * Model, CancelJob: "Jobs can be cancelled only when they are in the WAITING state." User guide, jobs: "it's in the
 * WAITING state until the job is started". Whether another state can be started is said nowhere.
 */
export function isChangeable({ state }: Pick<Job, "state">): boolean {
  return state === "WAITING";
}
