import * as vscode from "vscode";
import { visibleText } from "../../core/base/visibleText";
import type { Words } from "../../core/base/words";
import { wireName } from "../../core/job/job";
import { jobTimesText, stateText, typeText } from "../../core/job/jobText";
import { dataSetLabel, dataSetTooltip, revisionTooltip } from "../../core/tree/dataSetText";
import type { JobNode, TreeNode } from "../../core/tree/treeNode";

const t = vscode.l10n.t;

export type RowHover = string | vscode.MarkdownString;

/** What the hover of a row says, from memory alone; undefined where the row itself says all. */
export function rowHover(node: TreeNode, words: Words): RowHover | undefined {
  switch (node.kind) {
    case "dataSet":
      return dataSetTooltip(node, t);
    case "otherDataSets":
      return t("Owned and entitled data sets of which no job is among the loaded ones");
    case "revision":
      return revisionTooltip(node, t);
    case "job":
      return jobTooltip(node, words);
    default:
      return undefined;
  }
}

/** Everything in it came from outside, so it is appended as text. */
function jobTooltip(node: JobNode, words: Words): vscode.MarkdownString {
  const { job } = node;
  const lines = [
    `${stateText(job.state, t)} · ${jobTimesText(job, words)}`,
    ...job.errors.slice(0, 3).map((error) => `${wireName(error.code)}: ${error.message}`),
    ...(job.errors.length > 3 ? [t("{0} more errors", job.errors.length - 3)] : []),
    ...(job.problems.length > 0 ? [t("Some fields of the answer could not be read.")] : []),
    ...(node.group === undefined ? [] : [t("Data set {0}", dataSetLabel(node, t))]),
    t("Job {0}", job.id),
  ];
  const tooltip = new vscode.MarkdownString().appendMarkdown("**");
  tooltip.appendText(visibleText(typeText(job.type, t))).appendMarkdown("**");
  for (const line of lines) {
    tooltip.appendMarkdown("\n\n").appendText(visibleText(line));
  }
  return tooltip;
}
