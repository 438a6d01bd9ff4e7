import assert from "node:assert/strict";
import { test } from "node:test";
import { createAwsAccess } from "../../src/aws/awsAccess";
import { connectionOf } from "../../src/core/connection/connection";
import type { DataExchange } from "../../src/core/connection/dataExchange";
import { useAwsFiles } from "./awsFiles";
import { connectTo, connectToService, failureIn } from "./connect";
import { answerJson, startStandIn } from "./standInServer";

test("a throttled request is repeated", async (t) => {
  const { service, dataExchange } = await connectToService(t, { faults: [{ kind: "throttle" }] });
  await dataExchange.listJobs({});
  assert.equal(service.requests.length, 2);
});

test("a request that stays throttled fails as throttled", async (t) => {
  const { dataExchange } = await connectToService(t, { faults: [{ kind: "throttle", times: "always" }] });
  assert.equal((await failureIn(dataExchange.listJobs({}))).kind, "throttled");
});

test("a denied request names the IAM action that is missing", async (t) => {
  const { dataExchange } = await connectToService(t, { faults: [{ kind: "denied" }] });
  const failure = await failureIn(dataExchange.listJobs({}));
  assert.equal(failure.kind === "accessDenied" && failure.action, "dataexchange:ListJobs");
  assert.ok(failure.requestId);
});

for (const [operation, call] of Object.entries<(dataExchange: DataExchange) => Promise<unknown>>({
  GetJob: (dataExchange) => dataExchange.getJob("a".repeat(32)),
  ListDataSets: (dataExchange) => dataExchange.listDataSets({ origin: "OWNED" }),
  GetDataSet: (dataExchange) => dataExchange.getDataSet("a".repeat(32)),
  ListDataSetRevisions: (dataExchange) => dataExchange.listRevisions({ dataSetId: "a".repeat(32) }),
})) {
  test(`a denied ${operation} names its own action`, async (t) => {
    const { dataExchange } = await connectToService(t, { faults: [{ kind: "denied" }] });
    const failure = await failureIn(call(dataExchange));
    assert.equal(failure.kind === "accessDenied" && failure.action, `dataexchange:${operation}`);
  });
}

test("expired credentials of the environment are no SSO session", async (t) => {
  const { dataExchange } = await connectToService(t, { faults: [{ kind: "expiredCredentials" }] });
  const { requestId: _, ...failure } = await failureIn(dataExchange.listJobs({}));
  assert.deepEqual(failure, { kind: "credentialsExpired", sso: false });
});

test("a job that is not there is not found", async (t) => {
  const { dataExchange } = await connectToService(t);
  assert.equal((await failureIn(dataExchange.getJob("f".repeat(32)))).kind, "notFound");
});

test("a request that AWS refuses is a bad request", async (t) => {
  const { dataExchange } = await connectToService(t);
  assert.equal((await failureIn(dataExchange.listJobs({ maxResults: 201 }))).kind, "badRequest");
});

test("an internal error of AWS keeps its status", async (t) => {
  const faults = [{ kind: "serverError", status: 503, times: "always" }] as const;
  const { dataExchange } = await connectToService(t, { faults });
  const failure = await failureIn(dataExchange.listJobs({}));
  assert.equal(failure.kind === "serviceFault" && failure.status, 503);
});

test("the error page of a gateway is an error of the service", async (t) => {
  const { dataExchange } = await connectToService(t, { faults: [{ kind: "html502", times: "always" }] });
  assert.equal((await failureIn(dataExchange.listJobs({}))).kind, "serviceFault");
});

test("a request without an answer times out", async (t) => {
  const { dataExchange } = await connectToService(t, {
    faults: [{ kind: "stall" }],
    timeoutMilliseconds: 250,
  });
  assert.deepEqual(await failureIn(dataExchange.listJobs({})), { kind: "timedOut", seconds: 0.25 });
});

test("a request may take as long as the connection was told", async (t) => {
  const { url } = await startStandIn(t, () => undefined);
  await useAwsFiles(t, { variables: { AWS_ACCESS_KEY_ID: "AKANY", AWS_SECRET_ACCESS_KEY: "any" } });
  const aws = createAwsAccess({ env: process.env });
  const dataExchange = aws.connect(connectionOf({ region: "us-east-1", endpoint: url }), 0.3);
  t.after(() => dataExchange.dispose());
  assert.deepEqual(await failureIn(dataExchange.listJobs({})), { kind: "timedOut", seconds: 0.3 });
});

test("a body that never ends times out", async (t) => {
  const { url } = await startStandIn(t, (_request, response) => response.write('{"Jobs":['));
  const dataExchange = await connectTo(t, url, { timeoutMilliseconds: 250 });
  assert.deepEqual(await failureIn(dataExchange.listJobs({})), { kind: "timedOut", seconds: 0.25 });
});

test("a connection that was reset once is tried again", async (t) => {
  const { dataExchange } = await connectToService(t, { faults: [{ kind: "reset" }] });
  assert.equal((await dataExchange.listJobs({ maxResults: 5 })).items.length, 5);
});

test("connections that are reset again and again are a failure of the network", async (t) => {
  const { dataExchange } = await connectToService(t, { faults: [{ kind: "reset", times: "always" }] });
  assert.deepEqual(await failureIn(dataExchange.listJobs({})), { kind: "network", code: "ECONNRESET" });
});

test("a body that breaks off is a failure of the network, after some attempts", async (t) => {
  const { service, dataExchange } = await connectToService(t, {
    faults: [{ kind: "truncatedBody", times: "always" }],
  });
  assert.equal((await failureIn(dataExchange.listJobs({}))).kind, "network");
  assert.equal(service.requests.length, 3);
});

test("a port that nobody listens on is a failure of the network", async (t) => {
  const dataExchange = await connectTo(t, "http://127.0.0.1:1");
  assert.deepEqual(await failureIn(dataExchange.listJobs({})), { kind: "network", code: "ECONNREFUSED" });
});

test("a host without an address is named", async (t) => {
  const dataExchange = await connectTo(t, "http://nowhere.invalid");
  assert.deepEqual(await failureIn(dataExchange.listJobs({})), {
    kind: "noSuchHost",
    host: "nowhere.invalid",
    region: "us-east-1",
  });
});

test("a page of a website is an unreadable answer", async (t) => {
  const { dataExchange } = await connectToService(t, { faults: [{ kind: "html" }] });
  const failure = await failureIn(dataExchange.listJobs({}));
  assert.equal(failure.kind === "unreadableAnswer" && failure.found, "text/html");
});

test("a redirect is an unreadable answer", async (t) => {
  const { dataExchange } = await connectToService(t, { faults: [{ kind: "redirect", times: "always" }] });
  assert.equal((await failureIn(dataExchange.listJobs({}))).kind, "unreadableAnswer");
});

test("an empty body is an unreadable answer", async (t) => {
  const { url } = await startStandIn(t, answerJson(""));
  const dataExchange = await connectTo(t, url);
  assert.deepEqual(await failureIn(dataExchange.listJobs({})), {
    kind: "unreadableAnswer",
    found: "an empty body",
  });
});

test("an answer that is no object is unreadable", async (t) => {
  const { url } = await startStandIn(t, answerJson([1, 2]));
  const dataExchange = await connectTo(t, url);
  assert.deepEqual(await failureIn(dataExchange.listJobs({})), { kind: "unreadableAnswer", found: "[1,2]" });
});

test("the beginning of broken JSON is told without its secrets", async (t) => {
  const { url } = await startStandIn(t, answerJson('{"ApiKey": "sesame", "SignedUrl": "https://a/?b=sesam'));
  const dataExchange = await connectTo(t, url);
  const failure = await failureIn(dataExchange.listJobs({}));
  assert.doesNotMatch(JSON.stringify(failure), /sesam/);
});

test("an aborted request ends as cancelled", async (t) => {
  const { dataExchange } = await connectToService(t, { faults: [{ kind: "stall" }] });
  const controller = new AbortController();
  const call = failureIn(dataExchange.listJobs({}, controller.signal));
  setTimeout(() => controller.abort(), 50);
  assert.deepEqual(await call, { kind: "cancelled" });
});

test("a request whose signal was aborted before is not sent", async (t) => {
  const { service, dataExchange } = await connectToService(t);
  assert.deepEqual(await failureIn(dataExchange.listJobs({}, AbortSignal.abort())), { kind: "cancelled" });
  assert.equal(service.requests.length, 0);
});

test("requests under way end as cancelled when the connection is disposed", async (t) => {
  const { dataExchange } = await connectToService(t, { faults: [{ kind: "stall" }] });
  const call = failureIn(dataExchange.listJobs({}));
  setTimeout(() => dataExchange.dispose(), 50);
  assert.deepEqual(await call, { kind: "cancelled" });
});
