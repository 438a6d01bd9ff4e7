import assert from "node:assert/strict";
import test from "node:test";
import {
  GetDataSetCommand,
  GetJobCommand,
  ListDataSetRevisionsCommand,
  ListDataSetsCommand,
  ListJobsCommand,
  paginateListJobs,
} from "@aws-sdk/client-dataexchange";
import { clientOf, listPages, serviceFor } from "./serviceClient";

const unknownId = "0123456789abcdef0123456789abcdef";

function ids(jobs: readonly { readonly id: string }[]): string[] {
  return jobs.map(({ id }) => id);
}

test("the service lists every job once, newest first, over all pages", async (t) => {
  const { service, client } = await serviceFor(t);
  const pages = await listPages(client, { MaxResults: 37 });
  const jobs = pages.flat();
  assert.deepEqual(
    jobs.map(({ Id }) => Id),
    ids(service.world.jobs),
  );
  assert.ok(pages.slice(0, -1).every((page) => page.length === 37));
  const created = jobs.map(({ CreatedAt }) => CreatedAt?.getTime() ?? 0);
  assert.deepEqual(
    created,
    created.toSorted((one, other) => other - one),
  );
});

test("the service gives a hundred jobs a page when it is not told how many", async (t) => {
  const { client } = await serviceFor(t);
  const { Jobs } = await client.send(new ListJobsCommand({}));
  assert.equal(Jobs?.length, 100);
});

test("a list that ends with a full page has no token", async (t) => {
  const { client } = await serviceFor(t, { jobs: 20 });
  const page = await client.send(new ListJobsCommand({ MaxResults: 20 }));
  assert.equal(page.Jobs?.length, 20);
  assert.equal(page.NextToken, undefined);
});

test("a service without jobs answers with an empty list", async (t) => {
  const { client } = await serviceFor(t, { jobs: 0 });
  const page = await client.send(new ListJobsCommand({}));
  assert.deepEqual(page.Jobs, []);
});

test("the SDK's own paginator walks the whole list", async (t) => {
  const { service, client } = await serviceFor(t);
  const seen: string[] = [];
  for await (const page of paginateListJobs({ client, pageSize: 200 }, {})) {
    seen.push(...(page.Jobs ?? []).map(({ Id }) => Id ?? ""));
  }
  assert.deepEqual(seen, ids(service.world.jobs));
});

test("the service filters jobs by data set, page by page", async (t) => {
  const { service, client } = await serviceFor(t);
  const dataSet = service.world.dataSets.find(({ name }) => name === "US Equities Daily");
  assert.ok(dataSet);
  const pages = await listPages(client, { DataSetId: dataSet.id, MaxResults: 100 });
  const expected = service.world.jobs.filter((job) => job.dataSet === dataSet);
  assert.deepEqual(
    pages.flat().map(({ Id }) => Id),
    ids(expected),
  );
  assert.ok(pages.length > 2);
});

test("a job over several revisions is listed for each of them", async (t) => {
  const { service, client } = await serviceFor(t);
  const job = service.world.jobs.find(({ revisions }) => revisions.length === 3);
  assert.ok(job);
  for (const revision of job.revisions) {
    const jobs = (await listPages(client, { DataSetId: job.dataSet.id, RevisionId: revision.id })).flat();
    assert.ok(jobs.some(({ Id }) => Id === job.id));
  }
});

test("a revision alone filters like a revision with its data set", async (t) => {
  const { service, client } = await serviceFor(t);
  const job = service.world.jobs[0];
  assert.ok(job);
  const RevisionId = job.revisions[0].id;
  const alone = await client.send(new ListJobsCommand({ RevisionId }));
  const both = await client.send(new ListJobsCommand({ RevisionId, DataSetId: job.dataSet.id }));
  assert.deepEqual(alone.Jobs, both.Jobs);
});

test("GetJob tells the same as ListJobs", async (t) => {
  const moment = Date.now();
  const { client } = await serviceFor(t, { now: () => moment });
  for (const listed of (await listPages(client)).flat().slice(0, 60)) {
    const { $metadata, ...job } = await client.send(new GetJobCommand({ JobId: listed.Id }));
    assert.equal($metadata.httpStatusCode, 200);
    assert.deepEqual(job, listed);
  }
});

test("ARNs carry the Region the caller signed for", async (t) => {
  const { service } = await serviceFor(t);
  const client = clientOf(service, { region: "eu-west-1" });
  t.after(() => client.destroy());
  const { Jobs } = await client.send(new ListJobsCommand({ MaxResults: 1 }));
  assert.equal(
    Jobs?.[0]?.Arn,
    `arn:aws:dataexchange:eu-west-1:111122223333:jobs/${service.world.jobs[0]?.id}`,
  );
});

test("data sets are listed by origin, owned ones newest first, entitled ones without an account", async (t) => {
  const { service, client } = await serviceFor(t);
  const owned = await client.send(new ListDataSetsCommand({ Origin: "OWNED" }));
  const entitled = await client.send(new ListDataSetsCommand({ Origin: "ENTITLED" }));
  const created = (owned.DataSets ?? []).map(({ CreatedAt }) => CreatedAt?.getTime() ?? 0);
  assert.deepEqual(
    created,
    created.toSorted((one, other) => other - one),
  );
  assert.ok(
    entitled.DataSets?.every(({ Arn }) => Arn?.startsWith("arn:aws:dataexchange:us-east-1::data-sets/")),
  );
  const all = [...(owned.DataSets ?? []), ...(entitled.DataSets ?? [])].map(({ Id }) => Id);
  assert.deepEqual(all, ids(service.world.dataSets));
});

test("data sets and revisions are paged", async (t) => {
  const { service, client } = await serviceFor(t);
  const first = await client.send(new ListDataSetsCommand({ MaxResults: 5 }));
  const second = await client.send(new ListDataSetsCommand({ MaxResults: 5, NextToken: first.NextToken }));
  assert.equal(second.DataSets?.[0]?.Id, service.world.dataSets[5]?.id);
  const dataSet = service.world.dataSets.find(({ revisions }) => revisions.length > 3);
  assert.ok(dataSet);
  const revisions = await client.send(
    new ListDataSetRevisionsCommand({ DataSetId: dataSet.id, MaxResults: 2 }),
  );
  const more = await client.send(
    new ListDataSetRevisionsCommand({ DataSetId: dataSet.id, NextToken: revisions.NextToken }),
  );
  const listed = [...(revisions.Revisions ?? []), ...(more.Revisions ?? [])].map(({ Id }) => Id);
  assert.deepEqual(listed, ids(dataSet.revisions));
});

test("GetDataSet tells a data set by its id", async (t) => {
  const { service, client } = await serviceFor(t);
  const expected = service.world.dataSets[0];
  const dataSet = await client.send(new GetDataSetCommand({ DataSetId: expected?.id }));
  assert.equal(dataSet.Name, expected?.name);
  assert.equal(dataSet.Origin, "OWNED");
});

test("the log tells operation, query and status of every request", async (t) => {
  const { service, client } = await serviceFor(t);
  await client.send(new ListJobsCommand({ MaxResults: 7 }));
  await assert.rejects(client.send(new GetJobCommand({ JobId: unknownId })));
  const seen = service.requests.map(({ operation, query, status }) => ({ operation, query, status }));
  assert.deepEqual(seen, [
    { operation: "ListJobs", query: { maxResults: "7" }, status: 200 },
    { operation: "GetJob", query: {}, status: 404 },
  ]);
});

test("closing the service ends a request that is still open", async (t) => {
  const { service, client } = await serviceFor(t);
  service.addFaults([{ kind: "stall" }]);
  const open = assert.rejects(client.send(new ListJobsCommand({})));
  while (service.requests[0]?.fault === undefined) await new Promise(setImmediate);
  await service.close();
  await open;
});
