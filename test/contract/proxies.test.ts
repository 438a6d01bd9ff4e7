import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { type TestContext, test } from "node:test";
import { createAwsAccess } from "../../src/aws/awsAccess";
import type { Failure } from "../../src/core/failure/failure";
import { useAwsFiles } from "./awsFiles";
import { newAuthority } from "./certificates";
import { failureIn } from "./connect";
import { ANY_KEYS, listJobsAs } from "./listJobs";
import { startProxy } from "./standInProxy";
import { answerJson, startStandIn } from "./standInServer";

const AWS_HOST = "dataexchange.us-east-1.amazonaws.com";

/** AWS behind all tunnels: what answers there, and the variable that makes its certificate trusted. */
async function startAws(t: TestContext) {
  const authority = await newAuthority();
  const aws = await startStandIn(t, answerJson({ Jobs: [] }), await authority.issue(AWS_HOST));
  return { aws, certificates: authority.cert };
}

for (const variable of ["HTTPS_PROXY", "https_proxy"]) {
  test(`${variable} is the way to AWS`, async (t) => {
    const { aws, certificates } = await startAws(t);
    const proxy = await startProxy(t, { leadsTo: aws.url });
    const files = await useAwsFiles(t, {
      config: `[profile p]\n${ANY_KEYS}`,
      variables: { [variable]: proxy.url },
    });
    await files.trust(certificates);
    await listJobsAs("p");
    assert.deepEqual([proxy.asked, aws.requests], [[`${AWS_HOST}:443`], ["GET /v1/jobs"]]);
  });
}

for (const variable of ["HTTP_PROXY", "http_proxy"]) {
  test(`${variable} is the way to an endpoint without TLS`, async (t) => {
    const { url, requests } = await startStandIn(t, answerJson({ Jobs: [] }));
    const proxy = await startProxy(t);
    await useAwsFiles(t, {
      config: `[profile p]\n${ANY_KEYS}\nendpoint_url = ${url}`,
      variables: { [variable]: proxy.url },
    });
    await listJobsAs("p");
    assert.deepEqual([proxy.asked, requests], [[`${url}/v1/jobs`], ["GET /v1/jobs"]]);
  });
}

for (const variable of ["NO_PROXY", "no_proxy"]) {
  test(`the host in ${variable} is asked without the proxy`, async (t) => {
    const { url, requests } = await startStandIn(t, answerJson({ Jobs: [] }));
    const proxy = await startProxy(t);
    await useAwsFiles(t, {
      config: `[profile p]\n${ANY_KEYS}\nendpoint_url = ${url}`,
      variables: { HTTP_PROXY: proxy.url, [variable]: "localhost,127.0.0.1" },
    });
    await listJobsAs("p");
    assert.deepEqual([proxy.asked, requests], [[], ["GET /v1/jobs"]]);
  });
}

test("one tunnel serves several requests", async (t) => {
  const { aws, certificates } = await startAws(t);
  const proxy = await startProxy(t, { leadsTo: aws.url });
  const files = await useAwsFiles(t, {
    config: `[profile p]\n${ANY_KEYS}`,
    variables: { HTTPS_PROXY: proxy.url },
  });
  await files.trust(certificates);
  await listJobsAs("p", 3);
  assert.deepEqual([proxy.asked.length, aws.requests.length], [1, 3]);
});

for (const protocol of ["http", "https"]) {
  test(`the proxy gets the user name and the password of its address, for ${protocol}`, async (t) => {
    const authority = await newAuthority();
    const pair = protocol === "https" ? await authority.issue("127.0.0.1") : undefined;
    const { url } = await startStandIn(t, answerJson({ Jobs: [] }), pair);
    const proxy = await startProxy(t, { user: "me:open sesame" });
    const files = await useAwsFiles(t, {
      config: `[profile p]\n${ANY_KEYS}\nendpoint_url = ${url}`,
      variables: { [`${protocol}_proxy`]: `http://me:open%20sesame@${proxy.host}` },
    });
    await files.trust(authority.cert);
    assert.deepEqual((await listJobsAs("p")).items, []);
    assert.equal(proxy.asked.length, 1);
  });
}

test("a tunnel that the proxy never opens is given up with the connection", {
  timeout: 10_000,
}, async (t) => {
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  t.after(() => silent.close());
  const { port } = silent.address() as AddressInfo;
  await useAwsFiles(t, {
    config: `[profile p]\n${ANY_KEYS}`,
    variables: { HTTPS_PROXY: `http://127.0.0.1:${port}` },
  });
  const aws = createAwsAccess({ env: process.env });
  const dataExchange = aws.connect(await aws.resolveConnection({ profile: "p", region: "us-east-1" }));
  const call = failureIn(dataExchange.listJobs({}));
  const [socket]: Socket[] = await once(silent, "connection");
  t.after(() => socket?.destroy());
  const closed = once(socket?.resume() ?? silent, "close");
  dataExchange.dispose();
  assert.deepEqual(await call, { kind: "cancelled" });
  await closed;
});

/** How listing from AWS itself fails with that proxy. */
async function failureWith(
  t: TestContext,
  proxy: string,
  endpoint = `https://${AWS_HOST}`,
): Promise<Failure> {
  await useAwsFiles(t, {
    config: `[profile p]\n${ANY_KEYS}\nendpoint_url = ${endpoint}`,
    variables: { HTTPS_PROXY: proxy, HTTP_PROXY: proxy },
  });
  return failureIn(listJobsAs("p"));
}

const HTTPS_PROXY = { kind: "variable", name: "HTTPS_PROXY" } as const;
const HTTP_PROXY = { kind: "variable", name: "HTTP_PROXY" } as const;

for (const [endpoint, source] of [
  [`https://${AWS_HOST}`, HTTPS_PROXY],
  ["http://127.0.0.1:1", HTTP_PROXY],
] as const) {
  test(`a proxy that is not there is told, for ${endpoint}`, async (t) => {
    assert.deepEqual(await failureWith(t, "http://me:sesame@127.0.0.1:9", endpoint), {
      kind: "proxyNotReached",
      proxy: "127.0.0.1:9",
      source,
      code: "ECONNREFUSED",
    });
  });

  test(`a proxy that has no address is told as that, not as AWS without one, for ${endpoint}`, async (t) => {
    assert.deepEqual(await failureWith(t, "http://nowhere.invalid:3128", endpoint), {
      kind: "proxyNotReached",
      proxy: "nowhere.invalid:3128",
      source,
      code: "ENOTFOUND",
    });
  });

  test(`a proxy that asks for a password is told, for ${endpoint}`, async (t) => {
    const { url, host } = await startProxy(t, { user: "me:sesame" });
    assert.deepEqual(await failureWith(t, url, endpoint), { kind: "proxySignIn", proxy: host, source });
  });

  test(`a proxy that is no address is told with its variable, for ${endpoint}`, async (t) => {
    assert.deepEqual(await failureWith(t, "http://me:sesame@proxy:port", endpoint), {
      kind: "badProxy",
      address: "proxy:port",
      source,
    });
  });
}

test("a proxy that does not connect to AWS is told with what it answers", async (t) => {
  const { url, host } = await startProxy(t, { refuseWith: 502 });
  assert.deepEqual(await failureWith(t, url), {
    kind: "proxyRefused",
    proxy: host,
    source: HTTPS_PROXY,
    host: AWS_HOST,
    status: 502,
  });
});
