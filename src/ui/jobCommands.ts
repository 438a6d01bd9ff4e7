import * as vscode from "vscode";
import { assertNever } from "../core/assertNever";
import { hasUsableUrl } from "../core/job";
import { jobPlaceOf, type OpenJob } from "../core/jobPlace";
import { type ChangeParts, changeJob } from "./changeCommands";
import type { CommandHandlers } from "./commands";
import { help } from "./failureRemedy";
import { chooseJob } from "./jobChoice";
import type { PanelCall } from "./jobPanels";
import { followResource } from "./resourceLinks";
import { reveal } from "./revealRow";
import { arnOf, copyLines, idOf } from "./rowCopy";
import type { SecretClipboard } from "./secretClipboard";
import { copySignedUrl } from "./signedUrlCopy";

export interface JobParts extends ChangeParts {
  /** Where signed URLs go. */
  readonly clipboard: SecretClipboard;
}

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
  if (typeof request === "object") {
    return open && followResource(parts, open, request.resource);
  }
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
function copySignedUrlOf(parts: JobParts, { job, connection }: OpenJob): Promise<void> {
  return copySignedUrl(jobPlaceOf(connection, job.id), parts);
}
