import * as vscode from "vscode";
import { failureText } from "../core/failureText";
import type { ConnectionNode } from "../core/treeNode";
import { contextTokens } from "./contextTokens";
import { sourceText } from "./viewSummary";

const t = vscode.l10n.t;

export function connectionItem(node: ConnectionNode): vscode.TreeItem {
  const { account, failure, isSelected, isPinned, hasMore } = node;
  const name = nameOf(node);
  const role = isSelected ? t("selected") : t("pinned");
  const whose = account === undefined ? role : `${account} · ${role}`;
  const problem = failure === undefined ? undefined : failureText(failure, t);
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  item.description = problem?.title ?? whose;
  item.tooltip = [name, whose, ...(problem === undefined ? [] : [problem.sentence])].join("\n");
  item.iconPath =
    problem === undefined
      ? new vscode.ThemeIcon("cloud")
      : new vscode.ThemeIcon("warning", new vscode.ThemeColor("dataExchangeJobs.warningIcon"));
  item.contextValue = contextTokens(
    "connection",
    isPinned && "pinned",
    hasMore && "hasMore",
    hasMore && "moreJobs",
  );
  item.accessibilityInformation = {
    label: problem === undefined ? `${name}, ${whose}` : t("Failed: {0}, {1}", name, problem.sentence),
  };
  return item;
}

function nameOf({ profile, region }: ConnectionNode): string {
  if (region !== undefined) {
    return sourceText(profile === undefined ? { region } : { profile, region });
  }
  return profile ?? t("Selected connection");
}
