import assert from "node:assert/strict";
import { test } from "node:test";
import { createAwsAccess } from "../../../../src/aws/awsAccess";
import { profileFault } from "../../../../src/aws/config/profileFault";
import type { Section } from "../../../../src/aws/config/sharedFiles";
import { inEnglish } from "../../../../src/core/base/translate";
import { profileFaultText } from "../../../../src/core/failure/profileFault";
import { sharedFilesOf, writeSharedFiles } from "../../world/sharedFiles";

const KEYS = { aws_access_key_id: "a", aws_secret_access_key: "s" };

const ROLE = (source: string) => ({ role_arn: "r", source_profile: source });

for (const [what, profiles] of Object.entries({
  "a key": { p: KEYS },
  "a key in a source that would assume a role for itself": { p: ROLE("q"), q: { ...ROLE("gone"), ...KEYS } },
  "itself as source, with a key": { p: { ...ROLE("p"), ...KEYS } },
  "a chain of roles": { p: ROLE("q"), q: ROLE("r"), r: KEYS },
  "a credential_source": { p: { role_arn: "r", credential_source: "EcsContainer" } },
  "a token file": { p: { role_arn: "r", web_identity_token_file: "f" } },
  "an old sign-in with IAM Identity Center": {
    p: { sso_start_url: "u", sso_region: "r", sso_account_id: "1", sso_role_name: "n" },
  },
  "nothing about credentials: an instance may have a role": { p: { region: "us-east-1" } },
} satisfies Record<string, Record<string, Section>>)) {
  test(`nothing is wrong with a profile that has ${what}`, () => {
    assert.equal(profileFault(sharedFilesOf(profiles), "p"), undefined);
  });
}

test("nothing is wrong with a profile whose sso-session is complete", () => {
  const sso = { sso_session: "s", sso_account_id: "1", sso_role_name: "n" };
  const session = { sso_start_url: "u", sso_region: "r" };
  assert.equal(profileFault(sharedFilesOf({ p: sso }, { "sso-session.s": session }), "p"), undefined);
});

test("what is wrong with a source is wrong with each profile that builds upon it", () => {
  const files = sharedFilesOf({ p: ROLE("q"), q: ROLE("r"), r: { login_session: "l" } });
  for (const profile of ["p", "q", "r"]) {
    assert.deepEqual(profileFault(files, profile), { kind: "loginSession", profile: "r" });
  }
});

test("the circle that is told has no profile in it that only leads there", () => {
  const files = sharedFilesOf({ p: ROLE("q"), q: ROLE("r"), r: ROLE("q") });
  assert.deepEqual(profileFault(files, "p"), {
    kind: "sourcesInCircle",
    profile: "r",
    chain: ["q", "r", "q"],
  });
});

test("a list of profiles says of each what is wrong with it", async (t) => {
  const env = await writeSharedFiles(t, {
    config: "[profile a]\nrole_arn = r\nsource_profile = gone\n[profile b]\nlogin_session = l\n[profile c]\n",
    credentials: "[c]\naws_access_key_id = A\naws_secret_access_key = s\n",
  });
  assert.deepEqual(await createAwsAccess({ env }).readProfiles(), [
    { name: "a", kind: "role", fault: { kind: "sourceMissing", profile: "a", source: "gone" } },
    { name: "b", kind: "login", fault: { kind: "loginSession", profile: "b" } },
    { name: "c", kind: "keys" },
  ]);
});

/** Counts how often it is asked for an entry. */
class CountingMap<V> extends Map<string, V> {
  lookups = 0;

  override get(key: string): V | undefined {
    this.lookups += 1;
    return super.get(key);
  }
}

test("what is wrong with 5,000 profiles of one chain is found with a few looks at each", () => {
  const names = Array.from({ length: 5000 }, (_, index) => `p${index}`);
  const profiles = new CountingMap<Section>(names.map((name, index) => [name, ROLE(`p${index + 1}`)]));
  const known = new Map();
  const files = sharedFilesOf(profiles);
  const faults = names.map((name) => profileFault(files, name, known));
  assert.ok(faults.every((fault) => fault?.kind === "sourceMissing" && fault.source === "p5000"));
  assert.ok(profiles.lookups <= 12 * names.length, `${profiles.lookups} looks`);
});

test("a fault is told as a part of a sentence that names what is missing", () => {
  const text = profileFaultText({ kind: "sourceMissing", profile: "p", source: "gone" }, inEnglish);
  assert.equal(text, "profile “p” builds upon a profile “gone” that does not exist");
});
