import type { Job } from "./job";

/** Where a job is, as its ARN says. */
export interface JobOrigin {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

const JOB_ARN = /^arn:([^:*?$]+):dataexchange:([^:*?$]+):(\d{12}):/;

/** A placeholder where the job has no ARN that says it. */
export function jobOrigin({ arn }: Job): JobOrigin {
  const [, partition = "aws", region = "<region>", account = "<account-id>"] = JOB_ARN.exec(arn ?? "") ?? [];
  return { partition, region, account };
}
