import * as vscode from "vscode";
import type { Words } from "../../core/base/words";
import { NO_DATA_SET } from "../../core/store/jobStore";
import {
  dataSetDescription,
  dataSetLabel,
  dataSetSpoken,
  revisionDescription,
  revisionLabel,
  revisionSpoken,
} from "../../core/tree/dataSetText";
import type { DataSetNode, OtherDataSetsNode, RevisionNode } from "../../core/tree/treeNode";
import { contextTokens } from "../base/contextTokens";

const t = vscode.l10n.t;

export function dataSetItem(node: DataSetNode, words: Words): vscode.TreeItem {
  const item = new vscode.TreeItem(dataSetLabel(node, t), vscode.TreeItemCollapsibleState.Collapsed);
  item.description = dataSetDescription(node, words);
  item.iconPath = new vscode.ThemeIcon("database");
  item.contextValue = contextTokens(
    "dataSet",
    node.hasMore && "hasMore",
    node.hasMore && "moreJobs",
    node.dataSetId !== NO_DATA_SET && "id",
    node.dataSet?.arn !== undefined && "arn",
  );
  item.accessibilityInformation = { label: dataSetSpoken(node, words) };
  return item;
}

export function revisionItem(node: RevisionNode, words: Words): vscode.TreeItem {
  const item = new vscode.TreeItem(revisionLabel(node), vscode.TreeItemCollapsibleState.Collapsed);
  const { revision } = node;
  item.description = revisionDescription(node, words);
  item.iconPath = revision?.revoked ? new vscode.ThemeIcon("archive") : new vscode.ThemeIcon("versions");
  item.contextValue = contextTokens(
    "revision",
    "id",
    revision?.arn !== undefined && "arn",
    revision?.finalized && "finalized",
    revision?.revoked && "revoked",
  );
  item.accessibilityInformation = { label: revisionSpoken(node, words) };
  return item;
}

export function otherDataSetsItem(node: OtherDataSetsNode): vscode.TreeItem {
  const item = new vscode.TreeItem(t("Other Data Sets"), vscode.TreeItemCollapsibleState.Collapsed);
  item.description = t("without loaded jobs");
  item.iconPath = new vscode.ThemeIcon("folder-library");
  item.accessibilityInformation = { label: t("Other data sets, without loaded jobs") };
  item.contextValue = contextTokens("otherDataSets", node.hasMore && "hasMore");
  return item;
}
