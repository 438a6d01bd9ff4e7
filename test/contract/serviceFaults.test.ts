import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import { GetJobCommand, ListDataSetsCommand, ListJobsCommand } from "@aws-sdk/client-dataexchange";
import type { Fault, MalformedJobVariant } from "../service/faults";
import { malformJob } from "../service/malformedJob";
import { type ClientFailure, clientOf, failureOf, listPages, serviceFor, statusOf } from "./serviceClient";

/** The request that the fault meets fails, the next one is answered. */
async function failureBy(t: TestContext, fault: Fault): Promise<ClientFailure> {
  const { service, client } = await serviceFor(t, { faults: [fault] });
  const failure = await failureOf(client.send(new ListJobsCommand({})));
  const page = await client.send(new ListJobsCommand({}));
  assert.equal(page.Jobs?.length, 100);
  assert.equal(service.requests[0]?.fault, fault.kind);
  return failure;
}

test("throttle answers 429", async (t) => {
  const failure = await failureBy(t, { kind: "throttle" });
  assert.equal(failure.name, "ThrottlingException");
  assert.equal(statusOf(failure), 429);
});

test("serverError answers 500, or the status it is given", async (t) => {
  const failure = await failureBy(t, { kind: "serverError" });
  const unavailable = await failureBy(t, { kind: "serverError", status: 503 });
  assert.equal(failure.name, "InternalServerException");
  assert.equal(statusOf(failure), 500);
  assert.equal(unavailable.name, "ServiceUnavailableException");
  assert.equal(statusOf(unavailable), 503);
});

test("the SDK gets over a fault that it retries", async (t) => {
  const { service } = await serviceFor(t, { faults: [{ kind: "serverError" }, { kind: "reset" }] });
  const client = clientOf(service, { maxAttempts: 3 });
  t.after(() => client.destroy());
  const page = await client.send(new ListJobsCommand({}));
  assert.equal(page.Jobs?.length, 100);
  assert.equal(service.requests.length, 3);
});

test("reset resets the connection", async (t) => {
  const failure = await failureBy(t, { kind: "reset" });
  assert.equal(failure.code, "ECONNRESET");
});

test("stall never answers, and the log sees the client leave", async (t) => {
  const { service, client } = await serviceFor(t, { faults: [{ kind: "stall" }] });
  const abort = new AbortController();
  const hung = client.send(new ListJobsCommand({}), { abortSignal: abort.signal });
  while (service.requests[0]?.fault === undefined) await new Promise(setImmediate);
  abort.abort();
  await assert.rejects(hung, { name: "AbortError" });
  while (!service.requests[0]?.aborted) await new Promise(setImmediate);
  assert.equal(service.requests[0].status, undefined);
});

test("stall with a time answers late", async (t) => {
  const { client } = await serviceFor(t, { faults: [{ kind: "stall", milliseconds: 20 }] });
  const page = await client.send(new ListJobsCommand({}));
  assert.equal(page.Jobs?.length, 100);
});

test("truncatedBody breaks off in the middle", async (t) => {
  const failure = await failureBy(t, { kind: "truncatedBody" });
  assert.equal(failure.code, "ECONNRESET");
});

test("bodies that are not JSON fail as such", async (t) => {
  for (const kind of ["halfJson", "malformedBody", "html"] as const) {
    const failure = await failureBy(t, { kind });
    assert.equal(failure.name, "SyntaxError");
    assert.equal(statusOf(failure), 200);
  }
});

test("html502 is a gateway's page", async (t) => {
  assert.equal(statusOf(await failureBy(t, { kind: "html502" })), 502);
});

test("redirect answers 302", async (t) => {
  assert.equal(statusOf(await failureBy(t, { kind: "redirect" })), 302);
});

test("expiredCredentials and denied answer 403 as AWS does", async (t) => {
  const expired = await failureBy(t, { kind: "expiredCredentials" });
  const denied = await failureBy(t, { kind: "denied" });
  assert.equal(expired.name, "ExpiredTokenException");
  assert.equal(denied.name, "AccessDeniedException");
  assert.match(denied.message ?? "", /^User: .* perform: dataexchange:ListJobs on resource: \* /);
  assert.deepEqual([statusOf(expired), statusOf(denied)], [403, 403]);
});

test("repeatedToken always gives the token of the second page", async (t) => {
  const { service, client } = await serviceFor(t);
  const tokenAfter = async (NextToken?: string) =>
    (await client.send(new ListJobsCommand({ MaxResults: 10, NextToken }))).NextToken;
  const second = await tokenAfter();
  service.addFaults([{ kind: "repeatedToken", times: "always" }]);
  assert.equal(await tokenAfter(), second);
  assert.equal(await tokenAfter(second), second);
});

test("repeatedToken after three pages makes a cycle of three", async (t) => {
  const { service, client } = await serviceFor(t);
  service.addFaults([{ kind: "repeatedToken", after: 3, times: "always" }]);
  const tokens: (string | undefined)[] = [];
  for (let page = 0; page < 4; page += 1) {
    const NextToken = tokens.at(-1);
    tokens.push((await client.send(new ListJobsCommand({ MaxResults: 10, NextToken }))).NextToken);
  }
  assert.equal(new Set(tokens).size, 3);
  assert.equal(tokens[3], tokens[0]);
});

test("emptyPages gives as many empty pages, each with a token of its own, and loses nothing", async (t) => {
  const { service, client } = await serviceFor(t);
  service.addFaults([{ kind: "emptyPages", after: 1, times: 4 }]);
  const pages = await listPages(client, { MaxResults: 170 });
  assert.deepEqual(
    pages.map(({ length }) => length),
    [170, 0, 0, 0, 0, 170],
  );
  const tokens = service.requests.map(({ query }) => query["nextToken"]);
  assert.equal(new Set(tokens).size, tokens.length);
  assert.deepEqual(
    pages.flat().map(({ Id }) => Id),
    service.world.jobs.map(({ id }) => id),
  );
});

test("missingJobs leaves the list out", async (t) => {
  const { client } = await serviceFor(t, { faults: [{ kind: "missingJobs", times: "always" }] });
  assert.equal((await client.send(new ListJobsCommand({}))).Jobs, undefined);
  assert.equal((await client.send(new ListDataSetsCommand({}))).DataSets, undefined);
});

test("a malformed job makes the SDK fail on the whole page", async (t) => {
  const poisons: MalformedJobVariant[] = ["createdAt", "createdAtNumber", "limitValue", "signedUrlExpiresAt"];
  for (const variant of poisons) {
    const { client } = await serviceFor(t, { faults: [{ kind: "malformedJob", variant, position: 4 }] });
    await assert.rejects(client.send(new ListJobsCommand({})), variant);
  }
});

test("a malformed job may lack its id or its state", async (t) => {
  const faults: Fault[] = [
    { kind: "malformedJob", variant: "noId", position: 1 },
    { kind: "malformedJob", variant: "noState" },
  ];
  const { client } = await serviceFor(t, { faults });
  const withoutId = await client.send(new ListJobsCommand({}));
  const withoutState = await client.send(new ListJobsCommand({}));
  assert.deepEqual(
    withoutId.Jobs?.flatMap(({ Id }, index) => (Id === undefined ? [index] : [])),
    [1],
  );
  assert.equal(withoutState.Jobs?.[0]?.State, undefined);
});

test("a malformed job may be null, a text or without an object of details", () => {
  const job = { Id: "a", Details: {} };
  assert.equal(malformJob(job, "null"), null);
  assert.equal(malformJob(job, "text"), "a job");
  assert.deepEqual(malformJob(job, "details"), { Id: "a", Details: "none" });
});

test("GetJob can be malformed too", async (t) => {
  const { service, client } = await serviceFor(t, {
    faults: [{ operation: "GetJob", kind: "malformedJob" }],
  });
  const JobId = service.world.jobs[0]?.id;
  await assert.rejects(client.send(new GetJobCommand({ JobId })), /date/);
});
