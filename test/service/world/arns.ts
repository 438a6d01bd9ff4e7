import type { DataSetPlan, RevisionPlan } from "./plan";

/** The account of the sample world; AWS's documentation uses the same made-up number. */
export const account = "111122223333";

/** Whose the service's key is. */
export const caller = { arn: `arn:aws:iam::${account}:user/local`, userId: "AIDALOCALDATAEXCHANGE" };

export function jobArn(region: string, jobId: string): string {
  return arn(region, account, `jobs/${jobId}`);
}

export function eventActionArn(region: string, eventActionId: string): string {
  return arn(region, account, `event-actions/${eventActionId}`);
}

/** Entitled data sets and their revisions have an ARN without an account. */
export function dataSetArn(region: string, dataSet: DataSetPlan): string {
  return arn(region, dataSet.origin === "OWNED" ? account : "", `data-sets/${dataSet.id}`);
}

export function revisionArn(region: string, dataSet: DataSetPlan, revision: RevisionPlan): string {
  return `${dataSetArn(region, dataSet)}/revisions/${revision.id}`;
}

export function assetArn(region: string, dataSet: DataSetPlan, revision: RevisionPlan, id: string): string {
  return `${revisionArn(region, dataSet, revision)}/assets/${id}`;
}

function arn(region: string, owner: string, resource: string): string {
  return `arn:aws:dataexchange:${region}:${owner}:${resource}`;
}
