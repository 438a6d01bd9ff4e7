import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "mocha";
import * as vscode from "vscode";
import type { Failure } from "../../src/core/failure/failure";
import { startProxy } from "../contract/standInProxy";
import { DISTANT_HOST, DistantAws } from "./distantAws";
import type { ExtensionLife } from "./extensionLife";
import type { SharedWindow } from "./sharedWindow";

/** What VS Code does for every extension, what it takes over from this one, and what this one does where it does not. */
export function tests({ life }: SharedWindow): void {
  describe("The network", () => {
    const running: { aws?: DistantAws } = {};

    beforeEach(async () => {
      await life.startAnew();
      running.aws = await DistantAws.start();
    });

    afterEach(async () => {
      life.stop();
      await running.aws?.stop();
      delete process.env["HTTP_PROXY"];
      delete process.env["HTTPS_PROXY"];
      await httpSetting("proxy", undefined);
      await httpSetting("proxySupport", undefined);
    });

    const aws = (): DistantAws => {
      assert.ok(running.aws, "AWS has started");
      return running.aws;
    };
    describeVsCodesOwn(life, aws);
    describeVariables(life, aws);
  });
}

function describeVsCodesOwn(life: ExtensionLife, aws: () => DistantAws): void {
  it("http.proxy is the way to AWS, and AWS_CA_BUNDLE says whom to trust there", async () => {
    const proxy = await aws().behindProxy("https");
    await aws().trust();
    await httpSetting("proxy", proxy.url);
    assert.equal(await outcome(life), "listed");
    assert.equal(proxy.asked[0], `${DISTANT_HOST}:443`);
  });

  it("http.proxy is the way to an endpoint without TLS", async () => {
    const proxy = await aws().behindProxy("http");
    await httpSetting("proxy", proxy.url);
    assert.equal(await outcome(life), "listed");
    assert.ok(proxy.asked[0]?.startsWith(`http://${DISTANT_HOST}/v1/jobs`));
  });

  it("a certificate that nobody knows is told, behind http.proxy too", async () => {
    const proxy = await aws().behindProxy("https");
    await httpSetting("proxy", proxy.url);
    assert.deepEqual(await outcome(life), {
      kind: "certificate",
      host: DISTANT_HOST,
      fault: "unknownIssuer",
    });
  });

  it("http.proxy that is not there is told, without the password in it", async () => {
    await aws().behindProxy("https");
    await httpSetting("proxy", "http://me:sesame@127.0.0.1:9");
    assert.deepEqual(await outcome(life), { kind: "proxyNotReached", proxy: "127.0.0.1:9" });
  });
}

function describeVariables(life: ExtensionLife, aws: () => DistantAws): void {
  for (const support of ["on", "off"]) {
    it(`HTTPS_PROXY is the way to AWS where http.proxySupport is “${support}”`, async () => {
      const proxy = await aws().behindProxy("https");
      await aws().trust();
      await httpSetting("proxySupport", support);
      process.env["HTTPS_PROXY"] = proxy.url;
      assert.equal(await outcome(life), "listed");
      assert.equal(proxy.asked[0], `${DISTANT_HOST}:443`);
    });
  }

  for (const protocol of ["http", "https"] as const) {
    const variable = `${protocol.toUpperCase()}_PROXY`;

    it(`${variable} is the way to loopback too, as for the AWS CLI`, async () => {
      await aws().onLoopback(protocol);
      await aws().trust();
      const proxy = await startProxy(aws());
      process.env[variable] = proxy.url;
      assert.equal(await outcome(life), "listed");
      assert.match(proxy.asked[0] ?? "", /127\.0\.0\.1/);
    });
  }
}

/** What becomes of asking for the jobs. */
async function outcome(life: ExtensionLife): Promise<Failure | "listed"> {
  await vscode.commands.executeCommand("dataExchangeJobs.refresh");
  const [root] = (await life.tree.provider.getChildren()) ?? [];
  return root?.kind === "failure" ? root.failure : "listed";
}

async function httpSetting(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration("http").update(name, value, vscode.ConfigurationTarget.Global);
}
