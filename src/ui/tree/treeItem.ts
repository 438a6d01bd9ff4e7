import * as vscode from "vscode";
import { assertNever } from "../../core/base/assertNever";
import type { Words } from "../../core/base/words";
import { isFixedBySignIn } from "../../core/connection/identity";
import { failureText } from "../../core/failure/failureText";
import type { EmptyNode, FailureNode, LoadMoreNode, NoMatchNode, TreeNode } from "../../core/tree/treeNode";
import { COMMANDS } from "../base/commandIds";
import { contextTokens } from "../base/contextTokens";
import { numberText } from "../base/numberText";
import { connectionItem } from "./connectionItem";
import { dataSetItem, otherDataSetsItem, revisionItem } from "./dataSetItem";
import { dayItem } from "./dayItem";
import { groupItem } from "./groupItem";
import { jobItem } from "./jobItem";

const t = vscode.l10n.t;

/** The row of a node. */
export function treeItem(node: TreeNode, words: Words): vscode.TreeItem {
  const item = itemOf(node, words);
  item.id = node.id;
  return item;
}

function itemOf(node: TreeNode, words: Words): vscode.TreeItem {
  switch (node.kind) {
    case "connection":
      return connectionItem(node);
    case "dataSet":
      return dataSetItem(node, words);
    case "otherDataSets":
      return otherDataSetsItem(node);
    case "revision":
      return revisionItem(node, words);
    case "group":
      return groupItem(node, words);
    case "day":
      return dayItem(node, words);
    case "job":
      return jobItem(node, words);
    case "loadMore":
      return loadMoreItem(node);
    case "loading":
      return loadingItem();
    case "failure":
      return failureItem(node);
    case "empty":
      return emptyItem(node);
    case "noMatch":
      return noMatchItem(node);
    default:
      return assertNever(node);
  }
}

function loadMoreItem(node: LoadMoreNode): vscode.TreeItem {
  if (node.loading) {
    return loadingItem();
  }
  const item = new vscode.TreeItem(loadMoreLabel(node));
  item.iconPath = node.searches ? new vscode.ThemeIcon("search") : new vscode.ThemeIcon("fold-down");
  item.contextValue = contextTokens("loadMore", node.list.of !== "dataSets" && "moreJobs");
  item.command = node.searches
    ? { command: COMMANDS.searchOlderJobs, title: t("Search Older Jobs"), arguments: [node] }
    : { command: COMMANDS.loadMore, title: t("Load More Jobs"), arguments: [node] };
  return item;
}

function loadMoreLabel({ list, loaded: count, emptyPages, searches }: LoadMoreNode): string {
  const loaded = numberText(count);
  if (searches) {
    return t("Search Older Jobs ({0} loaded)", loaded);
  }
  if (list.of === "dataSets") {
    return t("Load More Data Sets ({0} loaded)", loaded);
  }
  return emptyPages === undefined
    ? t("Load More Jobs ({0} loaded)", loaded)
    : t("Load More Jobs ({0} loaded, the last {1} pages were empty)", loaded, emptyPages);
}

function loadingItem(): vscode.TreeItem {
  const item = new vscode.TreeItem(t("Loading…"));
  item.iconPath = new vscode.ThemeIcon("loading~spin");
  item.contextValue = "loading";
  return item;
}

function emptyItem({ list }: EmptyNode): vscode.TreeItem {
  const label = list.of === "dataSets" ? t("No other data sets") : t("No jobs in the last 90 days");
  const item = new vscode.TreeItem(label);
  item.iconPath = new vscode.ThemeIcon("info");
  item.contextValue = "empty";
  return item;
}

function noMatchItem({ loaded }: NoMatchNode): vscode.TreeItem {
  const label = t("None of the {0} loaded jobs match", numberText(loaded));
  const item = new vscode.TreeItem(label);
  item.description = t("click to clear the filter");
  item.iconPath = new vscode.ThemeIcon("filter-filled");
  item.contextValue = "noMatch";
  item.command = { command: COMMANDS.clearFilter, title: t("Clear Filter") };
  item.accessibilityInformation = { label: t("{0}. Press Enter to clear the filter.", label) };
  return item;
}

function failureItem(node: FailureNode): vscode.TreeItem {
  const { title, sentence } = failureText(node.failure, t);
  const item = new vscode.TreeItem(title);
  const signsIn = isFixedBySignIn(node.failure);
  item.description = signsIn ? t("click to sign in") : t("click to retry");
  const { requestId } = node.failure;
  item.tooltip = requestId === undefined ? sentence : `${sentence}\n${t("Request ID: {0}", requestId)}`;
  item.iconPath = new vscode.ThemeIcon("warning", new vscode.ThemeColor("dataExchangeJobs.warningIcon"));
  item.contextValue = contextTokens("failure", node.failure.kind);
  item.command = signsIn
    ? { command: COMMANDS.signIn, title: t("Sign In"), arguments: [node] }
    : { command: COMMANDS.retry, title: t("Retry"), arguments: [node] };
  item.accessibilityInformation = {
    label: signsIn
      ? t("Failed: {0} Press Enter to sign in.", sentence)
      : t("Failed: {0} Press Enter to retry.", sentence),
  };
  return item;
}
