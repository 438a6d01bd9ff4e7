import assert from "node:assert/strict";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "mocha";
import * as vscode from "vscode";
import { waitUntil } from "../e2e/waitUntil";
import { type EntryPoint, nothingRemembered } from "./extensionLife";
import { extensionUnderTest } from "./extensionUnderTest";
import type { SharedWindow } from "./sharedWindow";

export function tests({ aws, life }: SharedWindow): void {
  describe("Activation", () => {
    it("registers every command of the manifest and no other", async () => {
      const { commands }: { commands: { command: string }[] } = extensionUnderTest().packageJSON.contributes;
      await life.startAnew();
      assert.deepEqual(await ownCommands(), commands.map(({ command }) => command).sort());
    });

    it("loads nothing but the entry, and asks for nothing", async () => {
      await life.startAnew();
      life.stop();
      const before = aws.requests.length;
      await withCopy(async ({ loaded }) => assert.deepEqual(loaded(), ["extension.js"]));
      assert.equal(aws.requests.length, before);
    });

    it("is undone whole: disposing takes the commands away and aborts the request under way", async () => {
      await life.startAnew();
      life.stop();
      const before = aws.requests.length;
      await withCopy(async ({ loaded, stop }) => {
        aws.stallNextPage();
        const asked = vscode.commands.executeCommand("dataExchangeJobs.refresh");
        await waitUntil("the first page to be asked for", async () => aws.requests.length > before);
        assert.deepEqual(loaded(), BUNDLES);
        stop();
        await waitUntil("the request to be aborted", async () => aws.requests[before]?.aborted);
        await asked;
        assert.deepEqual(await ownCommands(), []);
        assert.equal(aws.requests.length, before + 1);
      });
    });
  });
}

const BUNDLES = ["aws.js", "extension.js"];

interface Copy {
  /** What the extension host has run of it. */
  loaded(): readonly string[];
  stop(): void;
}

/** A copy of the extension, started in its place: what was loaded before was not loaded by it. */
async function withCopy(body: (copy: Copy) => Promise<void>): Promise<void> {
  const { extensionPath, extensionUri } = extensionUnderTest();
  const folder = await mkdtemp(join(extensionPath, "dist", "test", "copy-"));
  const subscriptions: vscode.Disposable[] = [];
  const stop = () => vscode.Disposable.from(...subscriptions.splice(0)).dispose();
  try {
    for (const file of BUNDLES) {
      await cp(join(extensionPath, "dist", file), join(folder, file));
    }
    const { activate }: EntryPoint = require(join(folder, "extension.js"));
    activate({ subscriptions, workspaceState: nothingRemembered(), extensionUri });
    await body({ loaded: () => BUNDLES.filter((file) => join(folder, file) in require.cache), stop });
  } finally {
    stop();
    await rm(folder, { recursive: true });
  }
}

/** VS Code adds some to each view, such as its `focus`, whose ids go on behind the view's. */
async function ownCommands(): Promise<string[]> {
  const all = await vscode.commands.getCommands(true);
  return all
    .filter((id) => id.startsWith("dataExchangeJobs.") && !id.startsWith("dataExchangeJobs.jobs."))
    .sort();
}
