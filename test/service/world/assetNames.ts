import { account } from "./arns";
import type { DataSetPlan, JobPlan, RevisionPlan } from "./plan";
import { Random } from "./random";

/** Where the job reads from or writes to; the same bucket for every job of a kind and a data set. */
export function bucketOf(job: JobPlan): string {
  const prefix = job.type.startsWith("EXPORT") ? "research-lake" : "publishing";
  return bucketFor(prefix, job.dataSet);
}

export function bucketFor(prefix: "research-lake" | "publishing", { files }: DataSetPlan): string {
  return `${prefix}-${files.folder.split("/")[0]}`;
}

/** Numbers begin at 1: whichever job names an asset of a revision, it names it by the same id and key. */
export function assetId(revision: RevisionPlan, number: number): string {
  return new Random("asset", revision.id, number).id();
}

export function assetKey(job: JobPlan, number: number): string {
  return assetKeyIn(job.dataSet, job.revisions[0], number);
}

export function assetKeyIn({ files }: DataSetPlan, revision: RevisionPlan, number: number): string {
  const { folder, stem, extension, names } = files;
  const ownName = names?.[(number - 1) % names.length];
  if (ownName !== undefined) return ownName;
  const date = new Date(revision.createdAt).toISOString().slice(0, 10).replaceAll("-", "/");
  return `${folder}/${date}/${stem}-${String(number).padStart(4, "0")}.${extension}`;
}

export function kmsKeyArn(region: string, random: Random): string {
  const parts = [8, 4, 4, 4, 12].map((length) => random.hex(length));
  return `arn:aws:kms:${region}:${account}:key/${parts.join("-")}`;
}
