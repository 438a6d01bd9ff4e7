import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { type TestContext, test } from "node:test";
import { createAwsAccess } from "../../../../src/aws/awsAccess";
import { inEnglish } from "../../../../src/core/base/translate";
import type { ConnectionChoice } from "../../../../src/core/connection/connection";
import { failureOf } from "../../../../src/core/failure/failure";
import { failureText } from "../../../../src/core/failure/failureText";
import { type SharedFilesOfTest, writeSharedFiles } from "../../world/sharedFiles";

const KEYS = "aws_access_key_id = AKP\naws_secret_access_key = any\n";
const P = `[profile p]\nregion = us-east-1\n${KEYS}`;

/** The Region of the resolved connection, or what failed and at which line. */
async function resolve(
  t: TestContext,
  files: SharedFilesOfTest,
  choice: ConnectionChoice = { profile: "p" },
) {
  const env = await writeSharedFiles(t, files);
  return createAwsAccess({ env })
    .resolveConnection(choice)
    .then(
      ({ region }) => region,
      (error: unknown) => {
        const failure = failureOf(error);
        const { fault } = failure.kind === "malformedConfigFile" ? failure : (failure.refusedLine ?? {});
        return [failure.kind, fault?.line, fault?.reason];
      },
    );
}

for (const [what, config] of [
  ["a section that comes twice", `${P}[profile q]\n[profile q]\n`],
  ["its own section twice, without a contradiction", `${P}[profile p]\noutput = json\n`],
  ["an option twice with the same value", `${P}region = us-east-1\n`],
  ["a line without an equals sign in another profile", `${P}[profile q]\nrole_arn arn\n`],
  ["a word without an equals sign in its own section", `${P}sesame\n`],
  ["another profile without its bracket", `${P}[profile q\nregion = eu-west-1\n`],
  ["a line before the first section", `region = eu-west-1\n${P}`],
  ["a value without a name", `${P} = x\n`],
] as const) {
  test(`${what} stops no profile that is clear`, async (t) => {
    assert.equal(await resolve(t, { config }), "us-east-1");
  });
}

for (const [what, config, line, reason] of [
  ["a role without an equals sign beside a key", `${P}role_arn reader\n`, 5, "noEqualsSign"],
  ["services without an equals sign", `${P}services local\n`, 5, "noEqualsSign"],
  ["two keys", `${P}aws_access_key_id = AKOTHER\n`, 5, "nameAgain"],
  ["two keys in two sections", `${P}[profile p]\naws_access_key_id = AKOTHER\n`, 6, "nameAgain"],
  [
    "a source whose role has no equals sign",
    `[profile p]\nregion = us-east-1\nrole_arn = r\nsource_profile = q\n[profile q]\n${KEYS}role_arn r\n`,
    8,
    "noEqualsSign",
  ],
  ["a default for all without an equals sign", `[DEFAULT]\nrole_arn r\n${P}`, 2, "noEqualsSign"],
] as const) {
  test(`${what} leaves it open who signs, and is refused with its line`, async (t) => {
    assert.deepEqual(await resolve(t, { config }), ["malformedConfigFile", line, reason]);
  });
}

test("what follows a broken heading is not taken for the profile above it", async (t) => {
  const config = `[profile p]\nregion = us-east-1\n[profile q\nrole_arn = r\n`;
  const env = await writeSharedFiles(t, { config });
  assert.deepEqual(await createAwsAccess({ env }).readProfiles(), [
    { name: "p", kind: "other", region: "us-east-1" },
  ]);
});

test("a profile that is not found is told beside the line for which the AWS CLI refuses the file", async (t) => {
  const config = `${P}[profile q\nregion = eu-west-1\n`;
  assert.deepEqual(await resolve(t, { config }, { profile: "q" }), ["unknownProfile", 5, "badSectionName"]);
});

test("a Region that is missing is told beside a line of the credentials file too", async (t) => {
  const files = { config: "[profile p]\n", credentials: `[p]\n${KEYS}sesame\n` };
  assert.deepEqual(await resolve(t, files), ["noRegion", 4, "noEqualsSign"]);
});

test("a file in another encoding than UTF-8 is told beside what fails", async (t) => {
  const env = await writeSharedFiles(t, { config: P });
  await writeFile(env.AWS_CONFIG_FILE, Buffer.from(`${P}[profile größe]\n`, "latin1"));
  const failure = await createAwsAccess({ env })
    .resolveConnection({ profile: "größe" })
    .then(() => assert.fail("it was found"), failureOf);
  assert.deepEqual(failure.refusedLine?.fault, { line: 5, reason: "notUtf8" });
});

test("the sentence of a failure ends with the line that may be the reason", () => {
  const refusedLine = { path: "~/.aws/config", fault: { line: 3, reason: "noEqualsSign" } } as const;
  const { sentence } = failureText({ kind: "unknownProfile", profile: "p", refusedLine }, inEnglish);
  assert.match(
    sentence,
    /Line 3 of ~\/\.aws\/config may be the reason: there is no “=” in it; the AWS CLI refuses the file for it\.$/,
  );
});
