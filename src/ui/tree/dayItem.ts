import * as vscode from "vscode";
import type { Words } from "../../core/base/words";
import { dayText } from "../../core/tree/dayText";
import type { DayNode } from "../../core/tree/treeNode";

export function dayItem(node: DayNode, words: Words): vscode.TreeItem {
  const { label, description, spoken } = dayText(node, words);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.description = description;
  item.iconPath = new vscode.ThemeIcon("calendar");
  item.contextValue = "day";
  item.accessibilityInformation = { label: spoken };
  return item;
}
