import assert from "node:assert/strict";
import { test } from "node:test";
import type { DataSet, Origin } from "../../src/core/dataSet";
import type { Failure } from "../../src/core/failure";
import { ACCOUNT, DATA_SETS } from "../../src/core/listKey";
import { aJob } from "./jobBuilder";
import { DS, loadedCatalog, newCatalog } from "./loadedCatalog";

const OWN = "111122223333";
const OTHER = "444455556666";

function jobOf(account: string, number: number) {
  return aJob(number, { arn: `arn:aws:dataexchange:us-east-1:${account}:jobs/job${number}` });
}

function dataSetOf(account: string, origin: Origin): DataSet {
  return { id: "ds", origin, arn: `arn:aws:dataexchange:us-east-1:${account}:data-sets/ds` };
}

/** A catalog whose data sets are these, with what it reported. */
async function catalogWithDataSets(...dataSets: readonly DataSet[]) {
  const parts = newCatalog();
  const failures: Failure[] = [];
  parts.catalog.onDidFail((failure) => failures.push(failure));
  const listDataSets = async ({ origin }: { origin: Origin }) => ({
    items: dataSets.filter((dataSet) => dataSet.origin === origin),
  });
  Object.assign(parts.dataExchange, { listDataSets });
  await parts.catalog.open(DATA_SETS);
  return { ...parts, failures };
}

test("the account is not known before anything is loaded", () => {
  assert.equal(newCatalog().catalog.accounts.id, undefined);
});

test("the account is that of the jobs", async () => {
  const { catalog } = await loadedCatalog();
  assert.equal(catalog.accounts.id, OWN);
});

test("a job without an ARN says nothing of the account", async () => {
  const { catalog, request } = newCatalog();
  void catalog.open(ACCOUNT);
  const { arn: _arn, ...job } = aJob(1);
  await request(0).answer([job, jobOf(OWN, 2)]);
  assert.equal(catalog.accounts.id, OWN);
});

test("an owned data set names the account, without a job", async () => {
  const { catalog } = await catalogWithDataSets(dataSetOf(OWN, "OWNED"));
  assert.equal(catalog.accounts.id, OWN);
});

test("an entitled data set says nothing of the account: its ARN is the provider's", async () => {
  const { catalog, failures } = await catalogWithDataSets(
    dataSetOf(OWN, "OWNED"),
    dataSetOf(OTHER, "ENTITLED"),
  );
  assert.equal(catalog.accounts.id, OWN);
  assert.deepEqual(failures, []);
});

test("with jobs of two accounts none is the account, which is reported once", async () => {
  const { catalog, request } = await loadedCatalog();
  const failures: Failure[] = [];
  catalog.onDidFail((failure) => failures.push(failure));
  void catalog.more(ACCOUNT);
  await request(1).answer([jobOf(OTHER, 0)], "t2");
  assert.equal(catalog.accounts.id, undefined);
  void catalog.more(ACCOUNT);
  await request(2).answer([jobOf(OTHER, -1)]);
  const reported = failures.filter(({ kind }) => kind === "severalAccounts");
  assert.deepEqual(reported, [{ kind: "severalAccounts", accounts: [OWN, OTHER] }]);
});

test("when the list turns out to be another account's, that one is the account from then on", async () => {
  const { catalog, request } = await loadedCatalog();
  const failures: Failure[] = [];
  catalog.onDidFail((failure) => failures.push(failure));
  void catalog.reload();
  await request(1).answer([jobOf(OTHER, 4), jobOf(OTHER, 3)]);
  assert.equal(catalog.accounts.id, OTHER);
  assert.deepEqual(
    failures.filter(({ kind }) => kind === "severalAccounts"),
    [],
  );
});

test("a job that two lists hold counts until both have let go of it", async () => {
  const { catalog, request } = await loadedCatalog();
  void catalog.open(DS);
  await request(1).answer([jobOf(OWN, 2)]);
  catalog.drop(({ id }) => id === "job1");
  assert.equal(catalog.accounts.id, OWN);
  catalog.drop(() => true);
  assert.equal(catalog.accounts.id, undefined);
});
