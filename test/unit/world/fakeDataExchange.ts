import type { AwsAccess } from "../../../src/core/connection/awsAccess";
import { connectionOf } from "../../../src/core/connection/connection";
import type { DataExchange, JobScope } from "../../../src/core/connection/dataExchange";
import { FailureError } from "../../../src/core/failure/failure";
import type { Job } from "../../../src/core/job/job";
import type { PageRequest } from "../../../src/core/paging/paginator";
import { deferredList, type OnAbort } from "./deferredList";

export type ListJobs = DataExchange["listJobs"];

const notAsked = () => Promise.reject(new FailureError({ kind: "unexpected", message: "not asked for" }));

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

/** Files that nobody changes. */
export const untouchedFiles = {
  readDigest: () => Promise.resolve({ signer: "", everything: "" }),
  watchFiles: () => ({ dispose: () => undefined }),
};

/** Connects with the chosen profile; without one there is no connection. Each profile has a list of its own. */
export function fakeAws(lists: Readonly<Record<string, ListJobs>>) {
  const connected: (ReturnType<typeof fakeDataExchange> & { readonly profile: string })[] = [];
  const aws = {
    connected,
    readProfiles: () => Promise.resolve(Object.keys(lists).map((name) => ({ name, kind: "keys" as const }))),
    environmentKind: () => undefined,
    signingInProfile: () => Promise.resolve(undefined),
    placeToFix: () => Promise.resolve({ path: "config" }),
    resolveConnection: ({ profile }) =>
      profile === undefined
        ? Promise.reject(new FailureError({ kind: "noProfiles" }))
        : Promise.resolve(connectionOf({ profile, region: "us-east-1" })),
    ...untouchedFiles,
    connect: ({ profile = "" }) => {
      const list = lists[profile] ?? (() => Promise.resolve({ items: [] }));
      const dataExchange = Object.assign(fakeDataExchange(list), { profile });
      connected.push(dataExchange);
      return dataExchange;
    },
    identify: notAsked,
  } satisfies AwsAccess & { connected: unknown };
  return aws;
}
