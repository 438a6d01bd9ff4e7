import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { type TestContext, test } from "node:test";
import { createAwsAccess } from "../../../../src/aws/awsAccess";
import { failureOf } from "../../../../src/core/failure/failure";
import { type SharedFilesOfTest, writeSharedFiles } from "../../world/sharedFiles";

/** Where profile `p` is to be mended: the file's name and the line. */
async function placeOf(t: TestContext, files: SharedFilesOfTest, what: "settings" | "keys" = "settings") {
  const env = await writeSharedFiles(t, files);
  const { path, line } = await createAwsAccess({ env }).placeToFix({ profile: "p" }, what);
  return [path === env.AWS_CONFIG_FILE ? "config" : "credentials", line];
}

const BOTH = { config: "[default]\n[profile p]\n", credentials: "[other]\n\n[p]\n" };

test("settings are mended where the config file has the profile", async (t) => {
  assert.deepEqual(await placeOf(t, BOTH), ["config", 2]);
});

test("keys are mended where the credentials file has the profile", async (t) => {
  assert.deepEqual(await placeOf(t, BOTH, "keys"), ["credentials", 3]);
});

test("keys of a profile without a section there are mended in the config file", async (t) => {
  assert.deepEqual(await placeOf(t, { ...BOTH, credentials: "[other]\n" }, "keys"), ["config", 2]);
});

test("a profile's name may stand in quotation marks", async (t) => {
  assert.deepEqual(await placeOf(t, { config: '[default]\n[profile "p"]\n' }), ["config", 2]);
});

test("a profile that is nowhere leads to the config file", async (t) => {
  assert.deepEqual(await placeOf(t, { config: "[default]\n", credentials: "[other]\n" }), [
    "config",
    undefined,
  ]);
});

test("a config file that is not there is where it is to be", async (t) => {
  assert.deepEqual(await placeOf(t, {}), ["config", undefined]);
});

test("a malformed line comes first, in either file", async (t) => {
  assert.deepEqual(await placeOf(t, { ...BOTH, credentials: "[p]\nsesame\n" }), ["credentials", 2]);
});

test("a file that cannot be read is the place itself", async (t) => {
  const env = await writeSharedFiles(t, { config: "[profile p]\n" });
  await mkdir(env.AWS_SHARED_CREDENTIALS_FILE);
  const place = await createAwsAccess({ env }).placeToFix({ profile: "p" }, "settings");
  assert.deepEqual(place, { path: env.AWS_SHARED_CREDENTIALS_FILE });
});

test("what is wrong with the source of a chain of roles is mended there", async (t) => {
  const env = await writeSharedFiles(t, {
    config:
      "[profile p]\nrole_arn = r\nsource_profile = q\n[profile q]\nrole_arn = r\nsource_profile = gone\n",
  });
  const { line } = await createAwsAccess({ env }).placeToFix({ profile: "p" }, "settings");
  assert.equal(line, 4);
});

const CHAIN = `[profile p]
role_arn = arn:aws:iam::111122223333:role/reader
source_profile = company
[profile company]
sso_session = s
region = eu-west-1
`;

test("the profile at the beginning of a chain of roles signs in", async (t) => {
  const env = await writeSharedFiles(t, { config: CHAIN });
  assert.deepEqual(await createAwsAccess({ env }).signingInProfile({ profile: "p" }), {
    name: "company",
    kind: "sso",
    region: "eu-west-1",
  });
});

test("nobody signs in for the credentials of the environment", async (t) => {
  const keys = { AWS_ACCESS_KEY_ID: "AKANY", AWS_SECRET_ACCESS_KEY: "any" };
  const env = { ...(await writeSharedFiles(t, { config: CHAIN })), ...keys };
  assert.equal(await createAwsAccess({ env }).signingInProfile({}), undefined);
});

test("a profile that is nowhere cannot sign in", async (t) => {
  const env = await writeSharedFiles(t, { config: CHAIN });
  const failure = await createAwsAccess({ env })
    .signingInProfile({ profile: "gone" })
    .then(() => undefined, failureOf);
  assert.deepEqual(failure, { kind: "unknownProfile", profile: "gone" });
});
