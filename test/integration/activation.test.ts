import assert from "node:assert/strict";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "mocha";
import * as vscode from "vscode";
import { waitUntil } from "../e2e/waitUntil";
import { extensionUnderTest, isLoaded } from "./extensionUnderTest";
import type { LocalAws } from "./localAws";

interface EntryPoint {
  activate(context: Pick<vscode.ExtensionContext, "subscriptions" | "workspaceState" | "extensionUri">): void;
}

/** They come first: later the window has asked for jobs. */
export function activationTests(aws: LocalAws): void {
  describe("Activation", () => {
    it("is undone whole: disposing takes the commands away and aborts the request under way", async () => {
      const extension = extensionUnderTest();
      // A copy has modules of its own, so what it loads is not loaded for the tests below.
      const copy = await mkdtemp(join(extension.extensionPath, "dist", "test", "copy-"));
      const subscriptions: vscode.Disposable[] = [];
      try {
        await cp(join(extension.extensionPath, "dist", "extension.js"), join(copy, "extension.js"));
        await cp(join(extension.extensionPath, "dist", "aws.js"), join(copy, "aws.js"));
        const { activate }: EntryPoint = require(join(copy, "extension.js"));
        activate({ subscriptions, workspaceState: emptyState, extensionUri: extension.extensionUri });
        aws.stallNextPage();
        // Not a command that shows the view, which would activate the extension itself.
        const asked = vscode.commands.executeCommand("dataExchangeJobs.refresh");
        await waitUntil("the first page to be asked for", async () => aws.requests.length === 1);
        vscode.Disposable.from(...subscriptions).dispose();
        await waitUntil("the request to be aborted", async () => aws.requests[0]?.aborted);
        await asked;
        assert.deepEqual(await ownCommands(), []);
        assert.equal(aws.requests.length, 1);
      } finally {
        await rm(copy, { recursive: true });
      }
    });

    it("registers every command of the manifest and no other", async () => {
      const extension = extensionUnderTest();
      const { commands }: { commands: { command: string }[] } = extension.packageJSON.contributes;
      await extension.activate();
      assert.deepEqual(await ownCommands(), commands.map(({ command }) => command).sort());
    });

    it("neither loads the AWS part nor asks for anything", () => {
      assert.equal(isLoaded("extension.js"), true);
      assert.equal(isLoaded("aws.js"), false);
      assert.equal(aws.requests.length, 1, "the aborted request of the first test is the only one");
    });
  });
}

const emptyState: vscode.Memento = {
  keys: () => [],
  get: () => undefined,
  update: () => Promise.resolve(),
};

/** VS Code adds some to each view, such as its `focus`, whose ids go on behind the view's. */
async function ownCommands(): Promise<string[]> {
  const all = await vscode.commands.getCommands(true);
  return all
    .filter((id) => id.startsWith("dataExchangeJobs.") && !id.startsWith("dataExchangeJobs.jobs."))
    .sort();
}
