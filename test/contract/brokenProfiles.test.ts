import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Failure } from "../../src/core/failure/failure";
import { type AwsSetting, useAwsFiles } from "./awsFiles";
import { startAws } from "./awsStandIn";
import { BROKEN_PROFILES } from "./brokenProfiles";
import { failureIn } from "./connect";
import { listAs } from "./listJobs";
import { instanceVariables, roleLines } from "./profileLines";

for (const [what, [config, fault]] of Object.entries(BROKEN_PROFILES)) {
  test(`a profile that ${what} is refused before anything is sent`, async (t) => {
    const { failure, asked } = await attempt(t, { config });
    assert.deepEqual(failure, { kind: "brokenProfile", profile: "p", fault });
    assert.deepEqual(asked, []);
  });
}

const FAILURES: Readonly<Record<string, readonly [setting: AwsSetting, failure: Failure]>> = {
  "a token file that is not there": [
    { config: `[profile p]\n${roleLines("r")}web_identity_token_file = /nowhere/token\n` },
    { kind: "noTokenFile", profile: "p", path: "/nowhere/token", code: "ENOENT" },
  ],
  "a folder in the place of a token file": [
    { config: `[profile p]\n${roleLines("r")}web_identity_token_file = /\n` },
    { kind: "noTokenFile", profile: "p", path: "/", code: "EISDIR" },
  ],
  "an environment without the keys that a role's source is": [
    { config: `[profile p]\n${roleLines("r")}credential_source = Environment\n` },
    { kind: "emptySource", profile: "p", source: "Environment" },
  ],
  "no container where one is a role's source": [
    { config: `[profile p]\n${roleLines("r")}credential_source = EcsContainer\n` },
    { kind: "emptySource", profile: "p", source: "EcsContainer" },
  ],
  "an instance that may not be asked where it is a role's source": [
    { config: `[profile p]\n${roleLines("r")}credential_source = Ec2InstanceMetadata\n` },
    { kind: "emptySource", profile: "p", source: "Ec2InstanceMetadata" },
  ],
  "an instance that does not answer where it is a role's source": [
    {
      config: `[profile p]\n${roleLines("r")}credential_source = Ec2InstanceMetadata\n`,
      variables: instanceVariables("http://127.0.0.1:1"),
    },
    { kind: "emptySource", profile: "p", source: "Ec2InstanceMetadata" },
  ],
  "neither credentials nor an instance": [
    { config: "[profile p]\nregion = us-east-1\n" },
    { kind: "noCredentials", profile: "p" },
  ],
  "no credentials, where no instance answers": [
    { config: "[profile p]\nregion = us-east-1\n", variables: instanceVariables("http://127.0.0.1:1") },
    { kind: "noCredentials", profile: "p" },
  ],
};

for (const [what, [setting, failure]] of Object.entries(FAILURES)) {
  test(`${what} is told as that`, async (t) => {
    assert.deepEqual((await attempt(t, setting)).failure, failure);
  });
}

test("a token file of the environment that is not there is told as that", async (t) => {
  const variables = { AWS_WEB_IDENTITY_TOKEN_FILE: "/nowhere/token", AWS_ROLE_ARN: "arn:aws:iam::1:role/r" };
  const { failure } = await attempt(t, { variables }, null);
  assert.deepEqual(failure, { kind: "noTokenFile", path: "/nowhere/token", code: "ENOENT" });
});

test("where there is no profile and no instance answers, there is no profile", async (t) => {
  const { failure } = await attempt(t, { variables: instanceVariables("http://127.0.0.1:1") }, null);
  assert.deepEqual(failure, { kind: "noProfiles" });
});

async function attempt(t: TestContext, setting: AwsSetting, profile: string | null = "p") {
  const aws = await startAws(t);
  await useAwsFiles(t, { ...setting, variables: { AWS_ENDPOINT_URL: aws.url, ...setting.variables } });
  return { failure: await failureIn(listAs(profile ?? undefined)), asked: aws.asked };
}
