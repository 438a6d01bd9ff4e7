import assert from "node:assert/strict";
import { before, describe, it } from "mocha";
import * as vscode from "vscode";
import type { DataSetNode, RevisionNode } from "../../src/core/tree/treeNode";
import { waitUntil } from "../e2e/waitUntil";
import { jobArn } from "../service/world/arns";
import type { LocalAws } from "./localAws";
import { keepingMessages } from "./messages";
import { copyFromFirstPick } from "./quickPick";
import type { SharedWindow } from "./sharedWindow";

export function tests({ aws, life }: SharedWindow): void {
  describe("The commands", () => {
    before(() => life.startAnew());

    it("Load More Jobs asks for the first page on a fresh window", async () => {
      const before = aws.requests.length;
      await vscode.commands.executeCommand("dataExchangeJobs.loadMore");
      assert.deepEqual(pagesAsked(aws, before), ["the first"]);
    });

    it("Refresh asks for the account's jobs whatever row VS Code gives it, and that of a row for the row's", async () => {
      const row = await firstDataSet(life);
      const before = aws.requests.length;
      await vscode.commands.executeCommand("dataExchangeJobs.refresh", row);
      assert.deepEqual(listsAsked(aws, before), ["the account"]);
      await vscode.commands.executeCommand("dataExchangeJobs.refreshForRow", row);
      assert.deepEqual(listsAsked(aws, before), ["the account", row.dataSetId]);
    });

    it("Copy Starting Token is about the account's jobs whatever row VS Code gives it", async () => {
      const row = await firstDataSet(life);
      const messages = await keepingMessages(async () => {
        await vscode.commands.executeCommand("dataExchangeJobs.copyStartingToken", row);
      });
      assert.ok(!messages.join().includes(row.dataSetId), messages.join());
    });

    it("Load More Jobs asks for the next page once the first is there", async () => {
      const before = aws.requests.length;
      await vscode.commands.executeCommand("dataExchangeJobs.loadMore");
      assert.deepEqual(pagesAsked(aws, before), ["a next one"]);
    });

    it("Copy ID copies one line for each selected row", async () => {
      await vscode.commands.executeCommand("dataExchangeJobs.copyId", dataSet, [dataSet, revision]);
      assert.equal(await vscode.env.clipboard.readText(), "the-data-set\nthe-revision");
    });

    it("Copy ID copies the row it was called on when nothing is selected", async () => {
      await vscode.commands.executeCommand("dataExchangeJobs.copyId", revision);
      assert.equal(await vscode.env.clipboard.readText(), "the-revision");
    });

    it("Copy ARN lets the user pick a job where none is selected, the newest first", async () => {
      const arn = await copyFromFirstPick("dataExchangeJobs.copyArn");
      assert.equal(arn, jobArn("us-east-1", aws.newestJob.id));
    });

    it("Copy ID copies the selected row of the tree, whose first is the newest job's data set", async () => {
      await waitUntil("the first row to be selected", async () => {
        // The editor may have taken the focus elsewhere; without a selected row the command would ask for one.
        await vscode.commands.executeCommand("dataExchangeJobs.jobs.focus");
        await vscode.commands.executeCommand("list.focusFirst");
        await vscode.commands.executeCommand("list.select");
        return life.tree.view.selection.length > 0;
      });
      await vscode.commands.executeCommand("dataExchangeJobs.copyId");
      assert.equal(await vscode.env.clipboard.readText(), aws.newestJob.dataSet.id);
    });
  });
}

const counts = { jobs: 1, failed: 0 };
const dataSet: DataSetNode = {
  kind: "dataSet",
  id: "1",
  dataSetId: "the-data-set",
  hasMore: false,
  gone: false,
  ...counts,
};
const revision: RevisionNode = {
  kind: "revision",
  id: "1/2",
  dataSetId: "the-data-set",
  revisionId: "the-revision",
  ...counts,
};

async function firstDataSet(life: SharedWindow["life"]): Promise<DataSetNode> {
  const rows = (await life.tree.provider.getChildren()) ?? [];
  const row = rows.find(({ kind }) => kind === "dataSet");
  assert.ok(row?.kind === "dataSet");
  return row;
}

function listsAsked(aws: LocalAws, before: number): string[] {
  return aws.requests
    .slice(before)
    .filter(({ operation }) => operation === "ListJobs")
    .map(({ query }) => query["dataSetId"] ?? "the account");
}

function pagesAsked(aws: LocalAws, before: number): string[] {
  return aws.requests
    .slice(before)
    .map(({ operation, query }) =>
      operation !== "ListJobs" ? String(operation) : "nextToken" in query ? "a next one" : "the first",
    );
}
