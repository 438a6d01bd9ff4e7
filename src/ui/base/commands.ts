import * as vscode from "vscode";
import { type Disposable, DisposableStore } from "../../core/base/disposable";
import type { TreeNode } from "../../core/tree/treeNode";
import {
  COMMANDS,
  type CommandName,
  isViewCommand,
  type RowCommandName,
  type ViewCommandName,
} from "./commandIds";

/**
 * Handler of a command that a row can be given to. A menu of the tree gives it the node it was called on and the
 * selected ones; nothing from the command palette. The title of a panel gives the panel's address, which is no node of
 * any kind.
 */
export type CommandHandler = (node?: TreeNode, selected?: readonly TreeNode[]) => Promise<void>;

/** Handler of a command of the view as a whole. */
export type ViewCommandHandler = () => Promise<void>;

export type CommandHandlers = Readonly<
  Record<RowCommandName, CommandHandler> & Record<ViewCommandName, ViewCommandHandler>
>;

/** Registers every command; `acting` shows how one failed. */
export function registerCommands(
  handlers: CommandHandlers,
  acting: (handler: CommandHandler) => CommandHandler,
): Disposable {
  const registered = new DisposableStore();
  for (const name of Object.keys(COMMANDS) as CommandName[]) {
    const handler = isViewCommand(name) ? withoutRow(handlers[name]) : handlers[name];
    registered.add(vscode.commands.registerCommand(COMMANDS[name], acting(handler)));
  }
  return registered;
}

function withoutRow(handler: ViewCommandHandler): CommandHandler {
  return () => handler();
}
