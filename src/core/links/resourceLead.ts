import { assertNever } from "../base/assertNever";
import type { Translate } from "../base/translate";
import type { Job } from "../job/job";
import { consoleAddress } from "./consoleAddress";
import { type Resource, type ResourceKind, resourcesOf } from "./resource";

/** Where something that a job names leads: to its row, to the jobs that name it too, or to the AWS console. */
const LEADS = ["row", "jobs", "console"] as const;
export type Lead = (typeof LEADS)[number];

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

/** Above what leads there, in a list. */
export function leadHeading(lead: Lead, t: Translate): string {
  switch (lead) {
    case "row":
      return t("Jobs View");
    case "jobs":
      return t("Jobs of This Asset");
    case "console":
      return t("AWS Console");
    default:
      return assertNever(lead);
  }
}

export function kindText(kind: ResourceKind, t: Translate): string {
  switch (kind) {
    case "dataSet":
      return t("Data set");
    case "revision":
      return t("Revision");
    case "asset":
      return t("Asset");
    case "bucket":
      return t("Bucket");
    case "object":
      return t("Object");
    case "kmsKey":
      return t("KMS key");
    case "role":
      return t("Role");
    default:
      return assertNever(kind);
  }
}

/** What the job names and leads somewhere, each once; rows before jobs before the console. */
export function relatedTo(job: Job): readonly Related[] {
  const related = resourcesOf(job).flatMap((resource) => {
    const lead = leadOf(resource, job);
    return lead === undefined ? [] : [{ resource, lead }];
  });
  const each = [...new Map(related.map((one) => [keyOf(one.resource), one])).values()];
  return LEADS.flatMap((lead) => each.filter((one) => one.lead === lead));
}

export interface Related {
  readonly resource: Resource;
  readonly lead: Lead;
}

function keyOf({ kind, id, bucket = "" }: Resource): string {
  return JSON.stringify([kind, id, bucket]);
}
