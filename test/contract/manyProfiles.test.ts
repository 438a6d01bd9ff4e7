import assert from "node:assert/strict";
import { test } from "node:test";
import { createAwsAccess } from "../../src/aws/awsAccess";
import type { Profile } from "../../src/core/connection/awsAccess";
import { useAwsFiles } from "./awsFiles";

const COUNT = 5000;

/** What stands in the two files for a profile, and what is to be read of it. */
interface Sample {
  readonly config: string;
  readonly credentials: string;
  readonly profile: Profile;
}

function sample(index: number): Sample {
  const name = `team-${index}`;
  const accountId = String(100_000_000_000 + index);
  const region = index % 2 === 0 ? "us-east-1" : "eu-west-1";
  const section = `[profile ${name}]\nregion = ${region}\n`;
  switch (index % 3) {
    case 0:
      return {
        config: `${section}sso_session = company\nsso_account_id = ${accountId}\nsso_role_name = reader\n`,
        credentials: "",
        profile: { name, kind: "sso", region, accountId },
      };
    case 1:
      return {
        config: `${section}role_arn = arn:aws:iam::${accountId}:role/reader\nsource_profile = team-0\n`,
        credentials: "",
        profile: { name, kind: "role", region, accountId },
      };
    default:
      return {
        config: section,
        credentials: `[${name}]\naws_access_key_id = AKANY\naws_secret_access_key = any\n`,
        profile: { name, kind: "keys", region },
      };
  }
}

test(`${COUNT} profiles are read, in their order, with kind, Region and account`, async (t) => {
  const samples = Array.from({ length: COUNT }, (_, index) => sample(index));
  await useAwsFiles(t, {
    config: `${samples.map(({ config }) => config).join("\n")}\n[sso-session company]\nsso_region = us-east-1\nsso_start_url = https://company.awsapps.com/start\n`,
    credentials: samples.map(({ credentials }) => credentials).join(""),
  });
  const aws = createAwsAccess({ env: process.env });
  assert.deepEqual(
    await aws.readProfiles(),
    samples.map(({ profile }) => profile),
  );
  const { region } = await aws.resolveConnection({ profile: "team-4999" });
  assert.equal(region, "eu-west-1");
});
