import * as vscode from "vscode";
import { type ConnectedJob, jobRefOf } from "../../core/connection/jobRef";
import { hasUsableUrl } from "../../core/job/job";
import type { CommandHandlers } from "../base/commands";
import { chooseJob } from "../job/jobChoice";
import type { Window } from "../window/window";
import { arnOf, copyLines, idOf } from "./rowCopy";
import { copySignedUrl } from "./signedUrlCopy";

/** The commands that copy a line of any selected row, or a job's signed URL. */
export function copyCommands(window: Window) {
  const { clock } = window;
  return {
    copyArn: (node, selected) => copyLines(window, node, selected, arnOf),
    copyId: (node, selected) => copyLines(window, node, selected, idOf),
    copySignedUrl: async (node) => {
      const chosen = await chooseJob(window, node, {
        isSuitable: (job) => hasUsableUrl(job, clock.now()),
        none: vscode.l10n.t(
          "None of the loaded jobs has a signed URL that still works. A new job gives a new one.",
        ),
      });
      await (chosen && copySignedUrlOf(window, chosen));
    },
  } satisfies Partial<CommandHandlers>;
}

/** Over the job's own connection, whichever the window shows. */
export function copySignedUrlOf(window: Window, { job, connection }: ConnectedJob): Promise<void> {
  return copySignedUrl(jobRefOf(connection, job.id), window);
}
