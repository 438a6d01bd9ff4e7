import * as vscode from "vscode";
import { type Disposable, DisposableStore } from "../../core/base/disposable";
import type { TreeNode } from "../../core/tree/treeNode";
import { COMMANDS, type CommandName } from "./commandIds";

/**
 * Handler of a command. A menu of the tree gives it the node it was called on and the selected ones;
 * nothing from the command palette. The title of a panel gives the panel's address, which is no node of any kind.
 */
export type CommandHandler = (node?: TreeNode, selected?: readonly TreeNode[]) => Promise<void>;

export type CommandHandlers = Readonly<Record<CommandName, CommandHandler>>;

/** Registers every command; `acting` shows how one failed. */
export function registerCommands(
  handlers: CommandHandlers,
  acting: (handler: CommandHandler) => CommandHandler,
): Disposable {
  const registered = new DisposableStore();
  for (const name of Object.keys(COMMANDS) as CommandName[]) {
    registered.add(vscode.commands.registerCommand(COMMANDS[name], acting(handlers[name])));
  }
  return registered;
}
