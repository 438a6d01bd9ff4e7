import { readJobAddress } from "../links/jobAddress";
import type { ConnectedJob } from "./jobRef";

/** Where AWS has the job; of one that was read from a file, its ARN alone tells. */
export function regionOf({ job, connection }: ConnectedJob): string | undefined {
  if (connection.file === undefined) {
    return connection.region;
  }
  const address = readJobAddress(job.arn ?? "");
  return typeof address === "string" ? undefined : address.region;
}
