import { isAccountId, readArn } from "../base/arn";
import type { Job } from "../job/job";

/** Partition, Region and account of a job, from its ARN. */
interface JobOrigin {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

/** Characters with a meaning in a policy. */
const WILD = /[*?$]/;

/** Reads where a job is; placeholders for a job without a usable ARN. */
export function jobOrigin({ arn }: Job): JobOrigin {
  const own = readArn(arn);
  const isKnown =
    own?.service === "dataexchange" &&
    own.region !== "" &&
    isAccountId(own.account) &&
    !WILD.test(own.partition + own.region);
  const { partition, region, account } = isKnown
    ? own
    : { partition: "aws", region: "<region>", account: "<account-id>" };
  return { partition, region, account };
}
