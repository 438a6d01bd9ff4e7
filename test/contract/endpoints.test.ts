import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { type AwsSetting, useAwsFiles } from "./awsFiles";
import { failureIn } from "./connect";
import { ANY_KEYS, listJobsAs } from "./listJobs";
import { startProxy } from "./standInProxy";
import { answerJson, startStandIn } from "./standInServer";

/** A profile that is not picked, whose settings are good for nothing. */
const OTHER = `
[profile other]
use_fips_endpoint = true
use_dualstack_endpoint = true
endpoint_url = http://127.0.0.1:1
ca_bundle = /nowhere
`;

const SERVICES = (url: string) => `[services s]\ndataexchange =\n  endpoint_url = ${url}\n`;

for (const [name, setting] of Object.entries<(url: string) => AwsSetting>({
  AWS_ENDPOINT_URL: (url) => ({ variables: { AWS_ENDPOINT_URL: url } }),
  AWS_ENDPOINT_URL_DATAEXCHANGE: (url) => ({
    variables: { AWS_ENDPOINT_URL_DATAEXCHANGE: url, AWS_ENDPOINT_URL: "http://127.0.0.1:1" },
  }),
  "endpoint_url of the profile": (url) => ({ config: `endpoint_url = ${url}\n` }),
  "the services of the profile": (url) => ({
    config: `services = s\nendpoint_url = http://127.0.0.1:1\n${SERVICES(url)}`,
  }),
})) {
  test(`${name} is where the jobs are asked for, whatever AWS_PROFILE says`, async (t) => {
    const { url, requests } = await startStandIn(t, answerJson({ Jobs: [] }));
    const { config, variables } = setting(url);
    await useAwsFiles(t, {
      config: `[profile p]\n${ANY_KEYS}\n${config ?? ""}${OTHER}`,
      variables: { ...variables, AWS_PROFILE: "other" },
    });
    await listJobsAs("p");
    assert.deepEqual(requests, ["GET /v1/jobs"]);
  });
}

/** The host that is asked for the jobs with profile `p` and these. */
async function hostAskedFor(
  t: TestContext,
  { config = "", variables = {} }: AwsSetting,
): Promise<readonly string[]> {
  const proxy = await startProxy(t, { refuseWith: 403 });
  await useAwsFiles(t, {
    config: `[profile p]\n${ANY_KEYS}\n${config}${OTHER}`,
    variables: { AWS_PROFILE: "other", HTTPS_PROXY: proxy.url, ...variables },
  });
  const failure = await failureIn(listJobsAs("p"));
  assert.equal(failure.kind, "proxyRefused");
  return proxy.asked;
}

const PLAIN = "dataexchange.us-east-1.amazonaws.com:443";
const FIPS = "dataexchange-fips.us-east-1.amazonaws.com:443";
const DUAL_STACK = "dataexchange.us-east-1.api.aws:443";

for (const [what, setting, host] of [
  ["where nothing is configured", {}, PLAIN],
  ["with AWS_USE_FIPS_ENDPOINT", { variables: { AWS_USE_FIPS_ENDPOINT: "true" } }, FIPS],
  ["with the profile's use_fips_endpoint", { config: "use_fips_endpoint = true" }, FIPS],
  [
    "with AWS_USE_FIPS_ENDPOINT that switches the profile's off",
    { config: "use_fips_endpoint = true", variables: { AWS_USE_FIPS_ENDPOINT: "false" } },
    PLAIN,
  ],
  ["with AWS_USE_DUALSTACK_ENDPOINT", { variables: { AWS_USE_DUALSTACK_ENDPOINT: "TRUE" } }, DUAL_STACK],
  ["with the profile's use_dualstack_endpoint", { config: "use_dualstack_endpoint = true" }, DUAL_STACK],
  [
    "with both",
    { config: "use_dualstack_endpoint = true\nuse_fips_endpoint = true" },
    "dataexchange-fips.us-east-1.api.aws:443",
  ],
  [
    "with AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
    {
      config: "endpoint_url = http://127.0.0.1:1",
      variables: { AWS_ENDPOINT_URL: "http://127.0.0.1:1", AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true" },
    },
    PLAIN,
  ],
  [
    "with the profile's ignore_configured_endpoint_urls",
    {
      config: "ignore_configured_endpoint_urls = true\nendpoint_url = http://127.0.0.1:1",
      variables: { AWS_ENDPOINT_URL: "http://127.0.0.1:1" },
    },
    PLAIN,
  ],
] as const satisfies readonly (readonly [string, AwsSetting, string])[]) {
  test(`${what}, ${host} is asked`, async (t) => {
    assert.deepEqual(await hostAskedFor(t, setting), [host]);
  });
}

test("without a profile, the default one says which endpoint", async (t) => {
  const proxy = await startProxy(t, { refuseWith: 403 });
  await useAwsFiles(t, {
    config: "[default]\nuse_fips_endpoint = true",
    variables: { AWS_ACCESS_KEY_ID: "AKANY", AWS_SECRET_ACCESS_KEY: "any", HTTPS_PROXY: proxy.url },
  });
  await failureIn(listJobsAs(""));
  assert.deepEqual(proxy.asked, [FIPS]);
});

test("a role is assumed at the FIPS endpoint of the picked profile", async (t) => {
  const role = `role_arn = arn:aws:iam::111122223333:role/r\nsource_profile = keys\nregion = us-west-2\nuse_fips_endpoint = true\n[profile keys]\n`;
  const proxy = await startProxy(t, { refuseWith: 403 });
  await useAwsFiles(t, {
    config: `[profile p]\n${role}${ANY_KEYS}`,
    variables: { HTTPS_PROXY: proxy.url },
  });
  assert.equal((await failureIn(listJobsAs("p"))).kind, "proxyRefused");
  assert.deepEqual(proxy.asked, ["sts-fips.us-west-2.amazonaws.com:443"]);
});

for (const [variant, flag, source] of [
  [
    "fips",
    { config: "use_fips_endpoint = true\n" },
    { kind: "profile", name: "p", key: "use_fips_endpoint" },
  ],
  [
    "dualStack",
    { variables: { AWS_USE_DUALSTACK_ENDPOINT: "true" } },
    { kind: "variable", name: "AWS_USE_DUALSTACK_ENDPOINT" },
  ],
] as const) {
  test(`an endpoint beside ${variant} is told with what asks for that, and nothing is sent`, async (t) => {
    const { url, requests } = await startStandIn(t, answerJson({ Jobs: [] }));
    const { config = "", variables = {} }: AwsSetting = flag;
    await useAwsFiles(t, {
      config: `[profile p]\n${ANY_KEYS}\n${config}endpoint_url = ${url}`,
      variables,
    });
    assert.deepEqual(await failureIn(listJobsAs("p")), {
      kind: "twoEndpoints",
      endpoint: url,
      variant,
      source,
    });
    assert.deepEqual(requests, []);
  });
}

test("a bad endpoint of STS is told with the variable it comes from", async (t) => {
  const role = "role_arn = arn:aws:iam::111122223333:role/r\nsource_profile = keys\n[profile keys]\n";
  await useAwsFiles(t, {
    config: `[profile p]\n${role}${ANY_KEYS}`,
    variables: { AWS_ENDPOINT_URL_STS: "nowhere", AWS_ENDPOINT_URL_DATAEXCHANGE: "http://127.0.0.1:1" },
  });
  assert.deepEqual(await failureIn(listJobsAs("p")), {
    kind: "badEndpoint",
    endpoint: "nowhere",
    source: { kind: "variable", name: "AWS_ENDPOINT_URL_STS" },
  });
});
