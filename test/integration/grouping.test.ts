import assert from "node:assert/strict";
import { after, before, describe, it } from "mocha";
import * as vscode from "vscode";
import type { TreeNode } from "../../src/core/tree/treeNode";
import { waitUntil } from "../e2e/waitUntil";
import type { ExtensionLife } from "./extensionLife";
import { runWithPick } from "./quickPick";
import type { SharedWindow } from "./sharedWindow";

const GROUP = "dataExchangeJobs.groupBy";

export function tests({ life }: SharedWindow): void {
  describe("Jobs grouped by state", () => {
    before(async () => {
      await life.startAnew();
      await vscode.commands.executeCommand("dataExchangeJobs.refresh");
      await runWithPick(GROUP, "State");
    });
    after(() => runWithPick(GROUP, "Data Set"));

    it("stand below the states of the loaded jobs, all of them", async () => {
      const jobs = (await groupsOf(life)).reduce((sum, { jobs }) => sum + jobs, 0);
      assert.equal(jobs, 200);
      const kinds = (await childrenOf(life)).map(({ kind }) => kind);
      assert.equal(kinds.at(-1), "loadMore");
    });

    it("are loaded on where the account's list ends", async () => {
      await vscode.commands.executeCommand("dataExchangeJobs.loadMore");
      await waitUntil("more jobs", async () => {
        const jobs = (await groupsOf(life)).reduce((sum, { jobs }) => sum + jobs, 0);
        return jobs > 200;
      });
    });

    it("are revealed in their group", async () => {
      const [group] = await groupsOf(life);
      assert.ok(group);
      const [job] = await childrenOf(life, group);
      assert.ok(job?.kind === "job");
      await vscode.commands.executeCommand("dataExchangeJobs.openJob", job);
      await vscode.commands.executeCommand("dataExchangeJobs.revealInTree");
      await waitUntil("the selected row", async () => life.tree.view.selection[0]?.id === job.id);
    });
  });
}

async function groupsOf(life: ExtensionLife) {
  return (await childrenOf(life)).filter((node) => node.kind === "group");
}

async function childrenOf(life: ExtensionLife, node?: TreeNode): Promise<readonly TreeNode[]> {
  return (await life.tree.provider.getChildren(node)) ?? [];
}
