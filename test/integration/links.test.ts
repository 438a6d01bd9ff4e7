import assert from "node:assert/strict";
import { after, before, describe, it } from "mocha";
import * as vscode from "vscode";
import type { Resource } from "../../src/core/links/resource";
import type { JobNode, TreeNode } from "../../src/core/tree/treeNode";
import { waitUntil } from "../e2e/waitUntil";
import type { WireJob } from "../service/world/plan";
import { tellJob } from "../service/world/tellJob";
import type { ExtensionLife } from "./extensionLife";
import type { LocalAws } from "./localAws";
import { keepingMessages } from "./messages";
import { keepingAddresses, type PanelSpeaker, watchPanels } from "./panelMessages";
import { runWithPick } from "./quickPick";
import type { SharedWindow } from "./sharedWindow";

export function tests({ aws, life }: SharedWindow): void {
  describe("A link in the panel", () => {
    const opened: { panel?: PanelSpeaker; node?: JobNode } = {};
    const follow = (resource: Resource) => opened.panel?.say({ type: "openLink", resource });
    const exported = failingFor(aws, dataSetWithoutRow(aws));

    before(async () => {
      await life.startAnew();
      exported.begin();
      opened.panel = watchPanels();
      await vscode.commands.executeCommand("dataExchangeJobs.loadMore");
      opened.node = await nodeOf(life, exported.plan.id);
      await vscode.commands.executeCommand("dataExchangeJobs.openJob", opened.node);
    });
    after(() => {
      opened.panel?.restore();
      exported.end();
    });

    it("to the data set selects its row", async () => {
      const id = opened.node?.dataSetId ?? "";
      follow({ kind: "dataSet", id });
      await seeSelected(life, (node) => node?.kind === "dataSet" && node.dataSetId === id);
    });

    it("to a revision selects its row below that", async () => {
      const id = opened.node?.revisionId ?? "";
      follow({ kind: "revision", id });
      await seeSelected(life, (node) => node?.kind === "revision" && node.revisionId === id);
    });

    it("to a data set without loaded jobs, which an error is about, selects its row among the others", async () => {
      const id = exported.dataSetId;
      follow({ kind: "dataSet", id });
      await seeSelected(life, (node) => node?.kind === "dataSet" && node.dataSetId === id);
    });

    testOfGroups(follow, opened);

    it("to an asset shows the jobs that name it", async () => {
      const { AssetId: id } = destinationOf(opened.node);
      follow({ kind: "asset", id });
      await waitUntil("the filter", async () => life.tree.view.description?.endsWith(`“${id}”`));
      const told = aws.world.jobs.map((plan) => tellJob(plan, "us-east-1", Date.now()));
      const naming = told.filter(({ Details }) => JSON.stringify(Details).includes(id)).length;
      const match = Number(/ (\d+) of \d+ loaded match/.exec(life.tree.view.description ?? "")?.[1]);
      assert.ok(match >= 1 && match <= naming, life.tree.view.description);
      await vscode.commands.executeCommand("dataExchangeJobs.clearFilter");
    });

    it("to an object opens the console, at an address that the extension makes", async () => {
      const { Bucket: bucket, Key: id } = destinationOf(opened.node);
      const addresses = await keepingAddresses(async (seen) => {
        follow({ kind: "object", id, bucket });
        await waitUntil("the browser", async () => seen.length > 0);
      });
      const query = `region=us-east-1&prefix=${encodeURIComponent(id)}`;
      assert.deepEqual(addresses, [`https://s3.console.aws.amazon.com/s3/object/${bucket}?${query}`]);
    });

    it("to what the job does not name opens nothing, and says so", async () => {
      const addresses = await keepingAddresses(async () => {
        const told = await keepingMessages(async () => {
          follow({ kind: "bucket", id: "somebody-elses" });
          // Telling takes a moment, in which nothing is to be waited for.
          await vscode.commands.executeCommand("dataExchangeJobs.jobs.focus");
        });
        assert.equal(told.length, 1);
      });
      assert.deepEqual(addresses, []);
    });
  });
}

function testOfGroups(follow: (resource: Resource) => void, opened: { readonly node?: JobNode }): void {
  it("to a revision that has no row, as the jobs are grouped, says so with the way back", async () => {
    const id = opened.node?.revisionId ?? "";
    await runWithPick("dataExchangeJobs.groupBy", "State");
    const told = await keepingMessages(async (texts) => {
      follow({ kind: "revision", id });
      await waitUntil("the question", async () => texts.length > 0);
    });
    await runWithPick("dataExchangeJobs.groupBy", "Data Set");
    assert.deepEqual(told, [
      "Data sets and revisions have no rows of their own while the jobs are grouped in another way.",
    ]);
  });
}

interface Destination {
  readonly AssetId: string;
  readonly Bucket: string;
  readonly Key: string;
}

/** The first that the Details of an export name. */
function destinationOf(node: JobNode | undefined): Destination {
  const details = Object(node?.job.json["Details"])["ExportAssetsToS3"];
  const [first]: readonly Destination[] = Object(details)["AssetDestinations"] ?? [];
  if (first === undefined) {
    throw new Error("The export has no destination.");
  }
  return first;
}

/** Of those that the list of data sets begins with: no job of the first page is of it. */
function dataSetWithoutRow({ world }: LocalAws): string {
  const listed = new Set(world.jobs.slice(0, 200).map(({ dataSet }) => dataSet.id));
  const found = world.dataSets.find(({ id }) => !listed.has(id));
  if (found === undefined) {
    throw new Error("Every data set has a job on the first page.");
  }
  return found.id;
}

/** An export to S3 that the service tells to have failed for that data set. */
function failingFor({ world }: LocalAws, dataSetId: string) {
  const plan = world.jobs.find(({ type }) => type === "EXPORT_ASSETS_TO_S3");
  if (plan === undefined) {
    throw new Error("The service has no export to S3.");
  }
  const error = { Code: "RESOURCE_NOT_FOUND_EXCEPTION", Message: "Gone.", ResourceType: "DATA_SET" };
  const before = plan.flourish.retouch;
  const retouch = (job: WireJob) => ({ ...job, Errors: [{ ...error, ResourceId: dataSetId }] });
  return {
    ...{ plan, dataSetId },
    begin: () => Object.assign(plan.flourish, { retouch }),
    end: () => Object.assign(plan.flourish, { retouch: before }),
  };
}

async function nodeOf(life: ExtensionLife, jobId: string): Promise<JobNode> {
  const visit = async (node?: TreeNode): Promise<JobNode | undefined> => {
    for (const child of (await life.tree.provider.getChildren(node)) ?? []) {
      if (child.kind === "job" && child.job.id === jobId) {
        return child;
      }
      const found = child.kind === "dataSet" || child.kind === "revision" ? await visit(child) : undefined;
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  };
  const found = await visit();
  if (found === undefined) {
    throw new Error("The tree does not have the job.");
  }
  return found;
}

async function seeSelected(
  life: ExtensionLife,
  isWanted: (node: TreeNode | undefined) => boolean,
): Promise<void> {
  await waitUntil("the row to be selected", async () => isWanted(life.tree.view.selection[0]));
}
