import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { createAwsAccess } from "../../src/aws/awsAccess";
import { HOUR } from "../../src/core/base/clock";
import type { Failure } from "../../src/core/failure/failure";
import { useAwsFiles } from "./awsFiles";
import { failureIn } from "./connect";
import { answerJson, startStandIn } from "./standInServer";

interface Session {
  readonly config?: string;
  /** What `aws sso login` has left on this machine; without it nobody has signed in. */
  readonly token?: string;
  /** Where the portal of IAM Identity Center is. */
  readonly portal?: string;
}

/** The failure of listing with profile `p`; Data Exchange would answer anything. */
async function failureOf(t: TestContext, { config = ssoProfile("p"), token, portal }: Session) {
  const { url } = await startStandIn(t, answerJson({ Jobs: [] }));
  const { folder } = await useAwsFiles(t, {
    config,
    variables: { AWS_ENDPOINT_URL_DATAEXCHANGE: url, AWS_ENDPOINT_URL_SSO: portal ?? "http://127.0.0.1:1" },
  });
  if (token !== undefined) {
    const cache = join(folder, ".aws", "sso", "cache");
    await mkdir(cache, { recursive: true });
    await writeFile(join(cache, `${createHash("sha1").update("s").digest("hex")}.json`), token);
  }
  const aws = createAwsAccess({ env: process.env });
  const dataExchange = aws.connect(await aws.resolveConnection({ profile: "p", region: "us-east-1" }));
  return failureIn(dataExchange.listJobs({}).finally(() => dataExchange.dispose()));
}

function ssoProfile(name: string): string {
  return `[profile ${name}]\nsso_session = s\nsso_account_id = 111122223333\nsso_role_name = reader\n[sso-session s]\nsso_start_url = https://sso.invalid\nsso_region = us-east-1\n`;
}

function tokenUntil(time: number): string {
  return JSON.stringify({ accessToken: "sesame", expiresAt: new Date(time).toISOString() });
}

const SIGNED_OUT: Failure = { kind: "signedOut", profile: "p" };
const ENDED: Failure = { kind: "credentialsExpired", profile: "p", sso: true };

test("an SSO profile without a session is signed out", async (t) => {
  assert.deepEqual(await failureOf(t, {}), SIGNED_OUT);
});

test("an SSO session that cannot be read is as good as none", async (t) => {
  assert.deepEqual(await failureOf(t, { token: "{" }), SIGNED_OUT);
});

test("an SSO session that is over has ended", async (t) => {
  assert.deepEqual(await failureOf(t, { token: tokenUntil(Date.now() - HOUR) }), ENDED);
});

test("an SSO session that AWS ended before its time has ended", async (t) => {
  const { url, requests } = await startStandIn(t, (_request, response) => {
    response.writeHead(401, { "x-amzn-errortype": "UnauthorizedException" });
    response.end('{"message":"Session token not found or invalid"}');
  });
  assert.deepEqual(await failureOf(t, { token: tokenUntil(Date.now() + HOUR), portal: url }), ENDED);
  assert.equal(requests.length, 1);
});

test("a sign-in portal that cannot be reached is a failure of the network", async (t) => {
  assert.deepEqual(await failureOf(t, { token: tokenUntil(Date.now() + HOUR) }), {
    kind: "network",
    code: "ECONNREFUSED",
  });
});

test("a role whose source is signed out names the profile to sign in with", async (t) => {
  const role = "[profile p]\nrole_arn = arn:aws:iam::111122223333:role/reader\nsource_profile = company\n";
  assert.deepEqual(await failureOf(t, { config: `${role}${ssoProfile("company")}` }), {
    kind: "signedOut",
    profile: "company",
  });
});
