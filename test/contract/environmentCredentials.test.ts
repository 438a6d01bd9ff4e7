import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { createAwsAccess } from "../../src/aws/awsAccess";
import type { ConnectionChoice } from "../../src/core/connection/connection";
import { type AwsSetting, useAwsFiles } from "./awsFiles";
import { failureIn } from "./connect";
import { answerJson, startStandIn } from "./standInServer";

const FILE_KEYS = "aws_access_key_id = AKFILE\naws_secret_access_key = any";
const ENVIRONMENT_KEYS = { AWS_ACCESS_KEY_ID: "AKENVIRONMENT", AWS_SECRET_ACCESS_KEY: "any" };
const PROFILES = `[default]\n${FILE_KEYS}\n[profile p]\n${FILE_KEYS}\n`;

function keyIn(request: IncomingMessage): string {
  return /Credential=(\w+)/.exec(request.headers.authorization ?? "")?.[1] ?? "";
}

/** Lists with this choice, and gives the keys that signed. STS answers a token with the key of a role. */
async function keysFor(
  t: TestContext,
  choice: ConnectionChoice,
  setting: AwsSetting,
): Promise<readonly string[]> {
  const keys: string[] = [];
  const dataExchange = await startStandIn(t, (request, response) => {
    keys.push(keyIn(request));
    answerJson({ Jobs: [] })(request, response);
  });
  const sts = await startStandIn(t, (_request, response) => {
    response.setHeader("content-type", "text/xml");
    response.end(
      `<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>AKROLE</AccessKeyId><SecretAccessKey>any</SecretAccessKey><SessionToken>any</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`,
    );
  });
  const { folder } = await useAwsFiles(t, {
    ...setting,
    variables: {
      AWS_ENDPOINT_URL_DATAEXCHANGE: dataExchange.url,
      AWS_ENDPOINT_URL_STS: sts.url,
      ...setting.variables,
    },
  });
  await writeFile(join(folder, "token"), "sesame");
  if ("AWS_ROLE_ARN" in process.env) {
    process.env["AWS_WEB_IDENTITY_TOKEN_FILE"] = join(folder, "token");
  }
  const aws = createAwsAccess({ env: process.env });
  const client = aws.connect(await aws.resolveConnection({ region: "us-east-1", ...choice }));
  await client.listJobs({}).finally(() => client.dispose());
  return keys;
}

test("keys of the environment sign when it is chosen, though AWS_PROFILE and a default profile have some", async (t) => {
  const variables = { ...ENVIRONMENT_KEYS, AWS_PROFILE: "p" };
  assert.deepEqual(await keysFor(t, { environment: true }, { config: PROFILES, variables }), [
    "AKENVIRONMENT",
  ]);
});

test("keys of the environment sign before the profile in AWS_PROFILE, as with the AWS CLI", async (t) => {
  const variables = { ...ENVIRONMENT_KEYS, AWS_PROFILE: "p" };
  assert.deepEqual(await keysFor(t, {}, { config: PROFILES, variables }), ["AKENVIRONMENT"]);
});

test("without AWS_PROFILE keys of the environment sign before the default profile's, as with the AWS CLI", async (t) => {
  assert.deepEqual(await keysFor(t, {}, { config: PROFILES, variables: ENVIRONMENT_KEYS }), [
    "AKENVIRONMENT",
  ]);
});

test("a token file of the environment signs before the default profile's keys, as with the AWS CLI", async (t) => {
  const variables = { AWS_ROLE_ARN: "arn:aws:iam::111122223333:role/r" };
  assert.deepEqual(await keysFor(t, {}, { config: PROFILES, variables }), ["AKROLE"]);
});

test("a container's credentials sign when the environment is chosen", async (t) => {
  const { url, requests } = await startStandIn(
    t,
    answerJson({
      ...{ AccessKeyId: "AKCONTAINER", SecretAccessKey: "any", Token: "any" },
      Expiration: "2099-01-01T00:00:00Z",
    }),
  );
  const variables = { AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/credentials`, AWS_PROFILE: "p" };
  assert.deepEqual(await keysFor(t, { environment: true }, { config: PROFILES, variables }), ["AKCONTAINER"]);
  assert.deepEqual(requests, ["GET /credentials"]);
});

test("the environment's Region and endpoint are those of the profile in AWS_PROFILE, as with the AWS CLI", async (t) => {
  await useAwsFiles(t, {
    config:
      "[default]\nregion = eu-west-1\n[profile p]\nregion = us-east-1\nendpoint_url = http://127.0.0.1:1\n",
    variables: { ...ENVIRONMENT_KEYS, AWS_PROFILE: "p" },
  });
  const { region, endpoint, profile } = await createAwsAccess({ env: process.env }).resolveConnection({
    environment: true,
  });
  assert.deepEqual([region, endpoint, profile], ["us-east-1", "http://127.0.0.1:1", undefined]);
});

test("an environment that has lost its credentials is a failure, never another's credentials", async (t) => {
  await useAwsFiles(t, { config: PROFILES, variables: { AWS_PROFILE: "p" } });
  const aws = createAwsAccess({ env: process.env });
  const choice = { environment: true, region: "us-east-1" } as const;
  assert.deepEqual(await failureIn(aws.resolveConnection(choice)), { kind: "noEnvironmentCredentials" });
});

test("an environment that loses its credentials while it is connected signs nothing more", async (t) => {
  const { url, requests } = await startStandIn(t, answerJson({ Jobs: [] }));
  await useAwsFiles(t, { config: PROFILES, variables: { ...ENVIRONMENT_KEYS, AWS_ENDPOINT_URL: url } });
  const aws = createAwsAccess({ env: process.env });
  const client = aws.connect(await aws.resolveConnection({ environment: true, region: "us-east-1" }));
  t.after(() => client.dispose());
  delete process.env["AWS_ACCESS_KEY_ID"];
  assert.equal((await failureIn(client.listJobs({}))).kind, "noEnvironmentCredentials");
  assert.deepEqual(requests, []);
});
