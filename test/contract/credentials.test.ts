import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { createAwsAccess } from "../../src/aws/awsAccess";
import type { Failure } from "../../src/core/failure";
import { startService } from "../service/dataExchangeService";
import { type AwsSetting, useAwsFiles } from "./awsFiles";
import { failureIn } from "./connect";
import { answerJson, startStandIn } from "./standInServer";

const KEYS = "aws_access_key_id = AKANY\naws_secret_access_key = any";
const NODE = `"${process.execPath}"`;

async function listAs(profile: string, options: { timeoutMilliseconds?: number } = {}) {
  const aws = createAwsAccess({ env: process.env, ...options });
  const dataExchange = aws.connect(await aws.resolveConnection({ profile, region: "us-east-1" }));
  return dataExchange.listJobs({}).finally(() => dataExchange.dispose());
}

/** The failure of listing with profile `p`, whose requests would go to a server that answers anything. */
async function failureOfProfile(t: TestContext, setting: AwsSetting): Promise<Failure> {
  const { url } = await startStandIn(t, answerJson({ Jobs: [] }));
  await useAwsFiles(t, { ...setting, variables: { AWS_ENDPOINT_URL: url } });
  return failureIn(listAs("p"));
}

test("a profile's keys sign the requests to its endpoint", async (t) => {
  const service = await startService({ jobs: 3 });
  t.after(() => service.close());
  const { accessKeyId, secretAccessKey, url } = service;
  await useAwsFiles(t, {
    config: `[profile p]\nendpoint_url = ${url}`,
    credentials: `[p]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}`,
  });
  assert.equal((await listAs("p")).items.length, 3);
});

test("a wrong secret is told as invalid credentials", async (t) => {
  const service = await startService({ jobs: 3 });
  t.after(() => service.close());
  const keys = `aws_access_key_id = ${service.accessKeyId}\naws_secret_access_key = wrong`;
  await useAwsFiles(t, { config: `[profile p]\nendpoint_url = ${service.url}\n${keys}` });
  const failure = await failureIn(listAs("p"));
  assert.equal(failure.kind === "credentialsInvalid" && failure.profile, "p");
});

test("keys that were mended in the file are used by the next request", async (t) => {
  const service = await startService({ jobs: 3 });
  t.after(() => service.close());
  const configWith = (secret: string) =>
    `[profile p]\nregion = us-east-1\nendpoint_url = ${service.url}\naws_access_key_id = ${service.accessKeyId}\naws_secret_access_key = ${secret}`;
  const files = await useAwsFiles(t, { config: configWith("wrong") });
  const aws = createAwsAccess({ env: process.env });
  const dataExchange = aws.connect(await aws.resolveConnection({ profile: "p" }));
  t.after(() => dataExchange.dispose());
  assert.equal((await failureIn(dataExchange.listJobs({}))).kind, "credentialsInvalid");
  await files.writeConfig(configWith(service.secretAccessKey));
  assert.equal((await dataExchange.listJobs({})).items.length, 3);
});

test("the endpoint of the profile in AWS_PROFILE gets nothing of another profile", async (t) => {
  const own = await startStandIn(t, answerJson({ Jobs: [] }));
  const others = await startStandIn(t, answerJson({ Jobs: [] }));
  await useAwsFiles(t, {
    config: `[profile p]\nendpoint_url = ${own.url}\n${KEYS}\n[profile other]\nendpoint_url = ${others.url}`,
    variables: { AWS_PROFILE: "other" },
  });
  await listAs("p");
  assert.deepEqual([own.requests.length, others.requests], [1, []]);
});

test("the endpoint of the profile in AWS_PROFILE is not asked to assume another profile's role", async (t) => {
  const own = await startStandIn(t, answerAssumeRole);
  const others = await startStandIn(t, answerAssumeRole);
  await useAwsFiles(t, {
    config: `
[profile p]
role_arn = arn:aws:iam::111122223333:role/reader
source_profile = keys
endpoint_url = ${own.url}
[profile keys]
${KEYS}
[profile other]
endpoint_url = ${others.url}`,
    variables: { AWS_PROFILE: "other" },
  });
  await listAs("p");
  assert.deepEqual([own.requests, others.requests], [["POST /", "GET /v1/jobs"], []]);
});

test("environment keys do not beat a picked profile", async (t) => {
  const keyIds: string[] = [];
  const { url } = await startStandIn(t, (request, response) => {
    keyIds.push(/Credential=(\w+)/.exec(request.headers.authorization ?? "")?.[1] ?? "");
    answerJson({ Jobs: [] })(request, response);
  });
  await useAwsFiles(t, {
    config: `[profile p]\nendpoint_url = ${url}\n${KEYS}`,
    variables: { AWS_ACCESS_KEY_ID: "AKENVIRONMENT", AWS_SECRET_ACCESS_KEY: "any" },
  });
  await listAs("p");
  assert.deepEqual(keyIds, ["AKANY"]);
});

test("a profile that was added after the first reading works", async (t) => {
  const { url } = await startStandIn(t, answerJson({ Jobs: [] }));
  const files = await useAwsFiles(t, { config: `[profile first]\nendpoint_url = ${url}\n${KEYS}` });
  await listAs("first");
  await files.writeConfig(`[profile second]\nendpoint_url = ${url}\n${KEYS}`);
  assert.deepEqual((await listAs("second")).items, []);
});

test("a credential_process that hangs ends in time, and is run again by the next call", async (t) => {
  const { url } = await startStandIn(t, answerJson({ Jobs: [] }));
  const hang = `${NODE} -e "setTimeout(() => {}, 1500)"`;
  const files = await useAwsFiles(t, {
    config: `[profile p]\ncredential_process = ${hang}\nendpoint_url = ${url}`,
  });
  const aws = createAwsAccess({ env: process.env, timeoutMilliseconds: 700 });
  const dataExchange = aws.connect(await aws.resolveConnection({ profile: "p", region: "us-east-1" }));
  t.after(() => dataExchange.dispose());
  assert.deepEqual(await failureIn(dataExchange.listJobs({})), { kind: "timedOut", seconds: 0.7 });
  await files.writeConfig(`[profile p]\n${KEYS}\nendpoint_url = ${url}`);
  assert.deepEqual((await dataExchange.listJobs({})).items, []);
});

test("a call is cancelled while its credentials are being fetched", async (t) => {
  const hang = `${NODE} -e "setTimeout(() => {}, 1500)"`;
  await useAwsFiles(t, { config: `[profile p]\ncredential_process = ${hang}` });
  const aws = createAwsAccess({ env: process.env });
  const dataExchange = aws.connect(await aws.resolveConnection({ profile: "p", region: "us-east-1" }));
  t.after(() => dataExchange.dispose());
  const controller = new AbortController();
  const call = failureIn(dataExchange.listJobs({}, controller.signal));
  setTimeout(() => controller.abort(), 50);
  assert.deepEqual(await call, { kind: "cancelled" });
});

test("the command line of a credential_process that fails is told to nobody", async (t) => {
  const command = `${NODE} -e "console.error('sesame'), process.exit(3)" sesame`;
  const failure = await failureOfProfile(t, { config: `[profile p]\ncredential_process = ${command}` });
  assert.deepEqual(failure, {
    kind: "credentialsUnavailable",
    profile: "p",
    message: "its credential_process gave no credentials",
  });
});

test("a role that may not be assumed names the STS action", async (t) => {
  const { url } = await startStandIn(t, (_request, response) => {
    response.writeHead(403, { "content-type": "text/xml" });
    response.end(
      "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>",
    );
  });
  await useAwsFiles(t, {
    config: `[profile p]\nrole_arn = arn:aws:iam::111122223333:role/reader\nsource_profile = keys\n[profile keys]\n${KEYS}`,
    variables: { AWS_ENDPOINT_URL_STS: url },
  });
  const failure = await failureIn(listAs("p"));
  assert.deepEqual(failure.kind === "accessDenied" && [failure.action, failure.resource], [
    "sts:AssumeRole",
    "arn:aws:iam::111122223333:role/reader",
  ]);
});

for (const [why, config] of Object.entries({
  "asks for a code of a device":
    "[profile p]\nrole_arn = arn:aws:iam::111122223333:role/r\nsource_profile = keys\nmfa_serial = m\n[profile keys]\n" +
    KEYS,
  "is its own source by a detour":
    "[profile p]\nrole_arn = arn:a\nsource_profile = q\n[profile q]\nrole_arn = arn:b\nsource_profile = p",
  "has a source that is not there": "[profile p]\nrole_arn = arn:a\nsource_profile = gone",
  "says nothing about credentials": "[profile p]\nregion = us-east-1",
})) {
  test(`a profile that ${why} gives no credentials`, async (t) => {
    const failure = await failureOfProfile(t, { config });
    assert.equal(failure.kind === "credentialsUnavailable" && failure.profile, "p");
  });
}

test("a token file that is not there gives no credentials", async (t) => {
  const config =
    "[profile p]\nrole_arn = arn:aws:iam::111122223333:role/r\nweb_identity_token_file = /nowhere/token";
  assert.equal((await failureOfProfile(t, { config })).kind, "credentialsUnavailable");
});

/** Answers AssumeRole as STS does, and anything else with an empty page. */
const answerAssumeRole: Parameters<typeof startStandIn>[1] = (request, response) => {
  if (request.method !== "POST") {
    answerJson({ Jobs: [] })(request, response);
    return;
  }
  response.setHeader("content-type", "text/xml");
  response.end(
    `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials><AccessKeyId>AKROLE</AccessKeyId><SecretAccessKey>any</SecretAccessKey><SessionToken>any</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`,
  );
};
