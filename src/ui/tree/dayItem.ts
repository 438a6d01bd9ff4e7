import * as vscode from "vscode";
import { type Timestamps, zoneOf } from "../../core/base/timeText";
import { dayText } from "../../core/tree/dayText";
import type { DayNode } from "../../core/tree/treeNode";

export function dayItem(node: DayNode, now: number, timestamps: Timestamps): vscode.TreeItem {
  const { language } = vscode.env;
  const { label, description, spoken } = dayText(node, now, language, vscode.l10n.t, zoneOf(timestamps));
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.description = description;
  item.iconPath = new vscode.ThemeIcon("calendar");
  item.contextValue = "day";
  item.accessibilityInformation = { label: spoken };
  return item;
}
