import { jobArn } from "./arns";
import { jobDetails } from "./jobDetails";
import { type JobPlan, stateAt, updatedAt, type WireJob } from "./plan";
import { Random } from "./random";

/** The job as the service describes it at that moment to a caller of that Region. */
export function tellJob(job: JobPlan, region: string, now: number): WireJob {
  const state = stateAt(job.schedule, now);
  const failed = state === "ERROR" ? job.failure : undefined;
  const wire: WireJob = {
    Arn: jobArn(region, job.id),
    ...(failed && { Errors: failed.errors(job, new Random("errors", job.id)) }),
    CreatedAt: new Date(job.createdAt).toISOString(),
    Details: jobDetails({ job, region, now, random: new Random("details", job.id) }),
    Id: job.id,
    State: state,
    Type: job.type,
    UpdatedAt: new Date(updatedAt(job, now)).toISOString(),
  };
  return job.flourish.retouch?.(wire) ?? wire;
}
