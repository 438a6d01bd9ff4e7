import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { createAwsAccess } from "../../src/aws/awsAccess";
import { HOUR } from "../../src/core/base/clock";
import type { Failure } from "../../src/core/failure/failure";
import { useAwsFiles } from "./awsFiles";
import { type KeyPair, newAuthority, selfSigned } from "./certificates";
import { failureIn } from "./connect";
import { ANY_KEYS, listJobsAs } from "./listJobs";
import { answerJson, startStandIn } from "./standInServer";

const HOST = "127.0.0.1";

/** Files of AWS with a profile `p` whose endpoint shows that certificate. */
async function useServer(t: TestContext, pair: KeyPair, profile = "") {
  const { url } = await startStandIn(t, answerJson({ Jobs: [] }), pair);
  return useAwsFiles(t, {
    config: `[profile p]\n${ANY_KEYS}\nregion = us-east-1\nendpoint_url = ${url}\n${profile}\n[profile other]\nca_bundle = /nowhere`,
    variables: { AWS_PROFILE: "other" },
  });
}

test("a server is trusted whose authority is in AWS_CA_BUNDLE, among others", async (t) => {
  const authority = await newAuthority();
  const files = await useServer(t, await authority.issue(HOST));
  const { cert: another } = await newAuthority("Another");
  await files.trust(`# Another\n${another}\n# The company's\n${authority.cert}\n`);
  assert.deepEqual((await listJobsAs("p")).items, []);
});

test("a server is trusted whose authority is in the picked profile's ca_bundle", async (t) => {
  const authority = await newAuthority();
  const { folder } = await useServer(t, await authority.issue(HOST), "ca_bundle = ~/company.pem");
  await writeFile(join(folder, "company.pem"), authority.cert);
  assert.deepEqual((await listJobsAs("p")).items, []);
});

test("AWS_CA_BUNDLE goes before the profile's ca_bundle", async (t) => {
  const authority = await newAuthority();
  const files = await useServer(t, await authority.issue(HOST), "ca_bundle = /nowhere");
  await files.trust(authority.cert);
  assert.deepEqual((await listJobsAs("p")).items, []);
});

test("a retry reads the bundle anew", async (t) => {
  const authority = await newAuthority();
  const files = await useServer(t, await authority.issue(HOST));
  await files.trust((await newAuthority("Another")).cert);
  const aws = createAwsAccess({ env: process.env });
  const dataExchange = aws.connect(await aws.resolveConnection({ profile: "p" }));
  t.after(() => dataExchange.dispose());
  assert.equal((await failureIn(dataExchange.listJobs({}))).kind, "certificate");
  await files.trust("not yet");
  assert.equal((await failureIn(dataExchange.listJobs({}))).kind, "badCaBundle");
  await files.trust(authority.cert);
  assert.deepEqual((await dataExchange.listJobs({})).items, []);
});

/** What a server may have that is not to be trusted, how that is told, and whom to trust, if not the usual ones. */
const FAULTS: Readonly<Record<string, () => Promise<{ pair: KeyPair; fault: string; trusted?: string }>>> = {
  "that is signed by itself": async () => ({ pair: await selfSigned(HOST), fault: "selfSigned" }),
  "of an unknown issuer": async () => ({
    pair: await (await newAuthority()).issue(HOST),
    fault: "unknownIssuer",
  }),
  "of an unknown issuer that shows itself": async () => {
    const authority = await newAuthority();
    const { key, cert } = await authority.issue(HOST);
    return { pair: { key, cert: `${cert}\n${authority.cert}` }, fault: "unknownIssuer" };
  },
  "of an issuer that is not in the bundle": async () => ({
    pair: await (await newAuthority()).issue(HOST),
    fault: "unknownIssuer",
    trusted: (await newAuthority("Another")).cert,
  }),
  "that has expired": async () => {
    const authority = await newAuthority();
    const pair = await authority.issue(HOST, new Date(Date.now() - HOUR));
    return { pair, fault: "expired", trusted: authority.cert };
  },
  "of another host": async () => {
    const authority = await newAuthority();
    return { pair: await authority.issue("example.com"), fault: "otherHost", trusted: authority.cert };
  },
};

for (const [what, make] of Object.entries(FAULTS)) {
  test(`a certificate ${what} is told with its host`, async (t) => {
    const { pair, fault, trusted } = await make();
    const files = await useServer(t, pair);
    delete process.env["AWS_PROFILE"];
    if (trusted !== undefined) {
      await files.trust(trusted);
    }
    const bundle = trusted === undefined ? {} : { bundle: join(files.folder, "bundle.pem") };
    assert.deepEqual(await failureIn(listJobsAs("p")), { kind: "certificate", host: HOST, fault, ...bundle });
  });
}

/** How listing fails with that bundle, which is never got as far as used. */
async function failureWith(t: TestContext, bundle: string): Promise<Failure> {
  const config = `[profile p]\n${ANY_KEYS}\nendpoint_url = http://127.0.0.1:1`;
  await useAwsFiles(t, { config, variables: { AWS_CA_BUNDLE: bundle } });
  return failureIn(listJobsAs("p"));
}

const source = { kind: "variable", name: "AWS_CA_BUNDLE" } as const;

for (const [path, code] of [
  ["/nowhere/company.pem", "ENOENT"],
  ["/", "EISDIR"],
] as const) {
  test(`a bundle that cannot be read (${code}) is told with its path and the variable`, async (t) => {
    assert.deepEqual(await failureWith(t, path), { kind: "badCaBundle", path, source, code });
  });
}

for (const [what, text] of [
  ["nothing", ""],
  ["a web page", "<html></html>"],
  ["a key alone", "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----"],
  ["a certificate that is cut off", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----"],
] as const) {
  test(`a bundle with ${what} in it holds no certificate`, async (t) => {
    const { folder } = await useAwsFiles(t, {});
    const path = join(folder, "empty.pem");
    await writeFile(path, text);
    assert.deepEqual(await failureWith(t, path), { kind: "badCaBundle", path, source });
  });
}

test("a bundle in the profile is told with the profile", async (t) => {
  const config = `[profile p]\n${ANY_KEYS}\nca_bundle = /nowhere`;
  await useAwsFiles(t, { config });
  const failure = await failureIn(listJobsAs("p"));
  assert.deepEqual(failure.kind === "badCaBundle" && failure.source, {
    kind: "profile",
    name: "p",
    key: "ca_bundle",
  });
});
