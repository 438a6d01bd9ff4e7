import assert from "node:assert/strict";
import { describe, it } from "mocha";
import * as vscode from "vscode";
import type { TreeNode } from "../../src/core/tree/treeNode";
import { waitUntil } from "../e2e/waitUntil";
import type { JobPlan } from "../service/world/plan";
import { tellJob } from "../service/world/tellJob";
import type { ExtensionLife } from "./extensionLife";
import type { SharedWindow } from "./sharedWindow";

/** What the tree says, top to bottom: the ids, and the counts of the loaded jobs. */
interface DataSetRows {
  readonly id: string;
  readonly jobs: number;
  readonly failed: number;
  readonly revisions: readonly (readonly [id: string, jobs: readonly string[]])[];
}

export function tests({ aws, life }: SharedWindow): void {
  describe("The tree", () => {
    it("has the first page's data sets with the counts of their jobs, the newest job's first", async () => {
      await life.startAnew();
      await vscode.commands.executeCommand("dataExchangeJobs.refresh");
      const firstPage = aws.world.jobs.slice(0, 200);
      const shown = dataSetNodes(await childrenOf(life)).map(({ dataSetId, jobs, failed }) => [
        dataSetId,
        jobs,
        failed,
      ]);
      assert.deepEqual(
        shown,
        expectedRows(firstPage).map(({ id, jobs, failed }) => [id, jobs, failed]),
      );
    });

    it("offers to load more, and the other data sets, below them", async () => {
      const kinds = (await childrenOf(life)).map(({ kind }) => kind).filter((kind) => kind !== "dataSet");
      assert.deepEqual(kinds, ["loadMore", "otherDataSets"]);
    });

    it("has every data set, revision and job of the service when all are loaded", async () => {
      await vscode.commands.executeCommand("dataExchangeJobs.loadMore");
      const shown: DataSetRows[] = [];
      for (const node of dataSetNodes(await childrenOf(life))) {
        shown.push({
          id: node.dataSetId,
          jobs: node.jobs,
          failed: node.failed,
          revisions: await revisionRows(life, node),
        });
      }
      assert.deepEqual(shown, expectedRows(aws.world.jobs));
    });

    it("has the data sets without a job under a row of their own, the owned ones first", async () => {
      const [others] = (await childrenOf(life)).filter(({ kind }) => kind === "otherDataSets");
      const withJobs = new Set(aws.world.jobs.map(({ dataSet }) => dataSet.id));
      const expected = aws.world.dataSets.map(({ id }) => id).filter((id) => !withJobs.has(id));
      const shown = await waitUntil("the other data sets", async () => {
        const nodes = dataSetNodes(await childrenOf(life, others));
        return nodes.length >= expected.length && nodes.map(({ dataSetId }) => dataSetId);
      });
      assert.deepEqual(shown, expected);
    });

    it("gives every node a row with an id of its own, a label and a parent that leads back", async () => {
      const { provider } = life.tree;
      const ids = new Set<string>();
      for (const root of await childrenOf(life)) {
        for (const child of [root, ...(await childrenOf(life, root))]) {
          const item = await provider.getTreeItem(child);
          assert.ok(item.id !== undefined && !ids.has(item.id), item.id);
          assert.notEqual(item.label, "");
          ids.add(item.id);
          const parent = await provider.getParent?.(child);
          assert.equal(parent?.id, child === root ? undefined : root.id);
        }
      }
    });
  });
}

async function childrenOf(life: ExtensionLife, node?: TreeNode): Promise<readonly TreeNode[]> {
  return (await life.tree.provider.getChildren(node)) ?? [];
}

function dataSetNodes(nodes: readonly TreeNode[]) {
  return nodes.filter((node) => node.kind === "dataSet");
}

/** Jobs without a revision stand as if under one without an id. */
async function revisionRows(life: ExtensionLife, node: TreeNode): Promise<DataSetRows["revisions"]> {
  const rows: [string, string[]][] = [];
  for (const child of await childrenOf(life, node)) {
    if (child.kind === "revision") {
      rows.push([child.revisionId, jobIds(await childrenOf(life, child))]);
    } else {
      assert.equal(child.kind, "job");
      rows.push(["", jobIds([child])]);
    }
  }
  return rows;
}

function jobIds(nodes: readonly TreeNode[]): string[] {
  return nodes.map((node) => (node.kind === "job" ? node.job.id : node.kind));
}

/** In the order of the plans, which is newest first: of data sets, of revisions, of jobs. */
function expectedRows(plans: readonly JobPlan[]): DataSetRows[] {
  const dataSets = new Map<string, JobPlan[]>();
  for (const plan of plans) {
    dataSets.set(plan.dataSet.id, [...(dataSets.get(plan.dataSet.id) ?? []), plan]);
  }
  return [...dataSets].map(([id, ofDataSet]) => ({
    id,
    jobs: ofDataSet.length,
    failed: ofDataSet.filter(hasFailed).length,
    revisions: expectedRevisions(ofDataSet),
  }));
}

function expectedRevisions(plans: readonly JobPlan[]): DataSetRows["revisions"] {
  const revisions = new Map<string, string[]>();
  for (const { id, revisions: of } of plans) {
    for (const revision of of) {
      revisions.set(revision.id, [...(revisions.get(revision.id) ?? []), id]);
    }
  }
  return [...revisions];
}

function hasFailed(plan: JobPlan): boolean {
  const { State } = tellJob(plan, "us-east-1", Date.now());
  return State === "ERROR" || State === "TIMED_OUT";
}
