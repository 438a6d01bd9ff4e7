import assert from "node:assert/strict";
import { after, before, describe, it } from "mocha";
import * as vscode from "vscode";
import { waitUntil } from "../e2e/waitUntil";
import { AwsCliNoting } from "./awsCliNoting";
import { PROFILES } from "./localAws";
import { keepingMessages } from "./messages";
import { setting } from "./setting";
import { changeCredentials } from "./sharedFile";
import type { SharedWindow } from "./sharedWindow";
import { SsoStandIn } from "./ssoStandIn";

/** What a shell, or the editor's variables, would make something else of. `x` is a file in the program's folder. */
const HOSTILE_NAMES = [
  "$(touch x)",
  "`touch x`",
  "a b; touch x",
  "; rm -f aws",
  "'single' \"double\"",
  "$HOME %HOME% {env:HOME}",
];

const ssoLines = (url: string) =>
  `sso_session = none\nsso_account_id = 111122223333\nsso_role_name = reader\nregion = us-east-1\nendpoint_url = ${url}\n`;

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

    it("runs nothing for a name in which the editor would put something else", async () => {
      const profile = ["$", "{env:HOME}"].join("");
      const restore = await changeCredentials((text) => `${text}\n[${profile}]\n${ssoLines(aws.url)}`);
      const opened: vscode.Terminal[] = [];
      const listening = vscode.window.onDidOpenTerminal((terminal) => opened.push(terminal));
      try {
        await setting("profile", profile);
        const messages = await keepingMessages(async () => {
          await vscode.commands.executeCommand("dataExchangeJobs.signIn");
        });
        assert.ok(messages.join().includes(profile), messages.join());
        assert.deepEqual(opened, []);
      } finally {
        listening.dispose();
        await restore();
      }
    });

    for (const profile of HOSTILE_NAMES) {
      it(`gives the AWS CLI the name ${profile} as it is, and to no shell`, async () => {
        const noting = await AwsCliNoting.write();
        const restore = await changeCredentials((text) => `${text}\n[${profile}]\n${ssoLines(aws.url)}`);
        try {
          await setting("awsCliPath", noting.path);
          await setting("profile", profile);
          await vscode.commands.executeCommand("dataExchangeJobs.signIn");
          assert.deepEqual(await noting.given(), ["sso", "login", "--profile", profile]);
          assert.deepEqual(await noting.files(), ["aws", "given"]);
        } finally {
          await restore();
          await noting.remove();
        }
      });
    }
  });
}
