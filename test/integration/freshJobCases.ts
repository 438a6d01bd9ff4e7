import assert from "node:assert/strict";
import * as vscode from "vscode";
import { waitUntil } from "../e2e/waitUntil";
import { jobArn } from "../service/world/arns";
import type { ExtensionLife } from "./extensionLife";
import type { Cases } from "./freshCase";
import type { LocalAws } from "./localAws";
import { keepingMessages } from "./messages";
import { copyFromFirstPick, runWithFirstPick, runWithInput } from "./quickPick";

/** The commands about a job. */
export function jobCases(aws: LocalAws, life: ExtensionLife) {
  const { id } = aws.newestJob;
  const opensPicked = async (command: string) => {
    await runWithFirstPick(command);
    await waitUntil("the panel", async () => openPanels().length === 1);
  };
  return {
    openJob: ["opens the picked job", opensPicked],
    openJobToSide: ["opens the picked job", opensPicked],
    goToJob: [
      "finds the job with the typed ARN",
      async (command) => {
        await runWithInput(command, jobArn("us-east-1", id));
        await waitUntil("the panel", async () => openPanels().length === 1);
        const [selected] = life.tree.view.selection;
        assert.ok(selected?.kind === "job" && selected.job.id === id);
      },
    ],
    viewJson: [
      "shows the JSON of the picked job",
      async (command) => {
        await runWithFirstPick(command);
        const { document } = vscode.window.activeTextEditor ?? {};
        assert.deepEqual([document?.languageId, JSON.parse(document?.getText() ?? "").Id], ["json", id]);
      },
    ],
    compareJobs: [
      "shows two picked jobs side by side",
      async (command) => {
        await runWithFirstPick(command);
        const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
        assert.ok(input instanceof vscode.TabInputTextDiff);
        assert.deepEqual(new Set([input.original.path, input.modified.path]).size, 2);
      },
    ],
    revealInTree: [
      "selects the row of the picked job",
      async (command) => {
        await runWithFirstPick(command);
        await waitUntil("the row to be selected", async () => {
          const [selected] = life.tree.view.selection;
          return selected?.kind === "job" && selected.job.id === id;
        });
      },
    ],
    copyArn: [
      "copies the ARN of the picked job",
      async (command) => assert.equal(await copyFromFirstPick(command), jobArn("us-east-1", id)),
    ],
    copyId: [
      "copies the id of the picked job",
      async (command) => assert.equal(await copyFromFirstPick(command), id),
    ],
    copySignedUrl: [
      "asks for the signed URL of the picked job and says what became of it",
      async (command) => {
        const before = aws.requests.length;
        const messages = await keepingMessages(() => runWithFirstPick(command));
        const asked = aws.requests.slice(before).filter(({ operation }) => operation === "GetJob");
        assert.equal(asked.length, 1);
        assert.match(messages.join(), /signed URL/i);
      },
    ],
  } satisfies Partial<Cases>;
}

/** The one that follows what a job names. */
export function relatedCases(aws: LocalAws, life: ExtensionLife) {
  return {
    openRelated: [
      "leads from the picked job to its data set, which stands first",
      async (command) => {
        await runWithFirstPick(command);
        await waitUntil("the row to be selected", async () => {
          const [selected] = life.tree.view.selection;
          return selected?.kind === "dataSet" && selected.dataSetId === aws.newestJob.dataSet.id;
        });
      },
    ],
  } satisfies Partial<Cases>;
}

/** Those that copy jobs in another form. */
export function copyAsCases(aws: LocalAws) {
  const over = "--region us-east-1 --profile first";
  const copies = (text: RegExp) => async (command: string) =>
    assert.match(await copyFromFirstPick(command), text);
  const { id } = aws.newestJob;
  return {
    copyS3Uri: ["copies addresses of the picked job", copies(/^s3:\/\/./)],
    copyCliCommand: [
      "copies the command for the picked job",
      copies(new RegExp(`^aws dataexchange get-job --job-id ${id} ${over}$`)),
    ],
    copyCreateCommand: [
      "copies the command that repeats the picked job",
      copies(new RegExp(`^aws dataexchange create-job --cli-input-json '{.+}' ${over}$`)),
    ],
    copyPython: ["copies code for the picked job", copies(new RegExp(`^import boto3\n[^]+"${id}"`))],
    copyJavaScript: ["copies code for the picked job", copies(new RegExp(`^import {[^]+"${id}"`))],
    copyMarkdown: ["copies a summary of the picked job", copies(new RegExp(`^### .+\n\n- Job: \`${id}\``))],
    copyError: ["copies the errors of the picked job", copies(/^[A-Z_]+: ./)],
  } satisfies Partial<Cases>;
}

function openPanels(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.endsWith("dataExchangeJobs.job"),
    );
}
