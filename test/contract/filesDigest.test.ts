import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { createAwsAccess } from "../../src/aws/awsAccess";
import { useAwsFiles } from "./awsFiles";

const KEYS = "aws_access_key_id = AKANY\naws_secret_access_key = sesame\n";
const SSO =
  "[profile p]\nregion = us-east-1\nsso_session = s\nsso_account_id = 111122223333\nsso_role_name = reader\n[sso-session s]\nsso_start_url = https://sso.invalid\n";

interface Digests {
  readonly connection: "same" | "other";
  readonly signer: "same" | "other";
  readonly everything: "same" | "other";
}

/** What another config says in comparison with the one before; profile `p` is picked. */
async function compare(t: TestContext, before: string, after: string, session?: string): Promise<Digests> {
  const { folder, writeConfig } = await useAwsFiles(t, { config: before });
  const aws = createAwsAccess({ env: process.env });
  const first = await aws.readDigest({ profile: "p" });
  await writeConfig(after);
  if (session !== undefined) {
    const cache = join(folder, ".aws", "sso", "cache");
    await mkdir(cache, { recursive: true });
    await writeFile(join(cache, `${createHash("sha1").update("s").digest("hex")}.json`), session);
  }
  const second = await aws.readDigest({ profile: "p" });
  const word = (isSame: boolean) => (isSame ? "same" : "other");
  return {
    connection: word(first.connectionId === second.connectionId),
    signer: word(first.signer === second.signer),
    everything: word(first.everything === second.everything),
  };
}

const SAME: Digests = { connection: "same", signer: "same", everything: "same" };
const OTHER_SECRET: Digests = { ...SAME, everything: "other" };
const OTHER_SIGNER: Digests = { ...OTHER_SECRET, signer: "other" };
const OTHER_CONNECTION: Digests = { ...OTHER_SECRET, connection: "other" };

const profile = (lines: string) => `[profile p]\nregion = us-east-1\n${lines}`;
const role = (arn: string, source: string) =>
  `${profile(`role_arn = ${arn}\nsource_profile = source\n`)}[profile source]\n${source}`;

for (const [what, before, after, expected] of [
  ["nothing", profile(KEYS), profile(KEYS), SAME],
  ["another profile", profile(KEYS), `${profile(KEYS)}[profile q]\nregion = eu-west-1\n`, SAME],
  ["a comment", profile(KEYS), `# any\n${profile(KEYS)}`, SAME],
  ["the secret of a key", profile(KEYS), profile(KEYS.replace("sesame", "open")), OTHER_SECRET],
  ["a session token", profile(KEYS), profile(`${KEYS}aws_session_token = any\n`), OTHER_SECRET],
  ["the key", profile(KEYS), profile(KEYS.replace("AKANY", "AKOTHER")), OTHER_SIGNER],
  ["the program", profile("credential_process = a\n"), profile("credential_process = b\n"), OTHER_SIGNER],
  ["the role", role("arn:a", KEYS), role("arn:b", KEYS), OTHER_SIGNER],
  ["the key of a source", role("arn:a", KEYS), role("arn:a", KEYS.replace("AKANY", "AKB")), OTHER_SIGNER],
  ["the account of a sign-in", SSO, SSO.replace("111122223333", "444455556666"), OTHER_SIGNER],
  ["the Region", profile(KEYS), profile(KEYS).replace("us-east-1", "eu-west-1"), OTHER_CONNECTION],
  ["the endpoint", profile(KEYS), profile(`${KEYS}endpoint_url = https://other.test\n`), OTHER_CONNECTION],
  ["a profile that is gone", profile(KEYS), "", { ...OTHER_SIGNER, connection: "other" }],
  ["a mistake in the file", "sesame", profile(KEYS), { ...OTHER_SIGNER, connection: "other" }],
  ["the place of a mistake", "sesame", "\nsesame", OTHER_SECRET],
] as const) {
  test(`of ${what}, it is told what a change decides`, async (t) => {
    assert.deepEqual(await compare(t, before, after), expected);
  });
}

test("signing in is told by the session that is kept of it", async (t) => {
  assert.deepEqual(await compare(t, SSO, SSO, "{}"), OTHER_SECRET);
});

test("a session of IAM Identity Center is nothing to a profile with a key", async (t) => {
  assert.deepEqual(await compare(t, profile(KEYS), profile(KEYS), "{}"), SAME);
});

test("what is told holds no secret", async (t) => {
  await useAwsFiles(t, { config: profile(KEYS) });
  const digest = await createAwsAccess({ env: process.env }).readDigest({ profile: "p" });
  assert.doesNotMatch(JSON.stringify(digest), /AKANY|sesame/);
});
