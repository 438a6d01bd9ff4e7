import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { createServer } from "node:tls";
import { chromium } from "playwright-core";
import { type KeyPair, newAuthority } from "../contract/certificates";
import { startProxy } from "../contract/standInProxy";
import { writeAwsFiles } from "../host/awsFiles.mjs";
import { chromiumArguments, findChromium } from "../host/chromium.mjs";
import { startService } from "../service/dataExchangeService";
import { account } from "../service/world/arns";
import { Editor } from "./editor";

const AWS_HOST = "dataexchange.us-east-1.amazonaws.com";

/** Lets TLS end in front of a server that has none. */
async function startTlsFor(t: TestContext, url: string, pair: KeyPair): Promise<string> {
  const { port, hostname } = new URL(url);
  const server = createServer({ ...pair }, (client) => {
    const upstream = connect(Number(port), hostname);
    client.on("error", () => upstream.destroy()).pipe(upstream);
    upstream.on("error", () => client.destroy()).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("with HTTPS_PROXY and AWS_CA_BUNDLE, jobs come from AWS's own address behind the proxy", async (t) => {
  const service = await startService({ jobs: 20 });
  t.after(() => service.close());
  const authority = await newAuthority();
  const proxy = await startProxy(t, {
    leadsTo: await startTlsFor(t, service.url, await authority.issue(AWS_HOST)),
  });
  const folder = await mkdtemp(join(tmpdir(), "network-"));
  t.after(() => rm(folder, { recursive: true }));
  const bundle = join(folder, "company.pem");
  await writeFile(bundle, authority.cert);
  const { accessKeyId, secretAccessKey } = service;
  const files = await writeAwsFiles(folder, [
    { name: "demo", region: "us-east-1", accessKeyId, secretAccessKey },
  ]);
  const network = { AWS_PROFILE: "demo", AWS_CA_BUNDLE: bundle, HTTPS_PROXY: proxy.url };
  const editor = await Editor.start({ env: { ...files, ...network } });
  t.after(() => editor.stop());
  const window = await editor.open(t);
  t.after(() => window.close());
  await window.use(t, async ({ sidebar }) => {
    await sidebar.open("Data Exchange Jobs");
    await sidebar.says(`demo · us-east-1 · ${account} · 20 loaded`);
  });
  assert.ok(proxy.asked.includes(`${AWS_HOST}:443`));
});

test("the browser of the tests finds nothing but this machine", async (t) => {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArguments });
  t.after(() => browser.close());
  const page = await browser.newPage();
  const failed = page.waitForEvent("requestfailed");
  // Even an address is refused: nobody is at this one (RFC 5737), which a browser would else find out slowly. When a
  // whole page fails so, Chromium asks name servers for the reason.
  await page.setContent('<img src="http://192.0.2.1/">');
  assert.equal((await failed).failure()?.errorText, "net::ERR_NAME_NOT_RESOLVED");
});
