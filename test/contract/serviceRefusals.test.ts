import assert from "node:assert/strict";
import test from "node:test";
import {
  GetDataSetCommand,
  GetJobCommand,
  ListDataSetsCommand,
  ListJobsCommand,
} from "@aws-sdk/client-dataexchange";
import { serviceFor } from "./serviceClient";

const unknownId = "0123456789abcdef0123456789abcdef";

test("page sizes outside 1 to 200 are refused", async (t) => {
  const { client } = await serviceFor(t);
  for (const MaxResults of [0, -1, 201, 1.5]) {
    await assert.rejects(client.send(new ListJobsCommand({ MaxResults })), { name: "ValidationException" });
  }
});

test("a token that was made up, or given for another list, is refused", async (t) => {
  const { service, client } = await serviceFor(t);
  const DataSetId = service.world.jobs[0]?.dataSet.id;
  const { NextToken } = await client.send(new ListJobsCommand({ MaxResults: 5 }));
  const refused = { name: "ValidationException", message: "The provided next token is not valid." };
  await assert.rejects(client.send(new ListJobsCommand({ NextToken: "made up" })), refused);
  await assert.rejects(client.send(new ListJobsCommand({ NextToken, DataSetId })), refused);
  await assert.rejects(client.send(new ListDataSetsCommand({ NextToken })), refused);
  const other = await client.send(new ListJobsCommand({ NextToken, MaxResults: 200 }));
  assert.equal(other.Jobs?.[0]?.Id, service.world.jobs[5]?.id);
});

test("an id that is none is refused, an unknown one is not found", async (t) => {
  const { client } = await serviceFor(t);
  await assert.rejects(client.send(new GetJobCommand({ JobId: "short" })), { name: "ValidationException" });
  await assert.rejects(client.send(new GetJobCommand({ JobId: unknownId })), {
    name: "ResourceNotFoundException",
    ResourceId: unknownId,
    ResourceType: "JOB",
  });
  await assert.rejects(client.send(new GetDataSetCommand({ DataSetId: unknownId })), {
    ResourceType: "DATA_SET",
  });
  await assert.rejects(client.send(new ListJobsCommand({ RevisionId: unknownId })), {
    ResourceType: "REVISION",
  });
});

test("a path without an operation is an unknown operation", async (t) => {
  const { service } = await serviceFor(t);
  const answer = await fetch(`${service.url}/v1/nothing`);
  assert.equal(answer.status, 404);
  assert.equal(answer.headers.get("x-amzn-errortype"), "UnknownOperationException");
  assert.match(answer.headers.get("x-amzn-requestid") ?? "", /^[0-9a-f-]{36}$/);
  assert.match(await answer.text(), /^\{"Message":/);
});
