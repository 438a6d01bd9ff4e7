import assert from "node:assert/strict";
import type { CatalogChange } from "../../../src/core/catalog/catalogChange";
import { JobCatalog } from "../../../src/core/catalog/jobCatalog";
import { connectionOf } from "../../../src/core/connection/connection";
import { ACCOUNT, type ListKey } from "../../../src/core/connection/listKey";
import { FailureError } from "../../../src/core/failure/failure";
import { deferredJobs, fakeDataExchange } from "./fakeDataExchange";
import { aJob } from "./jobBuilder";

export const DS: ListKey = { of: "dataSet", dataSetId: "ds" };
export const THROTTLED = new FailureError({ kind: "throttled" });

/** A catalog over a deferred list, and what it told. */
export function newCatalog() {
  const { list, requests } = deferredJobs();
  const listings: unknown[] = [];
  const dataExchange = Object.assign(fakeDataExchange(list), {
    listDataSets: (request: unknown) => {
      listings.push(request);
      return Promise.reject(THROTTLED);
    },
  });
  const clock = { time: 0, now: () => clock.time };
  const catalog = new JobCatalog(
    connectionOf({ region: "us-east-1" }),
    dataExchange,
    50,
    clock,
    () => undefined,
  );
  const changes: (readonly CatalogChange[])[] = [];
  catalog.onDidChange((change) => changes.push(change));
  const request = (index: number) => {
    const found = requests[index];
    assert.ok(found, `request ${index} was made`);
    return found;
  };
  return { catalog, dataExchange, requests, request, listings, changes, clock };
}

/** The account's list holds jobs 1 and 2 of "ds" and goes on. */
export async function loadedCatalog() {
  const parts = newCatalog();
  void parts.catalog.open(ACCOUNT);
  await parts.request(0).answer([aJob(2), aJob(1)], "t1");
  parts.changes.length = 0;
  return parts;
}

/** A loaded catalog in which the list of "ds" was opened too: it holds job 2 and goes on. */
export async function openedDataSet() {
  const parts = await loadedCatalog();
  void parts.catalog.open(DS);
  await parts.request(1).answer([aJob(2)], "d1");
  parts.changes.length = 0;
  return parts;
}

/** The ids of the jobs that are loaded, in their order as texts. */
export const idsIn = (catalog: JobCatalog | undefined) =>
  Array.from(catalog?.store.jobs ?? [], ({ id }) => id).sort();
