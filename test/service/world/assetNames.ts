import { account } from "./arns";
import type { JobPlan } from "./plan";
import type { Random } from "./random";

/** Where the job reads from or writes to; the same bucket for every job of a kind and a data set. */
export function bucketOf(job: JobPlan): string {
  const subject = job.dataSet.files.folder.split("/")[0];
  return job.type.startsWith("EXPORT") ? `research-lake-${subject}` : `publishing-${subject}`;
}

/** Numbers begin at 1. */
export function assetKey(job: JobPlan, number: number): string {
  const { folder, stem, extension, names } = job.dataSet.files;
  const ownName = names?.[(number - 1) % names.length];
  if (ownName !== undefined) return ownName;
  const date = new Date(job.revisions[0].createdAt).toISOString().slice(0, 10).replaceAll("-", "/");
  return `${folder}/${date}/${stem}-${String(number).padStart(4, "0")}.${extension}`;
}

export function kmsKeyArn(region: string, random: Random): string {
  const parts = [8, 4, 4, 4, 12].map((length) => random.hex(length));
  return `arn:aws:kms:${region}:${account}:key/${parts.join("-")}`;
}
