import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { resolveConnection } from "../../../../src/aws/config/connectionResolver";
import type { Connection, ConnectionChoice } from "../../../../src/core/connection/connection";
import { type Failure, failureOf } from "../../../../src/core/failure/failure";

const KEYS = { AWS_ACCESS_KEY_ID: "a", AWS_SECRET_ACCESS_KEY: "s" };
const PROFILES =
  "[default]\nregion = us-east-2\n[profile p]\nregion = eu-west-1\n[profile bare]\noutput = json\n";
const KEYED = "[default]\nregion = x\naws_access_key_id = a\naws_secret_access_key = s\n";
const ASSUMING = "[default]\nregion = x\nrole_arn = r\nsource_profile = p\n";

interface Given {
  readonly config?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly choice?: ConnectionChoice;
}

async function resolve(
  t: TestContext,
  { config = PROFILES, env = {}, choice = {} }: Given,
): Promise<Connection> {
  const folder = await mkdtemp(join(tmpdir(), "connection-"));
  t.after(() => rm(folder, { recursive: true }));
  const AWS_CONFIG_FILE = join(folder, "config");
  await writeFile(AWS_CONFIG_FILE, config);
  return resolveConnection(choice, {
    AWS_CONFIG_FILE,
    AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials"),
    ...env,
  });
}

async function failureIn(t: TestContext, given: Given): Promise<Failure | undefined> {
  return resolve(t, given).then(() => undefined, failureOf);
}

for (const [sentence, given, profile] of [
  ["a picked profile wins", { choice: { profile: "p" }, env: { AWS_PROFILE: "bare", ...KEYS } }, "p"],
  ["keys of the environment come before AWS_PROFILE", { env: { AWS_PROFILE: "p", ...KEYS } }, undefined],
  ["AWS_DEFAULT_PROFILE names a profile", { env: { AWS_DEFAULT_PROFILE: "p" } }, "p"],
  [
    "AWS_DEFAULT_PROFILE comes before AWS_PROFILE",
    { env: { AWS_DEFAULT_PROFILE: "p", AWS_PROFILE: "bare" } },
    "p",
  ],
  [
    "a token file of the environment comes before the keys of the profile in AWS_PROFILE",
    { config: `${KEYED}`, env: { AWS_PROFILE: "default", AWS_WEB_IDENTITY_TOKEN_FILE: "f" } },
    undefined,
  ],
  [
    "keys of the environment come before the default profile",
    { env: { ...KEYS, AWS_REGION: "x" } },
    undefined,
  ],
  [
    "half an access key of the environment is not passed over",
    { env: { AWS_ACCESS_KEY_ID: "a" } },
    undefined,
  ],
  ["a token file of the environment counts", { env: { AWS_WEB_IDENTITY_TOKEN_FILE: "f" } }, undefined],
  ["a container's credentials count", { env: { AWS_CONTAINER_CREDENTIALS_FULL_URI: "u" } }, undefined],
  [
    "a container's credentials come after a default profile that has some",
    { config: KEYED, env: { AWS_CONTAINER_CREDENTIALS_FULL_URI: "u" } },
    "default",
  ],
  [
    "a token file of the environment comes before a default profile's keys",
    { config: KEYED, env: { AWS_WEB_IDENTITY_TOKEN_FILE: "f" } },
    undefined,
  ],
  [
    "a token file of the environment comes after a default profile's role",
    { config: ASSUMING, env: { AWS_WEB_IDENTITY_TOKEN_FILE: "f" } },
    "default",
  ],
  [
    "without any profile an instance may have a role, where the Region is known",
    { config: "", env: { AWS_REGION: "x" } },
    undefined,
  ],
  ["the default profile comes last", {}, "default"],
] as const) {
  test(sentence, async (t) => {
    assert.equal((await resolve(t, given)).profile, profile);
  });
}

for (const [sentence, given, region] of [
  ["a picked Region wins", { choice: { region: "picked" }, env: { AWS_REGION: "x" } }, "picked"],
  ["AWS_REGION comes before AWS_DEFAULT_REGION", { env: { AWS_REGION: "x", AWS_DEFAULT_REGION: "y" } }, "x"],
  ["AWS_DEFAULT_REGION comes before the profile's", { env: { AWS_DEFAULT_REGION: "y" } }, "y"],
  ["the profile's Region comes last", { choice: { profile: "p" } }, "eu-west-1"],
  ["keys of the environment take the default profile's Region", { env: KEYS }, "us-east-2"],
  [
    "keys of the environment take the Region of the profile in AWS_PROFILE",
    { env: { ...KEYS, AWS_PROFILE: "p" } },
    "eu-west-1",
  ],
] as const) {
  test(sentence, async (t) => {
    assert.equal((await resolve(t, given)).region, region);
  });
}

for (const [sentence, env, variable] of [
  ["a picked profile is there instead of a key of the environment", KEYS, "AWS_ACCESS_KEY_ID"],
  ["a picked profile is there instead of no other profile", { AWS_PROFILE: "bare" }, undefined],
] as const) {
  test(sentence, async (t) => {
    assert.equal((await resolve(t, { choice: { profile: "p" }, env })).insteadOf, variable);
  });
}

test("a configured endpoint wins, also where configured ones are switched off", async (t) => {
  const env = { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true", AWS_ENDPOINT_URL: "http://variable" };
  assert.equal(
    (await resolve(t, { choice: { endpoint: "http://setting" }, env })).endpoint,
    "http://setting",
  );
});

test("the endpoint is the picked profile's, not that of the profile in AWS_PROFILE", async (t) => {
  const config = `${PROFILES}[profile other]\nregion = x\nendpoint_url = http://other\n`;
  const connection = await resolve(t, { config, choice: { profile: "p" }, env: { AWS_PROFILE: "other" } });
  assert.equal(connection.endpoint, undefined);
});

for (const [sentence, given, failure] of [
  ["no profile at all", { config: "" }, { kind: "noProfiles" }],
  [
    "no profile, where no instance may be asked",
    { config: "", env: { AWS_REGION: "x", AWS_EC2_METADATA_DISABLED: "true" } },
    { kind: "noProfiles" },
  ],
  ["no default profile", { config: "[profile p]\nregion = x\n" }, { kind: "noProfileChosen" }],
  [
    "a profile that is not there",
    { choice: { profile: "gone" } },
    { kind: "unknownProfile", profile: "gone" },
  ],
  [
    "AWS_PROFILE that is not there",
    { env: { AWS_PROFILE: "gone" } },
    { kind: "unknownProfile", profile: "gone", variable: "AWS_PROFILE" },
  ],
  ["no Region", { choice: { profile: "bare" } }, { kind: "noRegion", profile: "bare" }],
  ["no Region for the environment", { config: "", env: KEYS }, { kind: "noRegion" }],
  [
    "a bad endpoint",
    { choice: { endpoint: "here" } },
    {
      kind: "badEndpoint",
      endpoint: "here",
      source: { kind: "setting", id: "dataExchangeJobs.endpointUrl" },
    },
  ],
] as const) {
  test(`${sentence} gives no connection`, async (t) => {
    assert.deepEqual(await failureIn(t, given), failure);
  });
}

test("the Region of an SSO sign-in is not the profile's Region", async (t) => {
  const config = "[profile s]\nsso_session = x\nsso_region = eu-north-1\n";
  assert.equal((await failureIn(t, { config, choice: { profile: "s" } }))?.kind, "noRegion");
});
