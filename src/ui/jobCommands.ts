import * as vscode from "vscode";
import { accountIdIn } from "../core/accountId";
import { assertNever } from "../core/assertNever";
import { hasUsableUrl } from "../core/job";
import { jobPlaceOf, type OpenJob } from "../core/jobPlace";
import { nodeOfJob } from "../core/jobTree";
import { type ChangeParts, changeJob } from "./changeCommands";
import type { CommandHandlers } from "./commands";
import { help } from "./failureRemedy";
import { chooseJob } from "./jobChoice";
import type { PanelCall } from "./jobPanels";
import { arnOf, copyLines, idOf } from "./rowCopy";
import { copySignedUrl } from "./signedUrlCopy";
import { sourceText } from "./viewSummary";

export interface JobParts extends ChangeParts {}

/** The commands about a job, or about any selected row. Each works from the palette, before the view was opened. */
export function jobCommands(parts: JobParts) {
  const { panels, clock } = parts;
  return {
    openJob: async (node) => {
      const chosen = await chooseJob(parts, node);
      if (chosen !== undefined) {
        panels.show(chosen);
      }
    },
    openJobToSide: async (node) => {
      const chosen = await chooseJob(parts, node);
      if (chosen !== undefined) {
        panels.showToSide(chosen);
      }
    },
    revealInTree: async () => {
      const chosen = panels.open ?? (await chooseJob(parts, undefined));
      await (chosen === undefined ? undefined : reveal(parts, chosen));
    },
    copyArn: (node, selected) => copyLines(parts, node, selected, arnOf),
    copyId: (node, selected) => copyLines(parts, node, selected, idOf),
    copySignedUrl: async (node) => {
      const chosen = await chooseJob(parts, node, {
        isSuitable: (job) => hasUsableUrl(job, clock.now()),
        none: vscode.l10n.t(
          "None of the loaded jobs has a signed URL that still works. A new job gives a new one.",
        ),
      });
      await (chosen === undefined ? undefined : copySignedUrlOf(parts, chosen));
    },
  } satisfies Partial<CommandHandlers>;
}

/** What a panel asks for. */
export async function answerPanel(parts: JobParts, { request, shown }: PanelCall): Promise<void> {
  const { open, failure } = shown;
  switch (request) {
    case "copySignedUrl":
      return open && copySignedUrlOf(parts, open);
    case "startJob":
      return open && changeJob(parts, "start", open);
    case "cancelJob":
      return open && changeJob(parts, "cancel", open);
    case "reveal":
      return open && reveal(parts, open);
    case "remedy":
      return failure && help(failure, parts.sessions.ofConnection(shown.place.connection.id));
    default:
      return assertNever(request);
  }
}

/** Over the job's own connection, whichever the window shows. */
function copySignedUrlOf({ reader, clock }: JobParts, { job, connection }: OpenJob): Promise<void> {
  return copySignedUrl(jobPlaceOf(connection, job.id), reader, clock);
}

/** The row of a job; one that no list has brought so far gets a row for it. */
export async function reveal({ sessions, view }: JobParts, { job, connection }: OpenJob): Promise<void> {
  await sessions.selected.start();
  const catalog = sessions.ofConnection(connection.id)?.catalog;
  if (catalog === undefined) {
    await tellOtherConnection({ job, connection });
    return;
  }
  catalog.include(job);
  await view.show();
  if (nodeOfJob(view.sourceOf(catalog), job.id) === undefined && !(await offersToClear(view))) {
    return;
  }
  const row = nodeOfJob(catalog, job.id);
  await (row && view.select(row, { focus: true }));
}

/** False when the filter stays, which hides the job. */
async function offersToClear(view: JobParts["view"]): Promise<boolean> {
  const clear = vscode.l10n.t("Clear Filter");
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t("The filter of the view hides this job."),
    clear,
  );
  if (answer === clear) {
    view.filterBy(undefined);
  }
  return answer === clear;
}

async function tellOtherConnection({ job, connection }: OpenJob): Promise<void> {
  const source = sourceText(connection, accountIdIn(job.arn));
  await vscode.window.showWarningMessage(
    connection.file === undefined
      ? vscode.l10n.t(
          "This job was read over {0}, which the view does not show any more. Select that profile and Region again.",
          source,
        )
      : vscode.l10n.t(
          "This job was read from {0}, which is not open in the view any more. Open that file again.",
          source,
        ),
  );
}
