import * as vscode from "vscode";
import { assertNever } from "../core/assertNever";
import { isOfFile } from "../core/connection";
import { hasUsableUrl, isEnded, isKnown, type JobState, type Open, wireName } from "../core/job";
import { isChangeable } from "../core/jobChange";
import { jobLabel, jobTimesText, typeText } from "../core/jobText";
import type { Timestamps } from "../core/timeText";
import type { JobNode } from "../core/treeNode";
import { visibleText } from "../core/visibleText";
import { COMMANDS } from "./commandIds";
import { contextTokens } from "./contextTokens";

const t = vscode.l10n.t;

export function jobItem(node: JobNode, now: number, timestamps: Timestamps): vscode.TreeItem {
  const { job } = node;
  const language = vscode.env.language;
  const item = new vscode.TreeItem(visibleText(typeText(job.type, t)));
  item.description = jobTimesText(job, now, language, t, timestamps);
  item.iconPath = stateIcon(job.state);
  item.contextValue = contextTokens(
    "job",
    "id",
    `state:${wireName(job.state)}`,
    `type:${wireName(job.type)}`,
    isEnded(job.state) ? "terminal" : "active",
    job.arn !== undefined && "arn",
    isChangeable(job) && !isOfFile(node.id) && "changeable",
    hasUsableUrl(job, now) && "signedUrl",
    job.errors.length > 0 && "hasErrors",
  );
  item.command = { command: COMMANDS.openJob, title: t("Open Job Details"), arguments: [node] };
  item.accessibilityInformation = { label: jobLabel(job, now, language, t) };
  return item;
}

/** A shape of its own for each state, so that nobody has to tell colours apart. */
export function stateIcon(state: Open<JobState>): vscode.ThemeIcon {
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
