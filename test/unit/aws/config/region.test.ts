import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { createAwsAccess } from "../../../../src/aws/awsAccess";
import { inEnglish } from "../../../../src/core/base/translate";
import type { ConnectionChoice } from "../../../../src/core/connection/connection";
import { failureOf } from "../../../../src/core/failure/failure";
import { failureText } from "../../../../src/core/failure/failureText";
import { writeSharedFiles } from "../../world/sharedFiles";

async function failureOfRegion(
  t: TestContext,
  region: string,
  from: { readonly choice?: ConnectionChoice; readonly env?: NodeJS.ProcessEnv } = {},
) {
  const env = await writeSharedFiles(t, { config: `[profile p]\nregion = ${region}\n` });
  return createAwsAccess({ env: { ...env, ...from.env } })
    .resolveConnection({ profile: "p", ...from.choice })
    .then(() => assert.fail("it is a Region"), failureOf);
}

for (const region of [
  '"us-east-1"',
  "'us-east-1'",
  "US East (N. Virginia)",
  "us-east-1\u200b",
  "\u200eus-east-1",
  "us-east-1 # mine",
  "eu-west-1[profile new]",
  "us_east_1",
  "us-east-1.",
  "-us-east-1",
  "us-east-1,us-west-2",
  "https://us-east-1",
  "12",
  "a".repeat(70_000),
]) {
  const shown = JSON.stringify(region.slice(0, 30));
  test(`${shown} is refused as a Region, with a sentence that says where it is set`, async (t) => {
    const failure = await failureOfRegion(t, region);
    assert.equal(failure.kind, "badRegion");
    const { title, sentence } = failureText(failure, inEnglish);
    assert.match(sentence, /Correct region of profile “p”, then retry/);
    assert.ok(title.length < 100 && sentence.length < 300);
  });
}

test("quotation marks around a Region are named", async (t) => {
  const { sentence } = failureText(await failureOfRegion(t, '"us-east-1"'), inEnglish);
  assert.match(sentence, /because of its quotation marks/);
});

test("invisible characters in a Region are shown and named", async (t) => {
  const { sentence } = failureText(await failureOfRegion(t, "us-east-1\u200b"), inEnglish);
  assert.match(sentence, /“us-east-1⟨U\+200B⟩” can’t be an AWS Region, because of invisible characters/);
});

test("a Region of a variable leads to the variable", async (t) => {
  const failure = await failureOfRegion(t, "us-east-1", { env: { AWS_REGION: "Virginia!" } });
  assert.match(failureText(failure, inEnglish).sentence, /the variable AWS_REGION, then start VS Code again/);
});

test("a Region of the settings leads to the setting", async (t) => {
  const failure = await failureOfRegion(t, "us-east-1", { choice: { region: "Virginia!" } });
  assert.match(failureText(failure, inEnglish).sentence, /the setting dataExchangeJobs\.region/);
});
