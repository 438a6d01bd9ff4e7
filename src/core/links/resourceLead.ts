import type { Texts, Translate } from "../base/translate";
import type { Job } from "../job/job";
import { consoleAddress } from "./consoleAddress";
import { type Resource, type ResourceKind, resourcesOf } from "./resource";

/** Ways from a resource of a job: to its row, to the jobs that name it too, or to the AWS console. */
const LEADS = ["row", "jobs", "console"] as const;
export type Lead = (typeof LEADS)[number];

/** Lead of a resource; undefined for one that leads nowhere. */
export function leadOf(resource: Resource, job: Pick<Job, "arn" | "dataSetId">): Lead | undefined {
  if (resource.id.trim() === "") {
    return undefined;
  }
  switch (resource.kind) {
    case "dataSet":
      return "row";
    case "revision":
      // Its row is below the row of its data set.
      return job.dataSetId === undefined ? undefined : "row";
    case "asset":
      return "jobs";
    default:
      return consoleAddress(resource, job) === undefined ? undefined : "console";
  }
}

const LEAD_TEXTS: Texts<Lead> = {
  row: (t) => t("Show in Jobs View"),
  jobs: (t) => t("Show Jobs of This Asset"),
  console: (t) => t("Open in the AWS console, in the account that the browser is signed in to"),
};

const LEAD_HEADINGS: Texts<Lead> = {
  row: (t) => t("Jobs View"),
  jobs: (t) => t("Jobs of This Asset"),
  console: (t) => t("AWS Console"),
};

const KIND_TEXTS: Texts<ResourceKind> = {
  dataSet: (t) => t("Data set"),
  revision: (t) => t("Revision"),
  asset: (t) => t("Asset"),
  bucket: (t) => t("Bucket"),
  object: (t) => t("Object"),
  kmsKey: (t) => t("KMS key"),
  role: (t) => t("Role"),
};

/** Text of what following the lead does. */
export function leadText(lead: Lead, t: Translate): string {
  return LEAD_TEXTS[lead](t);
}

/** Heading of the resources with that lead, in a list. */
export function leadHeading(lead: Lead, t: Translate): string {
  return LEAD_HEADINGS[lead](t);
}

export function kindText(kind: ResourceKind, t: Translate): string {
  return KIND_TEXTS[kind](t);
}

export interface Related {
  readonly resource: Resource;
  readonly lead: Lead;
}

/** Resources that the job names and that lead somewhere, each once; rows before jobs before the console. */
export function relatedTo(job: Job): readonly Related[] {
  const related = resourcesOf(job).flatMap((resource) => {
    const lead = leadOf(resource, job);
    return lead === undefined ? [] : [{ resource, lead }];
  });
  const each = [...new Map(related.map((one) => [keyOf(one.resource), one])).values()];
  return LEADS.flatMap((lead) => each.filter((one) => one.lead === lead));
}

function keyOf({ kind, id, bucket = "" }: Resource): string {
  return JSON.stringify([kind, id, bucket]);
}
