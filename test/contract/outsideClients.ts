import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import { type RunningService, startService } from "../service/dataExchangeService";
import { awsClis, boto3s, type Client } from "./installedClients";
import { askCli, type CliPage, runJson } from "./runClient";

async function serviceFor(t: TestContext): Promise<RunningService> {
  const service = await startService();
  t.after(() => service.close());
  return service;
}

/** What the AWS CLI's list-revision-assets prints. */
interface CliAssets {
  readonly Assets: readonly { readonly Id: string; readonly Name: string; readonly AssetDetails: object }[];
}

function checkCli({ program, version }: Client): void {
  const ask = <T = CliPage>(service: RunningService, operation: string, ...words: string[]): Promise<T> =>
    askCli(program, service, operation, ...words);

  test(`${version} lists every job, a page of 60 at a time`, async (t) => {
    const service = await serviceFor(t);
    const { Jobs } = await ask(service, "list-jobs", "--page-size", "60");
    assert.deepEqual(
      Jobs.map(({ Id }) => Id),
      service.world.jobs.map(({ id }) => id),
    );
    assert.ok(service.requests.every(({ query }) => query["maxResults"] === "60"));
  });

  test(`${version} goes on where --max-items stopped it`, async (t) => {
    const service = await serviceFor(t);
    const cut = ["--page-size", "100", "--max-items", "130"];
    const first = await ask(service, "list-jobs", ...cut);
    const second = await ask(service, "list-jobs", ...cut, "--starting-token", String(first.NextToken));
    assert.deepEqual(
      [...first.Jobs, ...second.Jobs].map(({ Id }) => Id),
      service.world.jobs.slice(0, 260).map(({ id }) => id),
    );
  });

  test(`${version} gets one job and its data set`, async (t) => {
    const service = await serviceFor(t);
    const job = service.world.jobs[5];
    assert.ok(job);
    const answer = await ask<CliPage["Jobs"][0]>(service, "get-job", "--job-id", job.id);
    assert.equal(answer.Arn, `arn:aws:dataexchange:us-east-1:111122223333:jobs/${job.id}`);
    const dataSet = await ask<{ Name: string }>(service, "get-data-set", "--data-set-id", job.dataSet.id);
    assert.equal(dataSet.Name, job.dataSet.name);
  });

  test(`${version} gets a revision, lists its assets and gets each of them`, async (t) => {
    const service = await serviceFor(t);
    const { dataSet, revisions } = service.world.jobs[0] ?? assert.fail("no job");
    const [revision] = revisions;
    const place = ["--data-set-id", dataSet.id, "--revision-id", revision.id];
    const answer = await ask<{ Id: string }>(service, "get-revision", ...place);
    assert.equal(answer.Id, revision.id);
    const { Assets } = await ask<CliAssets>(service, "list-revision-assets", ...place, "--page-size", "2");
    const expected = service.world.assetsOf(dataSet, revision, Date.now());
    assert.deepEqual(
      Assets.map(({ Id }) => Id),
      expected.map(({ id }) => id),
    );
    const first = Assets[0] ?? assert.fail("no asset");
    const asset = await ask<CliAssets["Assets"][0]>(service, "get-asset", ...place, "--asset-id", first.Id);
    assert.deepEqual([asset.Name, asset.AssetDetails], [first.Name, first.AssetDetails]);
  });

  test(`${version} reads the service's errors`, async (t) => {
    const service = await serviceFor(t);
    const unknown = ask(service, "get-job", "--job-id", "0".repeat(32));
    await assert.rejects(
      unknown,
      /\(ResourceNotFoundException\).*GetJob operation: The requested resource 0+ /,
    );
  });
}

const listEverything = `
import boto3, json, sys
client = boto3.client("dataexchange", endpoint_url=sys.argv[1])
def every(operation, member, **arguments):
    pages = client.get_paginator(operation).paginate(PaginationConfig={"PageSize": 77}, **arguments)
    return [item for page in pages for item in page[member]]
jobs = every("list_jobs", "Jobs")
dataSets = every("list_data_sets", "DataSets")
revisions = [r for d in dataSets for r in every("list_data_set_revisions", "Revisions", DataSetId=d["Id"])]
assets = [
    a for r in revisions
    for a in every("list_revision_assets", "Assets", DataSetId=r["DataSetId"], RevisionId=r["Id"])
]
place = lambda a: {"DataSetId": a["DataSetId"], "RevisionId": a["RevisionId"]}
firsts = {a["AssetType"]: a for a in assets}.values()
got = [client.get_asset(AssetId=a["Id"], **place(a)) for a in firsts]
gotRevisions = [client.get_revision(**place(a)) for a in firsts]
print(json.dumps({
    "assets": [[a["Id"], a["AssetType"], len(a["AssetDetails"])] for a in assets],
    "got": sorted([a["AssetType"], len(a["AssetDetails"])] for a in got),
    "gotRevisions": len([r for r in gotRevisions if r["Id"]]),
    "jobs": [[j["Id"], j["CreatedAt"].timestamp() * 1000, j["Type"], len(j["Details"])] for j in jobs],
    "dataSets": [[d["Id"], d["Name"]] for d in dataSets],
    "revisions": [r["Id"] for r in revisions],
    "types": client.meta.service_model.shape_for("Type").enum,
    "assetTypes": client.meta.service_model.shape_for("AssetType").enum,
}))
`;

interface Boto3Listing {
  readonly jobs: readonly (readonly [id: string, createdAt: number, type: string, details: number])[];
  readonly dataSets: readonly (readonly [id: string, name: string])[];
  readonly revisions: readonly string[];
  readonly assets: readonly (readonly [id: string, type: string, details: number])[];
  /** The assets that were got one by one, and how many revisions were. */
  readonly got: readonly (readonly [type: string, details: number])[];
  readonly gotRevisions: number;
  /** The types of its own model, which may be older or newer than ours. */
  readonly types: readonly string[];
  readonly assetTypes: readonly string[];
}

function checkBoto3({ program, version }: Client): void {
  test(`boto3/${version} parses everything there is`, async (t) => {
    const service = await serviceFor(t);
    const listing = await runJson<Boto3Listing>(service, program, ["-c", listEverything, service.url]);
    const { jobs, dataSets } = service.world;
    assert.deepEqual(
      listing.jobs.map(([id, createdAt]) => [id, Math.round(createdAt)]),
      jobs.map(({ id, createdAt }) => [id, createdAt]),
    );
    assert.deepEqual(
      listing.dataSets,
      dataSets.map(({ id, name }) => [id, name]),
    );
    assert.deepEqual(
      listing.revisions,
      dataSets.flatMap(({ revisions }) => revisions.map(({ id }) => id)),
    );
    const detailsOf = (assetType: string) => (listing.assetTypes.includes(assetType) ? 1 : 0);
    assert.deepEqual(
      listing.assets,
      dataSets.flatMap((dataSet) =>
        dataSet.revisions.flatMap((revision) =>
          service.world
            .assetsOf(dataSet, revision, Date.now())
            .map(({ id }) => [id, dataSet.assetType, detailsOf(dataSet.assetType)]),
        ),
      ),
    );
    assert.deepEqual(
      listing.got,
      [...new Set(dataSets.map(({ assetType }) => assetType))].sort().map((type) => [type, detailsOf(type)]),
    );
    assert.equal(listing.gotRevisions, listing.got.length);
    const misread = listing.jobs.filter(
      ([, , type, details]) => (details === 1) !== listing.types.includes(type),
    );
    assert.deepEqual(misread, [], "boto3 reads the details of the types that it knows, and of no other");
  });
}

/** Tests of the service with each AWS CLI and boto3 that is installed. */
export function checkOutsideClients(): void {
  awsClis("its agreement with the service is not checked here").forEach(checkCli);

  boto3s("its agreement with the service is not checked here").forEach(checkBoto3);
}
