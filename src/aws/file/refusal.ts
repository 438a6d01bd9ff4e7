import { FailureError, type JobsFileFault } from "../../core/failure/failure";

/** The rejection of what a jobs file does not give. */
export function refusal(path: string, fault: JobsFileFault): FailureError {
  return new FailureError({ kind: "jobsFile", path, fault });
}
