import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { createAwsAccess } from "../../../../src/aws/awsAccess";
import { profileKind, profileOf, signingInProfile } from "../../../../src/aws/config/profiles";
import { readSharedFiles } from "../../../../src/aws/config/sharedFilesReader";
import { failureOf } from "../../../../src/core/failure/failure";
import { sharedFilesOf, writeSharedFiles } from "../../world/sharedFiles";

test("profiles come in the order of their files, the config file's first", async (t) => {
  const env = await writeSharedFiles(t, {
    config:
      "[profile b]\nregion = eu-west-1\n[sso-session s]\nsso_region = x\n[services v]\ns3 =\n  endpoint_url = u\n",
    credentials:
      "[a]\naws_access_key_id = A\naws_secret_access_key = s\n[b]\naws_access_key_id = B\naws_secret_access_key = s\n",
  });
  assert.deepEqual(await createAwsAccess({ env }).readProfiles(), [
    { name: "b", region: "eu-west-1", kind: "keys" },
    { name: "a", kind: "keys" },
  ]);
});

test("missing files are no profiles", async (t) => {
  const env = await writeSharedFiles(t, {});
  assert.deepEqual(await createAwsAccess({ env }).readProfiles(), []);
});

test("a profile that was added after the first reading is read", async (t) => {
  const env = await writeSharedFiles(t, { config: "[profile a]\nregion = x\n" });
  const access = createAwsAccess({ env });
  await access.readProfiles();
  await writeFile(env.AWS_CONFIG_FILE, "[profile a]\nregion = x\n[profile b]\nregion = y\n");
  assert.deepEqual(
    (await access.readProfiles()).map(({ name }) => name),
    ["a", "b"],
  );
});

test("a config file that cannot be read is a failure, not an empty list", async (t) => {
  const env = await writeSharedFiles(t, {});
  await mkdir(env.AWS_CONFIG_FILE);
  const failure = await createAwsAccess({ env })
    .readProfiles()
    .then(() => undefined, failureOf);
  assert.equal(failure?.kind, "badConfigFile");
});

for (const [kind, section] of [
  ["keys", { aws_access_key_id: "a", aws_secret_access_key: "s" }],
  ["role", { role_arn: "r", source_profile: "p" }],
  ["role", { role_arn: "r", credential_source: "Environment" }],
  ["webIdentity", { role_arn: "r", web_identity_token_file: "f" }],
  ["process", { credential_process: "c" }],
  ["sso", { sso_session: "s" }],
  ["sso", { sso_start_url: "u" }],
  ["sso", { sso_account_id: "1", aws_access_key_id: "a", aws_secret_access_key: "s" }],
  ["login", { login_session: "s" }],
  ["other", { sso_region: "eu-west-1" }],
  ["role", { role_arn: "r" }],
] as const) {
  test(`${Object.keys(section).join(" and ")} make a profile of the kind ${kind}`, () => {
    assert.equal(profileKind(sharedFilesOf({ p: section }), "p"), kind);
  });
}

for (const [what, section, accountId] of [
  ["IAM Identity Center", { sso_session: "s", sso_account_id: "111122223333" }, "111122223333"],
  ["its role", { role_arn: "arn:aws:iam::111122223333:role/r", source_profile: "p" }, "111122223333"],
  [
    "the role of its token",
    { role_arn: "arn:aws:iam::111122223333:role/r", web_identity_token_file: "f" },
    "111122223333",
  ],
  [
    "its key",
    { aws_access_key_id: "a", aws_secret_access_key: "s", aws_account_id: "111122223333" },
    "111122223333",
  ],
  [
    "a key beside it that is not used",
    { credential_process: "c", sso_account_id_of_another: "111122223333" },
    undefined,
  ],
  ["what is no account id", { sso_session: "s", sso_account_id: "main" }, undefined],
] as const) {
  test(`the account of a profile is ${accountId ?? "not told"} by ${what}`, () => {
    assert.equal(profileOf(sharedFilesOf({ p: section }), "p").accountId, accountId);
  });
}

test("a chain of roles leads to the profile that signs in", async (t) => {
  const role = (source: string) => `role_arn = r\nsource_profile = ${source}\n`;
  const env = await writeSharedFiles(t, {
    config: `[profile a]\n${role("b")}[profile b]\n${role("c")}[profile c]\nsso_session = s\n`,
  });
  assert.deepEqual(signingInProfile(await readSharedFiles(env), "a"), { name: "c", kind: "sso" });
});

test("a source with a key signs in, also where it would assume a role for itself", async (t) => {
  const role = (source: string) => `role_arn = r\nsource_profile = ${source}\n`;
  const keys = "aws_access_key_id = a\naws_secret_access_key = s\n";
  const env = await writeSharedFiles(t, {
    config: `[profile a]\n${role("b")}[profile b]\n${role("c")}${keys}[profile c]\nsso_session = s\n`,
  });
  assert.deepEqual(signingInProfile(await readSharedFiles(env), "a"), { name: "b", kind: "keys" });
});

test("a circle of roles has an end", async (t) => {
  const role = (source: string) => `role_arn = r\nsource_profile = ${source}\n`;
  const env = await writeSharedFiles(t, { config: `[profile a]\n${role("b")}[profile b]\n${role("a")}` });
  assert.equal(signingInProfile(await readSharedFiles(env), "a").name, "b");
});
