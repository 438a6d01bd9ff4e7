import * as vscode from "vscode";
import type { ConnectedJob } from "../../core/connection/jobRef";
import { createJobCommand, getJobCommand } from "../../core/copies/cliCommand";
import { javaScriptSnippet } from "../../core/copies/javaScriptSnippet";
import { jobMarkdown } from "../../core/copies/jobMarkdown";
import { pythonSnippet } from "../../core/copies/pythonSnippet";
import { errorReport } from "../../core/job/errorReport";
import { s3UrisIn } from "../../core/job/s3Uri";
import type { CommandHandler, CommandHandlers } from "../base/commands";
import { editorWords, numberText } from "../base/editorWords";
import { inform, sayBriefly } from "../base/notification";
import { anyJob, chooseJobs, type WantedJobs } from "../job/jobChoice";
import type { Window } from "../window/window";
import { copyingCommand } from "./copyCliCommand";

const t = vscode.l10n.t;

/** The commands that copy what jobs are in another form. Each works from the palette, before the view was opened. */
export function copyAsCommands(window: Window) {
  const { connections, clock } = window;
  const copying =
    (textOf: (jobs: readonly ConnectedJob[]) => string, wanted: WantedJobs = anyJob()): CommandHandler =>
    async (node, selected) => {
      const chosen = await chooseJobs(window, node, selected, wanted);
      const suitable = chosen.filter(({ job }) => wanted.isSuitable(job));
      if (suitable.length > 0) {
        await copy(textOf(suitable), suitable.length);
      } else if (chosen.length > 0) {
        await inform(wanted.none);
      }
    };
  return {
    copyS3Uri: copying(
      eachBy("\n", ({ job }) => s3UrisIn(job).join("\n")),
      {
        isSuitable: (job) => s3UrisIn(job).length > 0,
        none: t("There is no job that names objects in S3."),
      },
    ),
    copyCliCommand: copyingCommand(window, getJobCommand),
    copyCreateCommand: copyingCommand(window, createJobCommand),
    copyPython: copying((jobs) => `${pythonSnippet(jobs)}\n`),
    copyJavaScript: copying((jobs) => `${javaScriptSnippet(jobs)}\n`),
    copyMarkdown: copying(
      eachBy("\n\n", (open) =>
        jobMarkdown(open, { ...editorWords(clock), dataSetName: connections.dataSetName(open) }),
      ),
    ),
    copyError: copying(
      eachBy("\n\n", ({ job }) => job.errors.map(errorReport).join("\n\n")),
      {
        isSuitable: ({ errors }) => errors.length > 0,
        none: t("There is no job with an error."),
      },
    ),
  } satisfies Partial<CommandHandlers>;
}

function eachBy(between: string, textOf: (open: ConnectedJob) => string) {
  return (jobs: readonly ConnectedJob[]): string => jobs.map(textOf).join(between);
}

async function copy(text: string, jobs: number): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  sayBriefly(jobs === 1 ? t("Copied") : t("Copied {0} jobs", numberText(jobs)), 2000);
}
