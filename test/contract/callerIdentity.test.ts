import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { createAwsAccess } from "../../src/aws/awsAccess";
import type { ConnectionChoice } from "../../src/core/connection/connection";
import type { Failure } from "../../src/core/failure/failure";
import { type ServiceOptions, startService } from "../service/dataExchangeService";
import { account, caller } from "../service/world/arns";
import { useAwsFiles } from "./awsFiles";
import { failureIn } from "./connect";
import { startStandIn } from "./standInServer";

const KEYS = "aws_access_key_id = AKANY\naws_secret_access_key = any";

async function identify(choice: ConnectionChoice, signal?: AbortSignal, timeoutSeconds?: number) {
  const aws = createAwsAccess({ env: process.env });
  const connection = await aws.resolveConnection({ region: "eu-west-1", ...choice });
  assert(connection.file === undefined);
  return aws.identify(connection, timeoutSeconds, signal);
}

/** A profile `p` with the key of a local service, which answers for STS too. */
async function serviceWithProfile(t: TestContext, options: ServiceOptions = {}, secret?: string) {
  const service = await startService({ jobs: 3, ...options });
  t.after(() => service.close());
  const keys = `aws_access_key_id = ${service.accessKeyId}\naws_secret_access_key = ${secret ?? service.secretAccessKey}`;
  await useAwsFiles(t, { config: `[profile p]\n${keys}`, variables: { AWS_ENDPOINT_URL_STS: service.url } });
  return service;
}

/** The failure with profile `p` when STS answers so. */
async function failureWith(
  t: TestContext,
  status: number,
  contentType: string,
  body: string,
): Promise<Failure> {
  const { url } = await startStandIn(t, (_request, response) => {
    response.writeHead(status, { "content-type": contentType });
    response.end(body);
  });
  await useAwsFiles(t, { config: `[profile p]\n${KEYS}`, variables: { AWS_ENDPOINT_URL_STS: url } });
  return failureIn(identify({ profile: "p" }));
}

function errorXml(code: string): string {
  return `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error><RequestId>r-1</RequestId></ErrorResponse>`;
}

test("STS says whose a profile's keys are, in one request signed for its Region", async (t) => {
  const service = await serviceWithProfile(t);
  assert.deepEqual(await identify({ profile: "p" }), { accountId: account, ...caller });
  assert.deepEqual(
    service.requests.map(({ operation }) => operation),
    ["GetCallerIdentity"],
  );
});

test("STS says whose the keys of the environment are", async (t) => {
  const service = await serviceWithProfile(t);
  process.env["AWS_ACCESS_KEY_ID"] = service.accessKeyId;
  process.env["AWS_SECRET_ACCESS_KEY"] = service.secretAccessKey;
  assert.equal((await identify({ environment: true })).accountId, account);
});

test("the endpoint of STS is the picked profile's, not that of the profile in AWS_PROFILE or of Data Exchange", async (t) => {
  const service = await startService({ jobs: 3 });
  t.after(() => service.close());
  const others = await startStandIn(t, (_request, response) => response.end());
  await useAwsFiles(t, {
    config: `
[profile p]
services = own
aws_access_key_id = ${service.accessKeyId}
aws_secret_access_key = ${service.secretAccessKey}
[services own]
sts =
  endpoint_url = ${service.url}
dataexchange =
  endpoint_url = ${others.url}
[profile other]
endpoint_url = ${others.url}`,
    variables: { AWS_PROFILE: "other" },
  });
  assert.equal((await identify({ profile: "p", endpoint: others.url })).accountId, account);
  assert.deepEqual(others.requests, []);
});

test("a wrong secret is told as invalid credentials", async (t) => {
  await serviceWithProfile(t, {}, "guessed");
  const failure = await failureIn(identify({ profile: "p" }));
  assert.equal(failure.kind === "credentialsInvalid" && failure.profile, "p");
});

for (const [code, status, expected] of [
  ["InvalidClientTokenId", 403, { kind: "credentialsInvalid", profile: "p" }],
  ["ExpiredToken", 403, { kind: "credentialsExpired", profile: "p", sso: false }],
  ["AccessDenied", 403, { kind: "accessDenied", action: "sts:GetCallerIdentity", message: "no" }],
] as const) {
  test(`the answer ${code} of STS is a failure of the kind ${expected.kind}`, async (t) => {
    const { requestId: _, ...failure } = await failureWith(t, status, "text/xml", errorXml(code));
    assert.deepEqual(failure, expected);
  });
}

for (const [what, type, body] of [
  ["a page of the network", "text/html", "<!DOCTYPE html><html><body><h1>Sign in</h1></body></html>"],
  [
    "no identity",
    "text/xml",
    "<GetCallerIdentityResponse><GetCallerIdentityResult/></GetCallerIdentityResponse>",
  ],
  ["nothing", "text/xml", ""],
  ["text", "text/plain", "hello"],
] as const) {
  test(`${what} in the place of an answer cannot be read`, async (t) => {
    assert.equal((await failureWith(t, 200, type, body)).kind, "unreadableAnswer");
  });
}

test("a profile without credentials fails as it does for jobs", async (t) => {
  await useAwsFiles(t, { config: "[profile p]\noutput = json" });
  const failure = await failureIn(identify({ profile: "p" }));
  assert.equal(failure.kind === "noCredentials" && failure.profile, "p");
});

test("STS gets no more time than Data Exchange", async (t) => {
  await serviceWithProfile(t, { faults: [{ kind: "stall" }] });
  assert.deepEqual(await failureIn(identify({ profile: "p" }, undefined, 0.3)), {
    kind: "timedOut",
    seconds: 0.3,
  });
});

test("asking STS can be cancelled", async (t) => {
  const controller = new AbortController();
  const { url } = await startStandIn(t, () => controller.abort());
  await useAwsFiles(t, { config: `[profile p]\n${KEYS}`, variables: { AWS_ENDPOINT_URL_STS: url } });
  assert.deepEqual(await failureIn(identify({ profile: "p" }, controller.signal)), { kind: "cancelled" });
});
