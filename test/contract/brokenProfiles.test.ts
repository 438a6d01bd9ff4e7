import assert from "node:assert/strict";
import { test } from "node:test";
import type { Failure } from "../../src/core/failure";
import { type AwsSetting, useAwsFiles } from "./awsFiles";
import { startAws } from "./awsStandIn";
import { failureIn } from "./connect";
import { listAs } from "./listJobs";
import { instanceVariables, keyLines, roleLines, SSO_LINES, SSO_SESSION } from "./profileLines";

type Fault = Extract<Failure, { kind: "brokenProfile" }>["fault"];

const FAULTS: Readonly<Record<string, readonly [config: string, fault: Fault]>> = {
  "names a source that is not there": [
    `[profile p]\n${roleLines("r")}source_profile = gone\n`,
    { kind: "sourceMissing", profile: "p", source: "gone" },
  ],
  "has a source whose own source is not there": [
    `[profile p]\n${roleLines("r")}source_profile = q\n[profile q]\n${roleLines("r")}source_profile = gone\n`,
    { kind: "sourceMissing", profile: "q", source: "gone" },
  ],
  "has a source without credentials": [
    `[profile p]\n${roleLines("r")}source_profile = q\n[profile q]\nregion = us-east-1\n`,
    { kind: "sourceEmpty", profile: "p", source: "q" },
  ],
  "is its own source by a detour": [
    `[profile p]\n${roleLines("r")}source_profile = q\n[profile q]\n${roleLines("r")}source_profile = p\n`,
    { kind: "sourcesInCircle", profile: "q", chain: ["p", "q", "p"] },
  ],
  "is its own source and has no key": [
    `[profile p]\n${roleLines("r")}source_profile = p\n`,
    { kind: "sourcesInCircle", profile: "p", chain: ["p", "p"] },
  ],
  "has a role and nothing to assume it with": [
    `[profile p]\n${roleLines("r")}`,
    { kind: "roleWithoutSource", profile: "p" },
  ],
  "has a role and two sources": [
    `[profile p]\n${roleLines("r")}source_profile = q\ncredential_source = Environment\n[profile q]\n${keyLines("q")}`,
    { kind: "roleWithTwoSources", profile: "p" },
  ],
  "has a credential_source that AWS does not know": [
    `[profile p]\n${roleLines("r")}credential_source = Somewhere\n`,
    { kind: "credentialSourceUnknown", profile: "p", source: "Somewhere" },
  ],
  "lacks keys of an old sign-in with IAM Identity Center": [
    "[profile p]\nsso_start_url = https://sso.invalid\nsso_account_id = 111122223333\n",
    { kind: "ssoIncomplete", profile: "p", missing: ["sso_region", "sso_role_name"] },
  ],
  "lacks the account and the role of IAM Identity Center": [
    `[profile p]\nsso_session = s\n${SSO_SESSION}`,
    { kind: "ssoIncomplete", profile: "p", missing: ["sso_account_id", "sso_role_name"] },
  ],
  "names an sso-session that is not there": [
    `[profile p]\nsso_session = s\n${SSO_LINES}`,
    { kind: "ssoSessionMissing", profile: "p", session: "s" },
  ],
  "names an sso-session that lacks its Region": [
    `[profile p]\nsso_session = s\n${SSO_LINES}[sso-session s]\nsso_start_url = https://sso.invalid\n`,
    { kind: "ssoSessionIncomplete", profile: "p", session: "s", missing: ["sso_region"] },
  ],
  "has a key without its secret": [
    "[profile p]\naws_access_key_id = AKANY\n",
    { kind: "keysIncomplete", profile: "p", missing: "aws_secret_access_key" },
  ],
  "has a token file and no role": [
    "[profile p]\nweb_identity_token_file = /token\n",
    { kind: "tokenWithoutRole", profile: "p" },
  ],
  "signs in with aws login": [
    "[profile p]\nlogin_session = arn:aws:iam::111122223333:user/me\n",
    { kind: "loginSession", profile: "p" },
  ],
  "has a source that signs in with aws login": [
    `[profile p]\n${roleLines("r")}source_profile = q\n[profile q]\nlogin_session = arn:aws:iam::111122223333:user/me\n`,
    { kind: "loginSession", profile: "q" },
  ],
};

for (const [what, [config, fault]] of Object.entries(FAULTS)) {
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

async function attempt(t: Parameters<typeof startAws>[0], setting: AwsSetting, profile: string | null = "p") {
  const aws = await startAws(t);
  await useAwsFiles(t, { ...setting, variables: { AWS_ENDPOINT_URL: aws.url, ...setting.variables } });
  return { failure: await failureIn(listAs(profile ?? undefined)), asked: aws.asked };
}
