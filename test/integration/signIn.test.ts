import assert from "node:assert/strict";
import { after, before, describe, it } from "mocha";
import * as vscode from "vscode";
import { waitUntil } from "../e2e/waitUntil";
import { PROFILES } from "./localAws";
import { setting } from "./setting";
import type { SharedWindow } from "./sharedWindow";
import { SsoStandIn } from "./ssoStandIn";

export function tests({ aws, life }: SharedWindow): void {
  describe("Sign In", () => {
    const running: { sso?: SsoStandIn } = {};

    before(async () => {
      await life.startAnew();
      await vscode.commands.executeCommand("dataExchangeJobs.refresh");
      running.sso = await SsoStandIn.start(PROFILES.sso, "none", aws.keys);
      await setting("awsCliPath", running.sso.awsCli);
      await setting("profile", PROFILES.sso);
    });

    after(async () => {
      await running.sso?.stop();
      await setting("awsCliPath", undefined);
      const before = aws.signatures.length;
      await setting("profile", undefined);
      await waitUntil("the first profile's jobs", async () => aws.signatures[before]);
    });

    it("runs the AWS CLI of the setting in a terminal, and asks for the jobs when it has ended well", async () => {
      const before = aws.signatures.length;
      const opened: vscode.Terminal[] = [];
      const listening = vscode.window.onDidOpenTerminal((terminal) => opened.push(terminal));
      await vscode.commands.executeCommand("dataExchangeJobs.signIn");
      const signature = await waitUntil("the jobs to be asked for", async () => aws.signatures[before]);
      assert.equal(signature.accessKeyId, aws.accessKeyId);
      listening.dispose();
      const options = opened[0]?.creationOptions as vscode.TerminalOptions;
      assert.equal(options.shellPath, running.sso?.awsCli);
      assert.deepEqual(options.shellArgs, ["sso", "login", "--profile", PROFILES.sso]);
      assert.equal(options.isTransient, true);
    });
  });
}
