import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "mocha";
import * as vscode from "vscode";
import type { TreeNode } from "../../src/core/tree/treeNode";
import { waitUntil } from "../e2e/waitUntil";
import { jobArn } from "../service/world/arns";
import type { ExtensionLife } from "./extensionLife";
import { PROFILES } from "./localAws";
import { copyFromFirstPick } from "./quickPick";
import { setting } from "./setting";
import type { SharedWindow } from "./sharedWindow";

export function tests({ aws, life }: SharedWindow): void {
  describe("The connection", () => {
    beforeEach(async () => {
      await life.startAnew();
      await vscode.commands.executeCommand("dataExchangeJobs.refresh");
    });

    afterEach(async () => {
      await setting("connections", undefined);
      await setting("region", undefined);
      await setting("profile", undefined);
    });

    it("is made anew for another Region when the setting changes and when it is taken back", async () => {
      await setting("region", "ap-southeast-2");
      await aws.seeSignature({ accessKeyId: aws.accessKeyId, region: "ap-southeast-2" });
      const arn = await copyFromFirstPick("dataExchangeJobs.copyArn");
      assert.equal(arn, jobArn("ap-southeast-2", aws.newestJob.id));
      await setting("region", undefined);
      await aws.seeSignature({ accessKeyId: aws.accessKeyId, region: "us-east-1" });
    });

    it("is made anew with another profile's key and Region, and again when the setting is taken back", async () => {
      await setting("profile", PROFILES.second);
      await aws.seeSignature({ accessKeyId: aws.secondAccessKeyId, region: "eu-west-1" });
      await setting("profile", undefined);
      await aws.seeSignature({ accessKeyId: aws.accessKeyId, region: "us-east-1" });
    });

    it("that is pinned has a row of its own, asks when it is opened, and fails by itself", async () => {
      await setting("connections", [{ profile: PROFILES.second, region: "eu-west-1" }]);
      const [selected, pinned] = await childrenOf(life);
      assert.deepEqual(
        [await labelOf(life, selected), await labelOf(life, pinned)],
        ["first · us-east-1", "second · eu-west-1"],
      );
      const jobs = (await childrenOf(life, selected)).map(({ id }) => id);
      const before = aws.requests.length;
      await childrenOf(life, pinned);
      await aws.seeSignature({ accessKeyId: aws.secondAccessKeyId, region: "eu-west-1" });
      assert.equal(aws.requests.length, before + 1);
      const failed = await waitUntil("the pinned one to fail", async () =>
        (await childrenOf(life, pinned)).find(({ kind }) => kind === "failure"),
      );
      assert.match(await labelOf(life, failed), /^Credentials are not valid/);
      assert.deepEqual(
        (await childrenOf(life, selected)).map(({ id }) => id),
        jobs,
      );
    });
  });
}

async function childrenOf({ tree }: ExtensionLife, node?: TreeNode): Promise<readonly TreeNode[]> {
  return (await tree.provider.getChildren(node)) ?? [];
}

async function labelOf({ tree }: ExtensionLife, node: TreeNode | undefined): Promise<string> {
  assert.ok(node);
  return String((await tree.provider.getTreeItem(node)).label);
}
