import { isAccountId, readArn } from "../base/arn";
import type { Job } from "../job/job";

/** Where a job is, as its ARN says. */
export interface JobOrigin {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

/** What a policy would read as more than itself. */
const WILD = /[*?$]/;

/** A placeholder where the job has no ARN that says it. */
export function jobOrigin({ arn }: Job): JobOrigin {
  const own = readArn(arn);
  const isTold =
    own?.service === "dataexchange" &&
    own.region !== "" &&
    isAccountId(own.account) &&
    !WILD.test(own.partition + own.region);
  const { partition, region, account } = isTold
    ? own
    : { partition: "aws", region: "<region>", account: "<account-id>" };
  return { partition, region, account };
}
