import assert from "node:assert/strict";
import { after, before, describe, it } from "mocha";
import * as vscode from "vscode";
import type { Resource } from "../../src/core/resource";
import type { JobNode, TreeNode } from "../../src/core/treeNode";
import { waitUntil } from "../e2e/waitUntil";
import type { ExtensionLife } from "./extensionLife";
import { keepingMessages } from "./messages";
import { keepingAddresses, type PanelSpeaker, watchPanels } from "./panelMessages";
import type { SharedWindow } from "./sharedWindow";

export function tests({ life }: SharedWindow): void {
  describe("A link in the panel", () => {
    const opened: { panel?: PanelSpeaker; node?: JobNode } = {};
    const follow = (resource: Resource) => opened.panel?.say({ type: "openLink", resource });

    before(async () => {
      await life.startAnew();
      opened.panel = watchPanels();
      await vscode.commands.executeCommand("dataExchangeJobs.loadMore");
      opened.node = await firstExport(life);
      await vscode.commands.executeCommand("dataExchangeJobs.openJob", opened.node);
    });
    after(() => opened.panel?.restore());

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

    it("to an asset shows the jobs that name it", async () => {
      const { AssetId: id } = destinationOf(opened.node);
      follow({ kind: "asset", id });
      await waitUntil("the filter", async () => life.tree.view.message?.endsWith(`“${id}”`));
      assert.match(life.tree.view.message ?? "", /\b1 of \d+ loaded match/);
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

async function firstExport(life: ExtensionLife): Promise<JobNode> {
  const visit = async (node?: TreeNode): Promise<JobNode | undefined> => {
    for (const child of (await life.tree.provider.getChildren(node)) ?? []) {
      const found =
        child.kind === "dataSet" || child.kind === "revision" ? await visit(child) : isExport(child) && child;
      if (found) {
        return found;
      }
    }
    return undefined;
  };
  const found = await visit();
  if (found === undefined) {
    throw new Error("The tree has no export to S3.");
  }
  return found;
}

function isExport(node: TreeNode): node is JobNode {
  return node.kind === "job" && node.job.type === "EXPORT_ASSETS_TO_S3";
}

async function seeSelected(
  life: ExtensionLife,
  isWanted: (node: TreeNode | undefined) => boolean,
): Promise<void> {
  await waitUntil("the row to be selected", async () => isWanted(life.tree.view.selection[0]));
}
