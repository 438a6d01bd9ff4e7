import * as vscode from "vscode";
import { defined } from "../../core/base/defined";
import type { Icon, Tone } from "../../core/base/icon";
import type { Words } from "../../core/base/words";
import { hoverOf, rowOf } from "../../core/tree/rows";
import type { TreeNode } from "../../core/tree/treeNode";
import { COMMANDS, type CommandName } from "../base/commandIds";
import { plainHover } from "../base/hover";
import { plainLine, plainLines } from "../base/plainText";

const COLOURS: Readonly<Record<Tone, vscode.ThemeColor>> = {
  passed: new vscode.ThemeColor("testing.iconPassed"),
  failed: new vscode.ThemeColor("testing.iconFailed"),
  running: new vscode.ThemeColor("charts.blue"),
  warned: new vscode.ThemeColor("dataExchangeJobs.warningIcon"),
  muted: new vscode.ThemeColor("disabledForeground"),
};

/** Commands of the whole view that there are for a row too: a click gives them the row. */
const FOR_ROW: Partial<Record<CommandName, CommandName>> = {
  searchOlderJobs: "searchOlderJobsForRow",
  signIn: "signInForRow",
};

/** The row of a node, as the editor wants it. */
export function treeItem(node: TreeNode, words: Words): vscode.TreeItem {
  const { label, description, spoken, tooltip, icon, tokens, action, isBranch } = rowOf(node, words);
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const parts = defined({
    ...{ id: node.id, iconPath: themeIcon(icon), contextValue: tokens.join(" ") },
    description: description && plainLine(description),
    tooltip: tooltip && plainLines(tooltip.split("\n")),
    command: action && {
      command: COMMANDS[FOR_ROW[action.name] ?? action.name],
      title: action.title,
      arguments: [node],
    },
    accessibilityInformation: spoken === undefined ? undefined : { label: plainLine(spoken) },
  });
  return Object.assign(new vscode.TreeItem(plainLine(label), isBranch ? Collapsed : None), parts);
}

/** The hover of a row; undefined where the row itself says all. */
export function rowTooltip(node: TreeNode, words: Words): vscode.MarkdownString | string | undefined {
  const hover = hoverOf(node, words);
  return hover && plainHover(hover);
}

export function themeIcon({ id, tone }: Icon): vscode.ThemeIcon {
  const name = tone === "running" ? `${id}~spin` : id;
  return new vscode.ThemeIcon(name, tone && COLOURS[tone]);
}
