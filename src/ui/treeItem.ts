import * as vscode from "vscode";
import { assertNever } from "../core/assertNever";
import { failureText } from "../core/failureText";
import { isEnded, isKnown, type Job, type JobState, type Open, wireName } from "../core/job";
import { NO_DATA_SET } from "../core/jobStore";
import { jobLabel, jobTimesText, stateText, typeText } from "../core/jobText";
import { ageText } from "../core/timeText";
import type {
  DataSetNode,
  FailureNode,
  JobCounts,
  JobNode,
  LoadMoreNode,
  RevisionNode,
  TreeNode,
} from "../core/treeNode";
import { COMMANDS } from "./commandIds";

const t = vscode.l10n.t;

/** The row of a node. `now` is in milliseconds since 1970. */
export function treeItem(node: TreeNode, now: number): vscode.TreeItem {
  const item = itemOf(node, now);
  item.id = node.id;
  return item;
}

function itemOf(node: TreeNode, now: number): vscode.TreeItem {
  switch (node.kind) {
    case "dataSet":
      return dataSetItem(node, now);
    case "revision":
      return revisionItem(node, now);
    case "job":
      return jobItem(node, now);
    case "loadMore":
      return loadMoreItem(node);
    case "loading":
      return loadingItem();
    case "failure":
      return failureItem(node);
    default:
      return assertNever(node);
  }
}

function dataSetItem(node: DataSetNode, now: number): vscode.TreeItem {
  const label = node.dataSetId === NO_DATA_SET ? t("No data set named") : node.dataSetId;
  const item = new vscode.TreeItem(shortId(label), vscode.TreeItemCollapsibleState.Collapsed);
  item.tooltip = t("Data set {0}", label);
  item.description = countsText(node);
  item.iconPath = new vscode.ThemeIcon("database");
  item.contextValue = tokens("dataSet", node.hasMore && "hasMore", node.dataSetId !== NO_DATA_SET && "id");
  item.accessibilityInformation = { label: t("Data set {0}, {1}", label, groupText(node, now)) };
  return item;
}

function revisionItem(node: RevisionNode, now: number): vscode.TreeItem {
  const item = new vscode.TreeItem(shortId(node.revisionId), vscode.TreeItemCollapsibleState.Collapsed);
  item.tooltip = t("Revision {0}", node.revisionId);
  item.description = countsText(node);
  item.iconPath = new vscode.ThemeIcon("versions");
  item.contextValue = tokens("revision", "id");
  item.accessibilityInformation = { label: t("Revision {0}, {1}", node.revisionId, groupText(node, now)) };
  return item;
}

function jobItem(node: JobNode, now: number): vscode.TreeItem {
  const { job } = node;
  const language = vscode.env.language;
  const item = new vscode.TreeItem(typeText(job.type, t));
  item.description = jobTimesText(job, now, language, t);
  item.iconPath = stateIcon(job.state);
  item.contextValue = tokens(
    "job",
    "id",
    `state:${wireName(job.state)}`,
    `type:${wireName(job.type)}`,
    isEnded(job.state) ? "terminal" : "active",
    job.arn !== undefined && "arn",
    job.signedUrl !== undefined && "signedUrl",
    job.errors.length > 0 && "hasErrors",
  );
  item.command = { command: COMMANDS.openJob, title: t("Open Job Details"), arguments: [node] };
  item.accessibilityInformation = { label: jobLabel(job, now, language, t) };
  return item;
}

/** The hover of a job, from memory alone. Everything in it came from outside, so it is appended as text. */
export function jobTooltip(job: Job, now: number): vscode.MarkdownString {
  const language = vscode.env.language;
  const lines = [
    `${stateText(job.state, t)} · ${jobTimesText(job, now, language, t)}`,
    ...job.errors.slice(0, 3).map((error) => `${wireName(error.code)}: ${error.message}`),
    ...(job.errors.length > 3 ? [t("{0} more errors", job.errors.length - 3)] : []),
    ...(job.problems.length > 0 ? [t("Some fields of the answer could not be read.")] : []),
    t("Job {0}", job.id),
  ];
  const tooltip = new vscode.MarkdownString().appendMarkdown("**");
  tooltip.appendText(typeText(job.type, t)).appendMarkdown("**");
  for (const line of lines) {
    tooltip.appendMarkdown("\n\n").appendText(line);
  }
  return tooltip;
}

function loadMoreItem(node: LoadMoreNode): vscode.TreeItem {
  if (node.loading) {
    const item = loadingItem();
    item.contextValue = "loading";
    return item;
  }
  const label =
    node.emptyPages === undefined
      ? t("Load More Jobs ({0} loaded)", node.loaded)
      : t("Load More Jobs ({0} loaded, the last {1} pages were empty)", node.loaded, node.emptyPages);
  const item = new vscode.TreeItem(label);
  item.iconPath = new vscode.ThemeIcon("fold-down");
  item.contextValue = "loadMore";
  item.command = { command: COMMANDS.loadMore, title: t("Load More Jobs"), arguments: [node] };
  return item;
}

function loadingItem(): vscode.TreeItem {
  const item = new vscode.TreeItem(t("Loading…"));
  item.iconPath = new vscode.ThemeIcon("loading~spin");
  item.contextValue = "loading";
  return item;
}

function failureItem(node: FailureNode): vscode.TreeItem {
  const { title, sentence } = failureText(node.failure, t);
  const item = new vscode.TreeItem(title);
  item.description = t("click to retry");
  const { requestId } = node.failure;
  item.tooltip = requestId === undefined ? sentence : `${sentence}\n${t("Request ID: {0}", requestId)}`;
  item.iconPath = new vscode.ThemeIcon("warning", new vscode.ThemeColor("list.warningForeground"));
  item.contextValue = tokens("failure", node.failure.kind);
  item.command = { command: COMMANDS.retry, title: t("Retry"), arguments: [node] };
  item.accessibilityInformation = { label: t("Failed: {0} Press Enter to retry.", sentence) };
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
      return new vscode.ThemeIcon("watch", new vscode.ThemeColor("charts.orange"));
    default:
      return assertNever(state);
  }
}

/** "3 failed · 42 loaded": of what is loaded, and it says so. */
function countsText({ jobs, failed }: JobCounts): string {
  return failed > 0 ? t("{0} failed · {1} loaded", failed, jobs) : t("{0} loaded", jobs);
}

/** The beginning of an id, so that what stands beside it is in sight too. */
function shortId(id: string): string {
  return /^[a-zA-Z0-9]{30,40}$/.test(id) ? `${id.slice(0, 12)}…` : id;
}

function groupText(counts: JobCounts, now: number): string {
  const newest =
    counts.newest === undefined
      ? ""
      : t(", newest {0}", ageText(counts.newest, now, vscode.env.language, "long"));
  return t("{0} failed of {1} loaded jobs{2}", counts.failed, counts.jobs, newest);
}

function tokens(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join(" ");
}
