import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { test } from "node:test";
import { Paginator } from "../../src/core/paging/paginator";
import { connectTo, connectToService, failureIn } from "./connect";
import { answerJson, startStandIn } from "./standInServer";
import { exchangeTokens } from "./tokenExchange";

// In the sample world a signed URL lives from the moment it is asked for.
const now = () => Date.UTC(2026, 10, 24);

test("every job of the account is listed, page by page", async (t) => {
  const { service, dataExchange } = await connectToService(t, { jobs: 40 });
  const paginator = new Paginator(dataExchange.listJobs.bind(dataExchange), { pageSize: 15 });
  const { items } = await paginator.readAll();
  assert.equal(new Set(items.map((job) => job.id)).size, 40);
  assert.equal(service.requests.length, 3);
});

test("jobs without a malformed answer have no problems", async (t) => {
  const { dataExchange } = await connectToService(t, { jobs: 200 });
  const { items } = await dataExchange.listJobs({ maxResults: 200 });
  assert.deepEqual(
    items.flatMap((job) => job.problems),
    [],
  );
});

test("the scope of a list goes into the query", async (t) => {
  const { service, dataExchange } = await connectToService(t);
  const { items } = await dataExchange.listJobs({ maxResults: 1 });
  const dataSetId = items[0]?.dataSetId ?? "";
  const revisionId = items[0]?.revisionIds[0] ?? "";
  await dataExchange.listJobs({ dataSetId, revisionId });
  assert.deepEqual(service.requests.at(-1)?.query, { dataSetId, revisionId });
});

test("fields that the SDK does not know are kept", async (t) => {
  const job = {
    Id: "a".repeat(32),
    Type: "A_TENTH_TYPE",
    State: "PAUSED",
    Details: { TenthThing: { DataSetId: "d", Deep: { Deeper: [1, null] } } },
    AssetConfiguration: { Tags: [{ Key: "team", Value: "blue" }] },
  };
  const { url } = await startStandIn(t, answerJson({ Jobs: [job] }));
  const dataExchange = await connectTo(t, url);
  const { items } = await dataExchange.listJobs({});
  assert.deepEqual(items[0]?.json, job);
});

test("a character whose bytes arrive apart is read as one", async (t) => {
  const body = Buffer.from(JSON.stringify({ Name: "prix · 価格 · 💶", Id: "d" }));
  const { url } = await startStandIn(t, (_request, response) => {
    const bytes = Array.from(body, (byte) => Buffer.of(byte));
    Readable.from(bytes, { highWaterMark: 1 }).pipe(response);
  });
  const dataExchange = await connectTo(t, url);
  assert.deepEqual(await dataExchange.getDataSet("d"), { id: "d", name: "prix · 価格 · 💶" });
});

test("a page with a malformed job is whole", async (t) => {
  const { service, dataExchange } = await connectToService(t);
  service.addFaults([{ kind: "malformedJob", variant: "createdAt", position: 1 }]);
  const { items } = await dataExchange.listJobs({ maxResults: 10 });
  assert.deepEqual(
    items.map((job) => job.problems.length > 0),
    [false, true, false, false, false, false, false, false, false, false],
  );
});

test("an answer without a Jobs member is an empty page", async (t) => {
  const { service, dataExchange } = await connectToService(t);
  service.addFaults([{ kind: "missingJobs" }]);
  assert.deepEqual((await dataExchange.listJobs({})).items, []);
});

test("Jobs that is not a list is an unreadable answer", async (t) => {
  const { url } = await startStandIn(t, answerJson({ Jobs: "none" }));
  const dataExchange = await connectTo(t, url);
  assert.deepEqual(await failureIn(dataExchange.listJobs({})), {
    kind: "unreadableAnswer",
    found: 'Jobs: "none"',
  });
});

test("a page token that is no text is an unreadable answer, not the end of the list", async (t) => {
  const { url } = await startStandIn(t, answerJson({ Jobs: [], NextToken: 5 }));
  const dataExchange = await connectTo(t, url);
  assert.deepEqual(await failureIn(dataExchange.listJobs({})), {
    kind: "unreadableAnswer",
    found: "NextToken: 5",
  });
});

test("the signed URL of a job is taken out of an answer of its own", async (t) => {
  const { dataExchange } = await connectToService(t, { jobs: 200, now });
  const { items } = await dataExchange.listJobs({ maxResults: 200 });
  const job = items.find(({ signedUrl }) => signedUrl !== undefined);
  const signedUrl = await dataExchange.getSignedUrl(job?.id ?? "");
  assert.match(signedUrl?.url ?? "", /^https:.*X-Amz-Signature=/);
  assert.equal(signedUrl?.expiresAt, job?.signedUrl?.expiresAt);
});

test("a job without a signed URL gives none", async (t) => {
  const { dataExchange } = await connectToService(t);
  const { items } = await dataExchange.listJobs({});
  const job = items.find(({ type }) => type === "EXPORT_ASSETS_TO_S3");
  assert.equal(await dataExchange.getSignedUrl(job?.id ?? ""), undefined);
});

test("a job that is got is the job that was listed", async (t) => {
  const { dataExchange } = await connectToService(t, { now });
  const { items } = await dataExchange.listJobs({});
  const ended = items.find(({ state }) => state === "COMPLETED");
  assert.deepEqual((await dataExchange.getJob(ended?.id ?? "")).json, ended?.json);
});

test("data sets are listed by origin and got by id", async (t) => {
  const { dataExchange } = await connectToService(t);
  const { items } = await dataExchange.listDataSets({ origin: "ENTITLED", maxResults: 1 });
  const [dataSet] = items;
  assert.equal(dataSet?.origin, "ENTITLED");
  assert.deepEqual(await dataExchange.getDataSet(dataSet?.id ?? ""), dataSet);
});

test("revisions are listed with the data set they belong to", async (t) => {
  const { dataExchange } = await connectToService(t);
  const { items } = await dataExchange.listDataSets({ origin: "OWNED", maxResults: 1 });
  const dataSetId = items[0]?.id ?? "";
  const revisions = await dataExchange.listRevisions({ dataSetId, maxResults: 3 });
  assert.ok(revisions.items.length > 0);
  assert.ok(revisions.items.every((revision) => revision.dataSetId === dataSetId));
});

exchangeTokens();
