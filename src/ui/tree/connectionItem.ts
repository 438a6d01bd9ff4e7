import * as vscode from "vscode";
import { fileName } from "../../core/connection/connection";
import { failureText } from "../../core/failure/failureText";
import type { ConnectionNode } from "../../core/tree/treeNode";
import { contextTokens } from "../base/contextTokens";
import { sourceText } from "./viewSummary";

const t = vscode.l10n.t;

export function connectionItem(node: ConnectionNode): vscode.TreeItem {
  const { account, failure, isPinned, hasMore, file } = node;
  const name = nameOf(node);
  const role = roleOf(node);
  const whose = account === undefined ? role : `${account} · ${role}`;
  const problem = failure && failureText(failure, t);
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  item.description = problem?.title ?? whose;
  item.tooltip = [file ?? name, whose, ...(problem === undefined ? [] : [problem.sentence])].join("\n");
  item.iconPath = iconOf(node);
  item.contextValue = contextTokens(
    "connection",
    isPinned && "pinned",
    file !== undefined && "jobsFile",
    hasMore && "hasMore",
    hasMore && "moreJobs",
  );
  item.accessibilityInformation = {
    label: problem === undefined ? `${name}, ${whose}` : t("Failed: {0}, {1}", name, problem.sentence),
  };
  return item;
}

function iconOf({ failure, file }: ConnectionNode): vscode.ThemeIcon {
  if (failure !== undefined) {
    return new vscode.ThemeIcon("warning", new vscode.ThemeColor("dataExchangeJobs.warningIcon"));
  }
  return file === undefined ? new vscode.ThemeIcon("cloud") : new vscode.ThemeIcon("json");
}

function roleOf({ isSelected, file }: ConnectionNode): string {
  if (file !== undefined) {
    return t("jobs file, read-only");
  }
  return isSelected ? t("selected") : t("pinned");
}

function nameOf({ profile, region, file }: ConnectionNode): string {
  if (file !== undefined) {
    return fileName(file);
  }
  if (region !== undefined) {
    return sourceText(profile === undefined ? { region } : { profile, region });
  }
  return profile ?? t("Selected connection");
}
