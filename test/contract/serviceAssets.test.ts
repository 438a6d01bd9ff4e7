import assert from "node:assert/strict";
import test from "node:test";
import {
  type AssetEntry,
  type DataExchangeClient,
  GetAssetCommand,
  GetRevisionCommand,
  ListDataSetRevisionsCommand,
  ListRevisionAssetsCommand,
  paginateListRevisionAssets,
  StartJobCommand,
} from "@aws-sdk/client-dataexchange";
import { isJsonObject, type Json } from "../service/json";
import { stateAt } from "../service/world/plan";
import { tellJob } from "../service/world/tellJob";
import type { World } from "../service/world/world";
import { serviceFor } from "./serviceClient";

const unknownId = "0123456789abcdef0123456789abcdef";

/** A revision of files with several assets. */
function revisionOfFiles(world: World, origin = "OWNED") {
  const revisions = world.dataSets
    .filter((dataSet) => dataSet.origin === origin && dataSet.assetType === "S3_SNAPSHOT")
    .flatMap((dataSet) => dataSet.revisions.map((revision) => ({ dataSet, revision })));
  const found = revisions.find(
    ({ dataSet, revision }) => world.assetsOf(dataSet, revision, Date.now()).length > 5,
  );
  assert.ok(found);
  return { DataSetId: found.dataSet.id, RevisionId: found.revision.id };
}

async function listAssets(client: DataExchangeClient, request: { DataSetId: string; RevisionId: string }) {
  const assets: AssetEntry[] = [];
  for await (const page of paginateListRevisionAssets({ client, pageSize: 3 }, request)) {
    assets.push(...(page.Assets ?? []));
  }
  return assets;
}

/** Every asset id in what a job tells. */
function assetIdsIn(value: Json | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap(assetIdsIn);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === "AssetId") return [String(inner)];
    return name === "AssetIds" && Array.isArray(inner) ? inner.map(String) : assetIdsIn(inner);
  });
}

test("GetRevision tells a revision as ListDataSetRevisions does, and its tags", async (t) => {
  const { service, client } = await serviceFor(t);
  const { DataSetId, RevisionId } = revisionOfFiles(service.world);
  const { Revisions } = await client.send(new ListDataSetRevisionsCommand({ DataSetId }));
  const { $metadata, Tags, ...revision } = await client.send(
    new GetRevisionCommand({ DataSetId, RevisionId }),
  );
  assert.equal($metadata.httpStatusCode, 200);
  assert.deepEqual(
    revision,
    Revisions?.find(({ Id }) => Id === RevisionId),
  );
  assert.deepEqual(Tags, { team: "data-products" });
});

test("the assets of a revision are listed page by page, in descending order of their names", async (t) => {
  const { service, client } = await serviceFor(t);
  const request = revisionOfFiles(service.world);
  const names = (await listAssets(client, request)).map(({ Name }) => Name ?? "");
  assert.ok(names.length > 5);
  assert.deepEqual(names, names.toSorted().reverse());
  assert.equal(new Set(names).size, names.length);
});

test("GetAsset tells an asset as ListRevisionAssets does", async (t) => {
  const { service, client } = await serviceFor(t);
  const request = revisionOfFiles(service.world);
  for (const listed of await listAssets(client, request)) {
    const { $metadata, ...asset } = await client.send(
      new GetAssetCommand({ ...request, AssetId: listed.Id }),
    );
    assert.equal($metadata.httpStatusCode, 200);
    assert.deepEqual(asset, listed);
  }
});

test("entitled revisions and assets have an ARN without an account", async (t) => {
  const { service, client } = await serviceFor(t);
  const request = revisionOfFiles(service.world, "ENTITLED");
  const place = `arn:aws:dataexchange:us-east-1::data-sets/${request.DataSetId}/revisions/${request.RevisionId}`;
  assert.equal((await client.send(new GetRevisionCommand(request))).Arn, place);
  const [asset] = await listAssets(client, request);
  assert.equal(asset?.Arn, `${place}/assets/${asset?.Id}`);
});

test("every asset that a job names is found in the job's revision", async (t) => {
  const { service, client } = await serviceFor(t);
  let found = 0;
  for (const job of service.world.jobs) {
    const { Details } = tellJob(job, "us-east-1", Date.now());
    const RevisionId = job.revisions[0].id;
    for (const AssetId of assetIdsIn(Details).slice(0, 2)) {
      const asset = await client.send(
        new GetAssetCommand({ DataSetId: job.dataSet.id, RevisionId, AssetId }),
      );
      assert.equal(asset.RevisionId, RevisionId);
      found += 1;
    }
  }
  assert.ok(found > 50);
});

test("an asset of each type has the details of that type", async (t) => {
  const { service, client } = await serviceFor(t);
  const seen = new Map<string, string[]>();
  for (const { id, revisions } of service.world.dataSets) {
    const RevisionId = revisions.find(({ finalized }) => finalized)?.id;
    const { Assets } = await client.send(new ListRevisionAssetsCommand({ DataSetId: id, RevisionId }));
    for (const { AssetType, AssetDetails } of Assets ?? []) {
      seen.set(String(AssetType), Object.keys(AssetDetails ?? {}));
    }
  }
  assert.deepEqual(Object.fromEntries(seen), {
    S3_SNAPSHOT: ["S3SnapshotAsset"],
    REDSHIFT_DATA_SHARE: ["RedshiftDataShareAsset"],
    API_GATEWAY_API: ["ApiGatewayApiAsset"],
    S3_DATA_ACCESS: ["S3DataAccessAsset"],
    LAKE_FORMATION_DATA_PERMISSION: ["LakeFormationDataPermissionAsset"],
  });
});

test("a data share that a job imports is an asset with the same ARN", async (t) => {
  const { service, client } = await serviceFor(t);
  const job = service.world.jobs.find(
    ({ type, schedule }) =>
      type === "IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES" && stateAt(schedule, Date.now()) === "COMPLETED",
  );
  assert.ok(job);
  const assets = await listAssets(client, { DataSetId: job.dataSet.id, RevisionId: job.revisions[0].id });
  const shares = assets.map(({ AssetDetails }) => AssetDetails?.RedshiftDataShareAsset?.Arn);
  const details = JSON.stringify(tellJob(job, "us-east-1", Date.now()).Details);
  assert.ok(shares.some((arn) => details.includes(`"DataShareArn":"${arn}"`)));
});

test("an import that is started brings its assets when it completes", async (t) => {
  let time = Date.now();
  const { service, client } = await serviceFor(t, { now: () => time });
  const job = service.world.jobs.find(
    ({ type, schedule, revisions }) =>
      type.startsWith("IMPORT") && stateAt(schedule, time) === "WAITING" && !revisions[0].finalized,
  );
  assert.ok(job);
  const request = { DataSetId: job.dataSet.id, RevisionId: job.revisions[0].id };
  await client.send(new StartJobCommand({ JobId: job.id }));
  time += 60_000;
  assert.ok((await listAssets(client, request)).length >= job.assets);
});

test("revisions and assets are found where they belong, and nowhere else", async (t) => {
  const { service, client } = await serviceFor(t);
  const { DataSetId, RevisionId } = revisionOfFiles(service.world);
  const elsewhere = { DataSetId: revisionOfFiles(service.world, "ENTITLED").DataSetId, RevisionId };
  const missing = (ResourceType: string, ResourceId: string | undefined) => ({
    name: "ResourceNotFoundException",
    ResourceType,
    ResourceId,
  });
  const [asset] = await listAssets(client, { DataSetId, RevisionId });
  const none = { DataSetId: unknownId, RevisionId };
  await assert.rejects(client.send(new GetRevisionCommand(none)), missing("DATA_SET", unknownId));
  await assert.rejects(client.send(new GetRevisionCommand(elsewhere)), missing("REVISION", RevisionId));
  await assert.rejects(
    client.send(new ListRevisionAssetsCommand(elsewhere)),
    missing("REVISION", RevisionId),
  );
  await assert.rejects(
    client.send(new GetAssetCommand({ ...elsewhere, AssetId: asset?.Id })),
    missing("REVISION", RevisionId),
  );
  await assert.rejects(
    client.send(new GetAssetCommand({ DataSetId, RevisionId, AssetId: unknownId })),
    missing("ASSET", unknownId),
  );
});

test("ids that are none, page sizes and tokens of other lists are refused", async (t) => {
  const { service, client } = await serviceFor(t);
  const request = revisionOfFiles(service.world);
  const refused = { name: "ValidationException" };
  const first = await client.send(new ListRevisionAssetsCommand({ ...request, MaxResults: 1 }));
  const { DataSetId } = request;
  const tokenElsewhere = new ListDataSetRevisionsCommand({ DataSetId, NextToken: first.NextToken });
  await assert.rejects(client.send(tokenElsewhere), refused);
  await assert.rejects(client.send(new GetRevisionCommand({ ...request, RevisionId: "short" })), refused);
  await assert.rejects(client.send(new GetAssetCommand({ ...request, AssetId: "short" })), refused);
  await assert.rejects(client.send(new ListRevisionAssetsCommand({ ...request, MaxResults: 201 })), refused);
});

test("a fault can deny an asset, or let it be gone", async (t) => {
  const { service, client } = await serviceFor(t);
  const request = revisionOfFiles(service.world);
  const [asset] = await listAssets(client, request);
  const command = new GetAssetCommand({ ...request, AssetId: asset?.Id });
  service.addFaults([
    { kind: "denied", operation: "GetAsset" },
    { kind: "notFound", operation: "GetAsset" },
  ]);
  await assert.rejects(client.send(command), {
    name: "AccessDeniedException",
    message: new RegExp(`perform: dataexchange:GetAsset on resource: ${asset?.Arn} because`),
  });
  await assert.rejects(client.send(command), { ResourceType: "ASSET", ResourceId: asset?.Id });
});
