import { assertNever } from "./assertNever";
import { consoleAddress } from "./consoleAddress";
import type { Job } from "./job";
import type { Resource } from "./resource";
import type { Translate } from "./translate";

/** Where something that a job names leads: to its row, to the jobs that name it too, or to the AWS console. */
export type Lead = "row" | "jobs" | "console";

/** Undefined where it leads nowhere. */
export function leadOf(resource: Resource, job: Pick<Job, "arn" | "dataSetId">): Lead | undefined {
  if (resource.id.trim() === "") {
    return undefined;
  }
  switch (resource.kind) {
    case "dataSet":
      return "row";
    case "revision":
      // Its row stands below that of its data set.
      return job.dataSetId === undefined ? undefined : "row";
    case "asset":
      return "jobs";
    default:
      return consoleAddress(resource, job) === undefined ? undefined : "console";
  }
}

/** What happens when somebody follows it. */
export function leadText(lead: Lead, t: Translate): string {
  switch (lead) {
    case "row":
      return t("Show in Jobs View");
    case "jobs":
      return t("Show Jobs of This Asset");
    case "console":
      return t("Open in the AWS console, in the account that the browser is signed in to");
    default:
      return assertNever(lead);
  }
}
