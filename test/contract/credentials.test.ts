import assert from "node:assert/strict";
import { test } from "node:test";
import { createAwsAccess } from "../../src/aws/awsAccess";
import { startService } from "../service/dataExchangeService";
import { useAwsFiles } from "./awsFiles";
import { startAws } from "./awsStandIn";
import { failureIn } from "./connect";
import { connectAs, listAs } from "./listJobs";
import { containerVariables } from "./profileLines";
import { answerJson, startStandIn } from "./standInServer";

const KEYS = "aws_access_key_id = AKANY\naws_secret_access_key = any";

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

test("where a connected profile is gone from the files, the machine's role doesn't sign in its place", async (t) => {
  const { url, asked } = await startAws(t);
  const files = await useAwsFiles(t, {
    config: `[profile p]\n${KEYS}`,
    variables: { AWS_ENDPOINT_URL: url, ...containerVariables(url) },
  });
  const dataExchange = await connectAs("p");
  t.after(() => dataExchange.dispose());
  await files.writeConfig("[profile q]\nregion = us-east-1\n");
  assert.deepEqual(await failureIn(dataExchange.listJobs({})), { kind: "unknownProfile", profile: "p" });
  assert.deepEqual(asked, []);
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
