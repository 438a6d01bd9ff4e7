import * as vscode from "vscode";
import type { Words } from "../../core/base/words";
import { JOB_STATES, toOpen } from "../../core/job/job";
import { groupDescription, groupLabel, groupSpoken } from "../../core/tree/countsText";
import type { GroupNode } from "../../core/tree/treeNode";
import { contextTokens } from "../base/contextTokens";
import { stateIcon } from "./jobItem";

export function groupItem(node: GroupNode, words: Words): vscode.TreeItem {
  const { by, name } = node.group;
  const item = new vscode.TreeItem(groupLabel(node, words.t), vscode.TreeItemCollapsibleState.Collapsed);
  item.description = groupDescription(node, words);
  item.iconPath = by === "state" ? stateIcon(toOpen(JOB_STATES, name)) : typeIcon(name);
  item.contextValue = contextTokens("group");
  item.accessibilityInformation = { label: groupSpoken(node, words) };
  return item;
}

/** Which way the data goes: the service's names of types begin with it. */
function typeIcon(name: string): vscode.ThemeIcon {
  return name.startsWith("EXPORT_")
    ? new vscode.ThemeIcon("cloud-download")
    : new vscode.ThemeIcon("cloud-upload");
}
