import type { DataExchange, JobScope } from "../../../src/core/connection/dataExchange";
import { FailureError } from "../../../src/core/failure/failure";
import type { Job } from "../../../src/core/job/job";
import type { PageRequest } from "../../../src/core/paging/paginator";
import { deferredList, type OnAbort } from "./deferredList";

export type ListJobs = DataExchange["listJobs"];

/** Rejects a request that the test does not expect. */
export const notAsked = () =>
  Promise.reject(new FailureError({ kind: "unexpected", message: "not asked for" }));

/** Lists jobs as told and nothing else, and knows whether it was disposed. */
export function fakeDataExchange(listJobs: ListJobs) {
  const fake = {
    disposed: false,
    renewals: 0,
    signer: undefined as string | undefined,
    listJobs,
    getJob: notAsked,
    getSignedUrl: notAsked,
    startJob: notAsked,
    cancelJob: notAsked,
    listDataSets: notAsked,
    getDataSet: notAsked,
    listRevisions: notAsked,
    renewCredentials: () => {
      fake.renewals += 1;
    },
    dispose: () => {
      fake.disposed = true;
    },
  };
  return fake satisfies DataExchange;
}

/** A list of jobs that waits for the test's answers. */
export function deferredJobs(onAbort?: OnAbort) {
  return deferredList<Job, PageRequest & JobScope>(onAbort);
}
