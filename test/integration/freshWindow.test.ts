import assert from "node:assert/strict";
import { describe, it } from "mocha";
import * as vscode from "vscode";
import { decodeStartingToken } from "../../src/core/paging/startingToken";
import { COMMANDS, type CommandName } from "../../src/ui/base/commandIds";
import { waitUntil } from "../e2e/waitUntil";
import { account, caller } from "../service/world/arns";
import { changeCases } from "./changeCases";
import type { ExtensionLife } from "./extensionLife";
import { extensionUnderTest } from "./extensionUnderTest";
import { exportCases, fileCases } from "./fileCases";
import type { Cases } from "./freshCase";
import { copyAsCases, jobCases, relatedCases } from "./freshJobCases";
import type { LocalAws } from "./localAws";
import { keepingMessages } from "./messages";
import { copyFromFirstPick, runWithChecked, runWithFirstPick, runWithInput, runWithPick } from "./quickPick";
import { setting } from "./setting";
import type { SharedWindow } from "./sharedWindow";

/** Each command as the palette runs it, without an argument, before the view was ever opened. */
export function tests({ aws, life }: SharedWindow): void {
  const cases = casesFor(aws, life);
  describe("On a fresh window", () => {
    it("every command of the manifest is tried", () => {
      const { commands }: { commands: { command: string }[] } = extensionUnderTest().packageJSON.contributes;
      const tried = Object.keys(cases).map((name) => COMMANDS[name as CommandName]);
      assert.deepEqual(tried.sort(), commands.map(({ command }) => command).sort());
    });

    for (const [name, [what, act]] of Object.entries(cases)) {
      it(`${name} ${what}`, async () => {
        await life.startAnew();
        await act(COMMANDS[name as CommandName]);
      });
    }
  });
}

function casesFor(aws: LocalAws, life: ExtensionLife): Cases {
  const cases = {
    ...listCases(aws, life),
    ...loadCases(aws, life),
    ...filterCases(aws, life),
    ...jobCases(aws, life),
    ...relatedCases(aws, life),
    ...copyAsCases(aws),
    ...changeCases(aws),
    ...exportCases(),
    ...fileCases(aws, life),
    ...connectionCases(aws),
    ...pinCases(),
  };
  // Without a row they are about the whole view.
  return {
    ...cases,
    refreshForRow: cases.refresh,
    loadAllForRow: cases.loadAll,
    loadSinceForRow: cases.loadSince,
    searchOlderJobsForRow: cases.searchOlderJobs,
    copyStartingTokenForRow: cases.copyStartingToken,
    signInForRow: cases.signIn,
    openConfigFileForRow: cases.openConfigFile,
  };
}

function listCases(aws: LocalAws, life: ExtensionLife) {
  const asksForJobs = async (command: string) => {
    const before = aws.requests.length;
    await vscode.commands.executeCommand(command);
    assert.deepEqual(aws.requests[before]?.operation, "ListJobs");
  };
  return {
    refresh: ["asks for the first page", asksForJobs],
    reload: ["asks for the first page", asksForJobs],
    retry: ["asks for the first page", asksForJobs],
    loadMore: [
      "shows the view and asks for the first page",
      async (command) => {
        await asksForJobs(command);
        await waitUntil("the view", async () => life.tree.view.visible);
      },
    ],
  } satisfies Partial<Cases>;
}

function loadCases(aws: LocalAws, life: ExtensionLife) {
  const isShown = (text: string) =>
    waitUntil(`the view to say ${text}`, async () => life.tree.view.description?.includes(text));
  return {
    loadAll: [
      "loads all jobs",
      async (command) => {
        await vscode.commands.executeCommand(command);
        await isShown(`· ${aws.world.jobs.length} loaded`);
      },
    ],
    loadSince: [
      "loads jobs since the picked time",
      async (command) => {
        await runWithFirstPick(command);
        await isShown("loaded");
      },
    ],
    stopLoading: [
      "has nothing to stop and does nothing",
      async (command) => {
        const before = aws.requests.length;
        await vscode.commands.executeCommand(command);
        assert.equal(aws.requests.length, before);
      },
    ],
    copyStartingToken: [
      "copies the token of the page behind the first",
      async (command) => {
        await vscode.env.clipboard.writeText("");
        const messages = await keepingMessages(async () => {
          await vscode.commands.executeCommand(command);
        });
        assert.match(messages.join(), /aws dataexchange list-jobs --starting-token/);
        const position = decodeStartingToken(await vscode.env.clipboard.readText());
        assert.notEqual(position?.nextToken, undefined);
      },
    ],
    loadFromToken: [
      "shows the jobs from the typed token on",
      async (command) => {
        await keepingMessages(async () => {
          await vscode.commands.executeCommand("dataExchangeJobs.copyStartingToken");
        });
        const token = await vscode.env.clipboard.readText();
        await runWithInput(command, token);
        await isShown(`· ${aws.world.jobs.length - 200} loaded · from a starting token`);
      },
    ],
  } satisfies Partial<Cases>;
}

function filterCases(aws: LocalAws, life: ExtensionLife) {
  return {
    filterJobs: [
      "keeps the filter that was picked and shows the view",
      async (command) => {
        await runWithChecked(command, /^Error$/);
        await waitUntil("the filter", async () => /\d of 200 loaded match · Error$/.test(messageOf(life)));
      },
    ],
    clearFilter: [
      "has nothing to clear and asks for nothing",
      async (command) => {
        const before = aws.requests.length;
        await vscode.commands.executeCommand(command);
        assert.equal(aws.requests.length, before);
      },
    ],
    groupBy: [
      "groups the jobs as was picked and shows the view",
      async (command) => {
        await runWithPick(command, "State");
        const rows = async () => (await life.tree.provider.getChildren()) ?? [];
        await waitUntil("the states", async () => (await rows()).some(({ kind }) => kind === "group"));
        await runWithPick(command, "Data Set");
      },
    ],
    searchOlderJobs: [
      "asks for a filter, and loads on until a job passes it",
      async (command) => {
        const oldest = aws.world.jobs.at(-1);
        assert.ok(oldest);
        await runWithChecked(command, /^$/, oldest.id);
        await waitUntil("the job", async () =>
          messageOf(life).includes(`1 of ${aws.world.jobs.length} loaded match`),
        );
      },
    ],
  } satisfies Partial<Cases>;
}

function messageOf(life: ExtensionLife): string {
  return life.tree.view.description ?? "";
}

function connectionCases(aws: LocalAws) {
  const connectsAnew = async (command: string) => {
    const before = aws.signatures.length;
    await runWithFirstPick(command);
    assert.deepEqual(aws.signatures[before], { accessKeyId: aws.accessKeyId, region: "us-east-1" });
  };
  return {
    selectProfile: ["shows the jobs of the picked profile", connectsAnew],
    selectRegion: ["shows the jobs of the picked Region", connectsAnew],
    showIdentity: [
      "asks AWS whose the credentials are, and says it",
      async (command) => {
        const before = aws.requests.length;
        const messages = await keepingMessages(async () => {
          await vscode.commands.executeCommand(command);
        });
        assert.ok(
          messages.join().includes(`profile “first” as ${caller.arn}: account ${account}`),
          messages.join(),
        );
        const asked = aws.requests.slice(before).map(({ operation }) => operation);
        assert.deepEqual(asked, ["GetCallerIdentity"]);
      },
    ],
    signIn: [
      "says that a profile with an access key needs no sign-in",
      async (command) => {
        const messages = await keepingMessages(async () => {
          await vscode.commands.executeCommand(command);
        });
        assert.match(messages.join(), /^Profile “first” uses an access key/);
      },
    ],
    openConfigFile: [
      "opens the config file",
      async (command) => {
        await vscode.commands.executeCommand(command);
        const { AWS_CONFIG_FILE: path } = process.env;
        assert.equal(vscode.window.activeTextEditor?.document.uri.fsPath, path);
      },
    ],
    copyPolicy: [
      "copies the picked policy",
      async (command) => {
        const messages = await keepingMessages(async () => {
          assert.match(await copyFromFirstPick(command), /"dataexchange:ListJobs"/);
        });
        assert.match(messages.join(), /^IAM policy copied/);
      },
    ],
    showLog: [
      "shows the extension's log",
      async (command) => {
        await vscode.commands.executeCommand(command);
        await waitUntil("the log", async () =>
          vscode.window.visibleTextEditors.some(({ document }) => document.uri.scheme === "output"),
        );
        await vscode.commands.executeCommand("workbench.action.closePanel");
      },
    ],
  } satisfies Partial<Cases>;
}

function pinCases() {
  return {
    pinConnection: [
      "pins the connection that is selected",
      async (command) => {
        await vscode.commands.executeCommand(command);
        assert.deepEqual(pins(), [{ profile: "first", region: "us-east-1" }]);
        await setting("connections", undefined);
      },
    ],
    unpinConnection: [
      "lets go of the picked one",
      async (command) => {
        await setting("connections", [{ profile: "first", region: "eu-west-1" }]);
        await runWithFirstPick(command);
        assert.deepEqual(pins(), []);
      },
    ],
  } satisfies Partial<Cases>;
}

function pins(): unknown {
  return vscode.workspace.getConfiguration("dataExchangeJobs").get("connections");
}
