import * as vscode from "vscode";
import { NO_DATA_SET } from "../../core/store/jobStore";
import type { TreeNode } from "../../core/tree/treeNode";
import { numberText } from "../base/numberText";
import { chooseJob } from "../job/jobChoice";
import type { Window } from "../window/window";

const t = vscode.l10n.t;

/** Copies one line for each of the rows that are meant; without any, for a job that the user picks. */
export async function copyLines(
  window: Window,
  node: TreeNode | undefined,
  selected: readonly TreeNode[] | undefined,
  textOf: (node: TreeNode) => string | undefined,
): Promise<void> {
  const meant = selected ?? (node === undefined ? window.view.selection : [node]);
  const lines = meant.map(textOf).filter((line) => line !== undefined);
  if (lines.length === 0) {
    const chosen = await chooseJob(window, node);
    const line =
      chosen && textOf({ kind: "job", id: chosen.job.id, job: chosen.job, dataSetId: NO_DATA_SET });
    lines.push(...(line === undefined ? [] : [line]));
  }
  if (lines.length > 0) {
    await vscode.env.clipboard.writeText([...new Set(lines)].join("\n"));
    vscode.window.setStatusBarMessage(
      lines.length === 1 ? t("Copied") : t("Copied {0} lines", numberText(lines.length)),
      2000,
    );
  }
}

export function arnOf(node: TreeNode): string | undefined {
  switch (node.kind) {
    case "job":
      return node.job.arn;
    case "revision":
      return node.revision?.arn;
    case "dataSet":
      return node.dataSet?.arn;
    default:
      return undefined;
  }
}

export function idOf(node: TreeNode): string | undefined {
  switch (node.kind) {
    case "job":
      return node.job.id;
    case "revision":
      return node.revisionId;
    case "dataSet":
      return node.dataSetId === NO_DATA_SET ? undefined : node.dataSetId;
    default:
      return undefined;
  }
}
