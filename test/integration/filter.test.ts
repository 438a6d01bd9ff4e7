import assert from "node:assert/strict";
import { after, before, describe, it } from "mocha";
import * as vscode from "vscode";
import type { TreeNode } from "../../src/core/tree/treeNode";
import { waitUntil } from "../e2e/waitUntil";
import { tellJob } from "../service/world/tellJob";
import type { ExtensionLife } from "./extensionLife";
import { keepingMessages } from "./messages";
import { labelsIn, runWithChecked } from "./quickPick";
import type { SharedWindow } from "./sharedWindow";

const FILTER = "dataExchangeJobs.filterJobs";
const SEARCH = "dataExchangeJobs.searchOlderJobs";

export function tests(window: SharedWindow): void {
  describe("The filter", () => {
    after(() => vscode.commands.executeCommand("dataExchangeJobs.clearFilter"));
    testsOfMatches(window);
    testsOfNoMatch(window);
  });
}

function testsOfMatches({ aws, life }: SharedWindow): void {
  describe("that some jobs pass", () => {
    before(() => openFirstPage(life));

    it("shows the loaded jobs that match and no others", async () => {
      await runWithChecked(FILTER, /^(Error|Timed out)$/);
      const failed = aws.world.jobs.filter((plan) => isFailed(tellJob(plan, "us-east-1", Date.now()).State));
      const firstPage = new Set(aws.world.jobs.slice(0, 200));
      const loaded = failed.filter((plan) => firstPage.has(plan));
      const says = `${loaded.length} of 200 loaded match · Error or Timed out`;
      assert.ok(life.tree.view.description?.endsWith(says), life.tree.view.description);
      const shown = await shownJobs(life);
      assert.deepEqual(
        loaded.map(({ id }) => id).filter((id) => !shown.has(id)),
        [],
      );
      // What is opened loads its own list.
      const all = new Set(failed.map(({ id }) => id));
      assert.deepEqual(
        [...shown].filter((id) => !all.has(id)),
        [],
      );
    });
  });
}

function testsOfNoMatch({ aws, life }: SharedWindow): void {
  describe("that no job passes", () => {
    before(() => openFirstPage(life));

    it("says that nothing matches, with the way out of it and the way on", async () => {
      await runWithChecked(FILTER, /^$/, "no job says this");
      const rows = await childrenOf(life);
      assert.deepEqual(
        rows.map(({ kind }) => kind),
        ["noMatch", "loadMore"],
      );
      const items = await Promise.all(rows.map((node) => life.tree.provider.getTreeItem(node)));
      assert.deepEqual(
        items.map(({ label, command }) => [label, command?.command]),
        [
          ["None of the 200 loaded jobs match", "dataExchangeJobs.clearFilter"],
          ["Search Older Jobs (200 loaded)", `${SEARCH}ForRow`],
        ],
      );
    });

    it("is searched for to the end of the list, which says that there is no match", async () => {
      const messages = await keepingMessages(async () => {
        await vscode.commands.executeCommand(SEARCH);
      });
      assert.deepEqual(messages, [`No older job matches: all ${aws.world.jobs.length} jobs are loaded.`]);
      const [row, ...others] = await childrenOf(life);
      assert.ok(row?.kind === "noMatch" && row.loaded === aws.world.jobs.length);
      assert.deepEqual(others, []);
    });

    it("says when it hides the job that is to be revealed", async () => {
      await vscode.commands.executeCommand("dataExchangeJobs.openJob", await jobNode(life));
      const messages = await keepingMessages(async () => {
        await vscode.commands.executeCommand("dataExchangeJobs.revealInTree");
      });
      assert.deepEqual(messages, ["The filter of the view hides this job."]);
    });

    it("is gone with one command, and offered again", async () => {
      await vscode.commands.executeCommand("dataExchangeJobs.clearFilter");
      await waitUntil("all jobs", async () =>
        life.tree.view.description?.endsWith(`${aws.world.jobs.length} loaded`),
      );
      const labels = await labelsIn(FILTER);
      assert.equal(labels[1], "$(history) “no job says this”");
    });
  });
}

function isFailed(state: string): boolean {
  return state === "ERROR" || state === "TIMED_OUT";
}

async function openFirstPage(life: ExtensionLife): Promise<void> {
  await life.startAnew();
  await vscode.commands.executeCommand("dataExchangeJobs.refresh");
}

async function childrenOf(life: ExtensionLife, node?: TreeNode): Promise<readonly TreeNode[]> {
  return (await life.tree.provider.getChildren(node)) ?? [];
}

/** A job that the filter hides: its row, as it stands without one. */
async function jobNode(life: ExtensionLife): Promise<TreeNode> {
  const { view } = life.tree;
  const filtered = view.description;
  assert.match(filtered ?? "", /“no job says this”/);
  await vscode.commands.executeCommand("dataExchangeJobs.clearFilter");
  const [dataSet] = await childrenOf(life);
  const [revision] = await childrenOf(life, dataSet);
  const [job] = await childrenOf(life, revision);
  await runWithChecked(FILTER, /^$/, "no job says this");
  assert.ok(job?.kind === "job");
  return job;
}

async function shownJobs(life: ExtensionLife): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  const visit = async (node?: TreeNode): Promise<void> => {
    for (const child of await childrenOf(life, node)) {
      if (child.kind === "job") {
        ids.add(child.job.id);
      } else if (child.kind === "dataSet" || child.kind === "revision") {
        await visit(child);
      }
    }
  };
  await visit();
  return ids;
}
