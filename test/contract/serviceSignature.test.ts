import assert from "node:assert/strict";
import test from "node:test";
import { GetJobCommand, ListJobsCommand } from "@aws-sdk/client-dataexchange";
import { clientOf, failureOf, serviceFor, statusOf } from "./serviceClient";

test("a request without a signature is refused", async (t) => {
  const { service } = await serviceFor(t);
  const answer = await fetch(`${service.url}/v1/jobs`);
  assert.equal(answer.status, 403);
  assert.equal(answer.headers.get("x-amzn-errortype"), "MissingAuthenticationTokenException");
});

test("an unknown access key is refused", async (t) => {
  const { service } = await serviceFor(t);
  const credentials = { accessKeyId: "SOMEBODYELSE", secretAccessKey: service.secretAccessKey };
  const failure = await failureOf(clientOf(service, { credentials }).send(new ListJobsCommand({})));
  assert.equal(failure.name, "UnrecognizedClientException");
  assert.equal(statusOf(failure), 403);
});

test("a wrong secret is refused", async (t) => {
  const { service } = await serviceFor(t);
  const credentials = { accessKeyId: service.accessKeyId, secretAccessKey: "guessed" };
  await assert.rejects(clientOf(service, { credentials }).send(new ListJobsCommand({})), {
    name: "InvalidSignatureException",
    message: /does not match the signature you provided/,
  });
});

test("a session token is signed with the rest", async (t) => {
  const { service } = await serviceFor(t);
  const { accessKeyId, secretAccessKey } = service;
  const credentials = { accessKeyId, secretAccessKey, sessionToken: "a/session+token==" };
  const page = await clientOf(service, { credentials }).send(new ListJobsCommand({}));
  assert.equal(page.Jobs?.length, 100);
});

test("signs that must be encoded do not spoil the signature", async (t) => {
  const { client } = await serviceFor(t);
  const oddText = "a b/c+d=e&f?g%20'(é)*!~";
  await assert.rejects(client.send(new ListJobsCommand({ NextToken: oddText })), {
    name: "ValidationException",
  });
  await assert.rejects(client.send(new GetJobCommand({ JobId: oddText })), { name: "ValidationException" });
});

test("a request that was changed after it was signed is refused", async (t) => {
  const { service, client } = await serviceFor(t);
  client.middlewareStack.add(
    (next) => async (args) => {
      const { request } = args;
      if (typeof request === "object" && request !== null && "query" in request) {
        request.query = { maxResults: "200" };
      }
      return next(args);
    },
    { step: "finalizeRequest", priority: "low" },
  );
  await assert.rejects(client.send(new ListJobsCommand({ MaxResults: 1 })), {
    name: "InvalidSignatureException",
  });
  assert.deepEqual(service.requests[0]?.query, { maxResults: "200" });
});

test("a clock that is an hour off is refused, and the SDK corrects itself by the Date of the answer", async (t) => {
  const { service } = await serviceFor(t);
  for (const systemClockOffset of [-3_600_000, 3_600_000]) {
    const client = clientOf(service, { systemClockOffset, maxAttempts: 2 });
    const before = service.requests.length;
    const page = await client.send(new ListJobsCommand({}));
    assert.equal(page.Jobs?.length, 100);
    assert.deepEqual(
      service.requests.slice(before).map(({ status }) => status),
      [403, 200],
    );
    client.destroy();
  }
});

test("a credential scope of another service is refused", async (t) => {
  const { service } = await serviceFor(t);
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  const scope = `${service.accessKeyId}/${time.slice(0, 8)}/us-east-1/s3/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-date, Signature=00`;
  const answer = await fetch(`${service.url}/v1/jobs`, { headers: { authorization, "x-amz-date": time } });
  assert.equal(answer.status, 403);
  assert.match(await answer.text(), /scoped to correct service: 'dataexchange'/);
});

test("a header that is no signature is incomplete", async (t) => {
  const { service } = await serviceFor(t);
  for (const authorization of ["Bearer abc", "AWS4-HMAC-SHA256 Credential=a/b"]) {
    const answer = await fetch(`${service.url}/v1/jobs`, { headers: { authorization } });
    assert.equal(answer.headers.get("x-amzn-errortype"), "IncompleteSignatureException");
  }
});
