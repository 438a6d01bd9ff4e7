import * as vscode from "vscode";
import { assertNever } from "../../core/base/assertNever";
import type { Words } from "../../core/base/words";
import { isOfFile } from "../../core/connection/connection";
import {
  type Extensible,
  hasUsableUrl,
  isChangeable,
  isEnded,
  isKnown,
  type JobState,
  wireName,
} from "../../core/job/job";
import { jobRowText } from "../../core/tree/jobRowText";
import type { JobNode } from "../../core/tree/treeNode";
import { COMMANDS } from "../base/commandIds";
import { contextTokens } from "../base/contextTokens";

const t = vscode.l10n.t;

export function jobItem(node: JobNode, words: Words): vscode.TreeItem {
  const { job } = node;
  const { label, description, spoken } = jobRowText(node, words);
  const item = new vscode.TreeItem(label);
  item.description = description;
  item.iconPath = stateIcon(job.state);
  item.contextValue = contextTokens(
    "job",
    "id",
    `state:${wireName(job.state)}`,
    `type:${wireName(job.type)}`,
    isEnded(job.state) ? "terminal" : "active",
    job.arn !== undefined && "arn",
    isChangeable(job) && !isOfFile(node.id) && "changeable",
    hasUsableUrl(job, words.now) && "signedUrl",
    job.errors.length > 0 && "hasErrors",
  );
  item.command = { command: COMMANDS.openJob, title: t("Open Job Details"), arguments: [node] };
  item.accessibilityInformation = { label: spoken };
  return item;
}

/** A shape of its own for each state, so that nobody has to tell colours apart. */
export function stateIcon(state: Extensible<JobState>): vscode.ThemeIcon {
  if (!isKnown(state)) {
    return new vscode.ThemeIcon("question");
  }
  switch (state) {
    case "WAITING":
      return new vscode.ThemeIcon("clock", new vscode.ThemeColor("disabledForeground"));
    case "IN_PROGRESS":
      return new vscode.ThemeIcon("sync~spin", new vscode.ThemeColor("charts.blue"));
    case "COMPLETED":
      return new vscode.ThemeIcon("pass", new vscode.ThemeColor("testing.iconPassed"));
    case "ERROR":
      return new vscode.ThemeIcon("error", new vscode.ThemeColor("testing.iconFailed"));
    case "CANCELLED":
      return new vscode.ThemeIcon("circle-slash", new vscode.ThemeColor("disabledForeground"));
    case "TIMED_OUT":
      return new vscode.ThemeIcon("watch", new vscode.ThemeColor("dataExchangeJobs.warningIcon"));
    default:
      return assertNever(state);
  }
}
