import { isAccountId, isRegion, readArn } from "../base/arn";
import { FailureError, type OtherAnswer } from "../failure/failure";
import type { Job } from "../job/job";

/** Account and Region that are asked; undefined as long as one is not known. */
export interface Home {
  readonly account?: string | undefined;
  readonly region?: string | undefined;
}

/** What an answer says of the job that it is about. */
interface AnsweredJob {
  readonly id?: string | undefined;
  readonly arn?: string | undefined;
}

/**
 * Part of an ARN that names another account or Region than the one that is asked; undefined for none. An ARN that is
 * missing, or that names neither in AWS's form, says nothing.
 */
export function foreignPart(arn: string | undefined, { account, region }: Home): keyof Home | undefined {
  const named = readArn(arn);
  if (named === undefined) {
    return undefined;
  }
  if (account !== undefined && named.account !== account && isAccountId(named.account)) {
    return "account";
  }
  const isElsewhere = region !== undefined && named.region !== region;
  return isElsewhere && isRegion(region) && isRegion(named.region) ? "region" : undefined;
}

/** Whether an ARN names the account or the Region that is asked, and no other. */
export function isAtHome(arn: string | undefined, home: Home): boolean {
  const named = readArn(arn);
  const isNamed = named !== undefined && (named.account === home.account || named.region === home.region);
  return isNamed && foreignPart(arn, home) === undefined;
}

/** Throws `otherAnswer` for an answer about another job than the one with that id there. */
export function expectJob({ id, arn }: AnsweredJob, jobId: string, home: Home): void {
  refuseIf(id !== jobId && "id", "job");
  expectHome(arn, home);
}

/** Throws `otherAnswer` for the ARN of a job of another account or Region. */
export function expectHome(arn: string | undefined, home: Home): void {
  refuseIf(foreignPart(arn, home), "job");
}

/** Throws `otherAnswer` unless each of the ids is that of the data set that was asked for. */
export function expectDataSet(
  ids: readonly string[],
  dataSetId: string,
  what: Extract<OtherAnswer["what"], "dataSet" | "revisions">,
): void {
  refuseIf(ids.some((id) => id !== dataSetId) && "id", what);
}

/** Account that most of the jobs name, the first of them where there are several; undefined where none names one. */
export function accountOf(jobs: readonly Pick<Job, "arn">[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { arn } of jobs) {
    const account = readArn(arn)?.account ?? "";
    if (isAccountId(account)) {
      counts.set(account, (counts.get(account) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0];
}

function refuseIf(differs: OtherAnswer["differs"] | false | undefined, what: OtherAnswer["what"]): void {
  if (differs) {
    throw new FailureError({ kind: "otherAnswer", what, differs });
  }
}
