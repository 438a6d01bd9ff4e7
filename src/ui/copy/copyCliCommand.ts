import * as vscode from "vscode";
import { type CommandOf, cliCommands } from "../../core/copies/cliCommand";
import { shellName, shellOf } from "../../core/copies/shell";
import type { CommandHandler } from "../base/commands";
import { numberText } from "../base/editorWords";
import { offer, sayBriefly } from "../base/notification";
import { COPY_SHELL, readCopyShell } from "../base/settings";
import { anyJob, chooseJobs } from "../job/jobChoice";
import type { Window } from "../window/window";

const t = vscode.l10n.t;

/** Copies a command of the AWS CLI for each of the jobs that are meant, for the shell that it will be pasted into. */
export function copyingCommand(window: Window, commandOf: CommandOf): CommandHandler {
  return async (node, selected) => {
    const jobs = await chooseJobs(window, node, selected, anyJob());
    if (jobs.length === 0) {
      return;
    }
    // Without a setting the shell of new terminals, which run where the extension does.
    const shell = readCopyShell() ?? shellOf(vscode.env.shell, process.platform === "win32");
    const commands = cliCommands(jobs, commandOf, shell, t);
    if ("refusal" in commands) {
      await offer(commands.refusal, { [t("Open Setting")]: openSetting });
      return;
    }
    await vscode.env.clipboard.writeText(commands.text);
    const name = shellName(shell, t);
    sayBriefly(
      jobs.length === 1
        ? t("Copied for {0}", name)
        : t("Copied {0} jobs for {1}", numberText(jobs.length), name),
      2000,
    );
  };
}

function openSetting(): Thenable<unknown> {
  return vscode.commands.executeCommand("workbench.action.openSettings", `@id:${COPY_SHELL}`);
}
