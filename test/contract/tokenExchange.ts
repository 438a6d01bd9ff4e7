import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import { JobCatalog } from "../../src/core/catalog/jobCatalog";
import { connectionOf } from "../../src/core/connection/connection";
import { ACCOUNT, type ListKey } from "../../src/core/connection/listKey";
import { connectToService } from "./connect";
import { awsClis, boto3s, type Client } from "./installedClients";
import { askCli, runJson } from "./runClient";

/** What the extension holds of a local service with 340 jobs, in pages of 60. */
async function catalogFor(t: TestContext) {
  const { service, dataExchange } = await connectToService(t, { jobs: 340 });
  const connection = connectionOf({ region: "us-east-1", endpoint: service.url });
  const catalog = new JobCatalog(connection, dataExchange, 60, { now: () => Date.now() }, () => undefined);
  t.after(() => catalog.dispose());
  const ids = service.world.jobs.map(({ id }) => id);
  return { service, catalog, ids };
}

const idsIn = ({ account }: JobCatalog) => account.items.map(({ id }) => id);
const idsOf = (jobs: readonly { readonly Id: string }[]) => jobs.map(({ Id }) => Id);

function checkCli({ program, version }: Client): void {
  test(`${version} goes on behind the jobs that are loaded here`, async (t) => {
    const { service, catalog, ids } = await catalogFor(t);
    await catalog.open(ACCOUNT);
    const token = String(catalog.account.nextStartingToken);
    const { Jobs } = await askCli(program, service, "list-jobs", "--starting-token", token);
    assert.deepEqual([...idsIn(catalog), ...idsOf(Jobs)], ids);
  });

  test(`${version} goes on in the list of a data set`, async (t) => {
    const { service, catalog } = await catalogFor(t);
    const [newest] = service.world.jobs;
    const dataSetId = String(newest?.dataSet.id);
    const key: ListKey = { of: "dataSet", dataSetId };
    const small = new JobCatalog(
      catalog.connection,
      catalog.dataExchange,
      5,
      { now: () => Date.now() },
      () => undefined,
    );
    await small.more(key);
    const feed = small.jobsOf(dataSetId);
    const words = ["--data-set-id", dataSetId, "--starting-token", String(feed.nextStartingToken)];
    const { Jobs } = await askCli(program, service, "list-jobs", ...words);
    assert.deepEqual(
      [...feed.items.map(({ id }) => id), ...idsOf(Jobs)],
      service.world.jobs.filter(({ dataSet }) => dataSet.id === dataSetId).map(({ id }) => id),
    );
  });

  test(`what ${version} left out after --max-items is shown from its token on`, async (t) => {
    const { service, catalog, ids } = await catalogFor(t);
    const { Jobs, NextToken } = await askCli(program, service, "list-jobs", "--max-items", "130");
    await catalog.startAt(String(NextToken));
    await catalog.more(ACCOUNT);
    await catalog.more(ACCOUNT);
    await catalog.more(ACCOUNT);
    assert.deepEqual([...idsOf(Jobs), ...idsIn(catalog)], ids);
  });
}

const listPart = `
import boto3, json, sys
client = boto3.client("dataexchange", endpoint_url=sys.argv[1])
config = json.loads(sys.argv[2])
result = client.get_paginator("list_jobs").paginate(PaginationConfig=config).build_full_result()
print(json.dumps({"Jobs": [{"Id": job["Id"]} for job in result["Jobs"]], "NextToken": result.get("NextToken")}))
`;

interface Part {
  readonly Jobs: readonly { readonly Id: string }[];
  readonly NextToken: string | null;
}

function checkBoto3({ program, version }: Client): void {
  test(`boto3/${version} goes on behind the jobs that are loaded here`, async (t) => {
    const { service, catalog, ids } = await catalogFor(t);
    await catalog.open(ACCOUNT);
    const config = JSON.stringify({ StartingToken: catalog.account.nextStartingToken, PageSize: 60 });
    const { Jobs } = await runJson<Part>(service, program, ["-c", listPart, service.url, config]);
    assert.deepEqual([...idsIn(catalog), ...idsOf(Jobs)], ids);
  });

  test(`what boto3/${version} left out after MaxItems is shown from its token on`, async (t) => {
    const { service, catalog, ids } = await catalogFor(t);
    const config = JSON.stringify({ MaxItems: 250, PageSize: 60 });
    const first = await runJson<Part>(service, program, ["-c", listPart, service.url, config]);
    await catalog.startAt(String(first.NextToken));
    await catalog.more(ACCOUNT);
    assert.deepEqual([...idsOf(first.Jobs), ...idsIn(catalog)], ids);
  });
}

/** Tests of starting tokens with each AWS CLI and boto3 that is installed. */
export function exchangeTokens(): void {
  awsClis("the exchange of tokens with it is not checked here").forEach(checkCli);

  boto3s("the exchange of tokens with it is not checked here").forEach(checkBoto3);
}
