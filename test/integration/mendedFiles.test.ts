import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "mocha";
import * as vscode from "vscode";
import { waitUntil } from "../e2e/waitUntil";
import type { ExtensionLife } from "./extensionLife";
import { type LocalAws, PROFILES } from "./localAws";
import { keepingMessages } from "./messages";
import { setting } from "./setting";
import { changeCredentials } from "./sharedFile";
import type { SharedWindow } from "./sharedWindow";
import { SsoStandIn } from "./ssoStandIn";

/** Nobody clicks anything here but what is said to be clicked. */
export function tests(window: SharedWindow): void {
  fileTests(window);
  sessionTests(window);
}

function fileTests({ aws, life }: SharedWindow): void {
  describe("AWS's files, once mended,", () => {
    beforeEach(() => life.startAnew());

    afterEach(async () => {
      life.stop();
      await setting("profile", undefined);
    });

    it("make the jobs appear, and do so again when a right key was spoilt", async () => {
      await setting("profile", PROFILES.second);
      await vscode.commands.executeCommand("dataExchangeJobs.refresh");
      await seeNoRows(life);
      const restore = await changeCredentials((text) => text.replace(aws.secondAccessKeyId, aws.accessKeyId));
      await seeMessage(life, /^second · eu-west-1 · \d+ · \d+ loaded$/);
      await restore();
      await seeNoRows(life);
    });

    it("are as good when somebody signs in elsewhere", async () => {
      await withSso(aws, async (sso) => {
        await setting("profile", PROFILES.sso);
        await vscode.commands.executeCommand("dataExchangeJobs.refresh");
        await seeNoRows(life);
        await sso.signInElsewhere();
        await seeMessage(life, /^company · us-east-1 · \d+ · \d+ loaded$/);
      });
    });
  });
}

function sessionTests({ aws, life }: SharedWindow): void {
  describe("A session that ends", () => {
    beforeEach(() => life.startAnew());

    afterEach(async () => {
      aws.clearFaults();
      life.stop();
      await setting("profile", undefined);
      await setting("awsCliPath", undefined);
    });

    it("is said in the view without a message, and after signing in the tree goes on where it was", async () => {
      await withSso(aws, async (sso) => {
        await setting("awsCliPath", sso.awsCli);
        await setting("profile", PROFILES.sso);
        await sso.signInElsewhere();
        await vscode.commands.executeCommand("dataExchangeJobs.refresh");
        await seeMessage(life, /^company · us-east-1 · \d+ · 200 loaded$/);
        const before = await rootIds(life);
        aws.endSessions();
        assert.deepEqual(await keepingMessages(() => askForAll(life)), []);
        await seeMessage(
          life,
          /^company · us-east-1 · \d+ · 200 loaded · Session has ended · Showing data from /,
        );
        const [failure, ...rows] = await rootIds(life);
        assert.match(String(failure), /:failure$/);
        assert.deepEqual(rows, before);
        aws.clearFaults();
        await vscode.commands.executeCommand("dataExchangeJobs.signIn");
        await seeMessage(life, /^company · us-east-1 · \d+ · \d+ loaded$/);
        assert.deepEqual(await rootIds(life), before);
        await waitUntil("the rest of the jobs", async () => {
          // While the list is read again, there is no next page to be had.
          await vscode.commands.executeCommand("dataExchangeJobs.loadMore");
          return life.tree.view.description?.endsWith(`· ${aws.world.jobs.length} loaded`);
        });
      });
    });
  });
}

/** Everything at once that asks AWS: each fails of the same cause. */
async function askForAll({ tree: { provider } }: ExtensionLife): Promise<void> {
  const roots = (await provider.getChildren()) ?? [];
  await Promise.all([
    ...roots.map((root) => provider.getChildren(root)),
    vscode.commands.executeCommand("dataExchangeJobs.loadAll"),
    vscode.commands.executeCommand("dataExchangeJobs.loadMore"),
  ]);
  await vscode.commands.executeCommand("dataExchangeJobs.refresh");
}

async function withSso(aws: LocalAws, body: (sso: SsoStandIn) => Promise<void>): Promise<void> {
  const sso = await SsoStandIn.start(PROFILES.sso, "none", aws.keys);
  try {
    await body(sso);
  } finally {
    await sso.stop();
  }
}

async function seeMessage(life: ExtensionLife, expected: RegExp): Promise<void> {
  await waitUntil(`the view to say ${expected}`, async () => expected.test(life.tree.view.description ?? ""));
}

/** A welcome text stands in the place of the rows. */
async function seeNoRows(life: ExtensionLife): Promise<void> {
  await waitUntil("no rows", async () => (await life.tree.provider.getChildren())?.length === 0);
}

async function rootIds(life: ExtensionLife): Promise<readonly string[]> {
  return (await life.tree.provider.getChildren())?.map(({ id }) => id) ?? [];
}
