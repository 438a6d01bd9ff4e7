import type { AwsAccess } from "../../src/core/awsAccess";
import { connectionOf } from "../../src/core/connection";
import type { DataExchange } from "../../src/core/dataExchange";
import { FailureError } from "../../src/core/failure";
import type { Job } from "../../src/core/job";
import type { ListPage } from "../../src/core/paginator";

/** Lists jobs as told, and nothing else. */
export function fakeDataExchange(list: ListPage<Job>): DataExchange {
  const notAsked = () => Promise.reject(new FailureError({ kind: "unexpected", message: "not asked for" }));
  return {
    listJobs: list,
    getJob: notAsked,
    getSignedUrl: notAsked,
    listDataSets: notAsked,
    getDataSet: notAsked,
    listRevisions: notAsked,
    dispose: () => undefined,
  };
}

/** Connects with the chosen profile; without one there is no connection. Each profile has a list of its own. */
export function fakeAws(lists: Readonly<Record<string, ListPage<Job>>>): AwsAccess {
  return {
    readProfiles: () => Promise.resolve(Object.keys(lists).map((name) => ({ name, kind: "keys" }))),
    resolveConnection: ({ profile }) =>
      profile === undefined
        ? Promise.reject(new FailureError({ kind: "noProfiles" }))
        : Promise.resolve(connectionOf({ profile, region: "us-east-1" })),
    connect: ({ profile = "" }) => fakeDataExchange(lists[profile] ?? (() => Promise.resolve({ items: [] }))),
  };
}
