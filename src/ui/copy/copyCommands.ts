import * as vscode from "vscode";
import { type ConnectedJob, jobRefOf } from "../../core/connection/jobRef";
import { hasUsableUrl } from "../../core/job/job";
import type { CommandHandlers } from "../base/commands";
import type { ChangeParts } from "../job/changeCommands";
import { chooseJob } from "../job/jobChoice";
import { arnOf, copyLines, idOf } from "./rowCopy";
import type { SecretClipboard } from "./secretClipboard";
import { copySignedUrl } from "./signedUrlCopy";

export interface CopyParts extends ChangeParts {
  /** Where signed URLs go. */
  readonly clipboard: SecretClipboard;
}

/** The commands that copy a line of any selected row, or a job's signed URL. */
export function copyCommands(parts: CopyParts) {
  const { clock } = parts;
  return {
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

/** Over the job's own connection, whichever the window shows. */
export function copySignedUrlOf(parts: CopyParts, { job, connection }: ConnectedJob): Promise<void> {
  return copySignedUrl(jobRefOf(connection, job.id), parts);
}
