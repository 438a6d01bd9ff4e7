import * as vscode from "vscode";
import { type Disposable, DisposableStore } from "../core/disposable";
import { failureOf } from "../core/failure";
import { failureText } from "../core/failureText";
import type { TreeNode } from "../core/treeNode";
import { COMMANDS, type CommandName } from "./commandIds";

/**
 * What a command is given: the node it was called on and the selected ones, when a menu of the tree called it;
 * nothing from the command palette.
 */
export type CommandHandler = (node?: TreeNode, selected?: readonly TreeNode[]) => Promise<void>;

export type CommandHandlers = Readonly<Record<CommandName, CommandHandler>>;

/** Registers every command, with one way to end badly: a sentence for the user, the cause in the log. */
export function registerCommands(handlers: CommandHandlers, log: vscode.LogOutputChannel): Disposable {
  const registered = new DisposableStore();
  for (const [name, handler] of Object.entries(handlers)) {
    const id = COMMANDS[name as CommandName];
    registered.add(
      vscode.commands.registerCommand(id, (node?: TreeNode, selected?: readonly TreeNode[]) =>
        reportingFailures(() => handler(node, selected), log),
      ),
    );
  }
  return registered;
}

/** For what the user asked for outside the tree; a failed list is shown in the tree instead. */
export async function reportingFailures(
  action: () => Promise<void>,
  log: vscode.LogOutputChannel,
): Promise<void> {
  try {
    await action();
  } catch (error) {
    await reportFailure(error, log);
  }
}

async function reportFailure(error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  const failure = failureOf(error);
  if (failure.kind === "cancelled") {
    return;
  }
  if (failure.kind === "unexpected" && error instanceof Error) {
    log.error(error);
  }
  const showLog = vscode.l10n.t("Show Log");
  const answer = await vscode.window.showErrorMessage(failureText(failure, vscode.l10n.t).sentence, showLog);
  if (answer === showLog) {
    log.show();
  }
}
