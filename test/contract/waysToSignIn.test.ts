import assert from "node:assert/strict";
import { test } from "node:test";
import { useAwsFiles } from "./awsFiles";
import { type Asked, keysOf, startAws } from "./awsStandIn";
import { listAs } from "./listJobs";
import { compareWithCli } from "./signInTrials";
import { WAYS_TO_SIGN_IN } from "./waysToSignIn";

for (const { name, profile, setting, signer, hasSessionToken, before } of WAYS_TO_SIGN_IN) {
  test(`${name} signs the requests`, async (t) => {
    const aws = await startAws(t);
    await useAwsFiles(t, (folder) => {
      const { variables, ...files } = setting(aws.url, folder);
      return { ...files, variables: { AWS_ENDPOINT_URL: aws.url, ...variables } };
    });
    await listAs(profile);
    const { AccessKeyId, SessionToken } = keysOf(signer);
    const seen = aws.asked.map(({ what, signer }: Asked) => (signer === undefined ? [what] : [what, signer]));
    assert.deepEqual(seen, [...before, ["jobs", AccessKeyId]]);
    assert.equal(aws.asked.at(-1)?.sessionToken, hasSessionToken ? SessionToken : undefined);
  });
}

compareWithCli();
