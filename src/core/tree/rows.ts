import { assertNever } from "../base/assertNever";
import type { Words } from "../base/words";
import { connectionRow } from "./connectionRow";
import { dataSetHover, dataSetRow, otherDataSetsRow, revisionHover, revisionRow } from "./dataSetRow";
import { dayRow, groupRow } from "./groupRow";
import { jobHover, jobRow } from "./jobRow";
import { emptyRow, failureRow, loadingRow, loadMoreRow, noMatchRow } from "./listRow";
import type { Hover, Row } from "./row";
import type { TreeNode } from "./treeNode";

export function rowOf(node: TreeNode, words: Words): Row {
  switch (node.kind) {
    case "connection":
      return connectionRow(node, words);
    case "dataSet":
      return dataSetRow(node, words);
    case "otherDataSets":
      return otherDataSetsRow(node, words);
    case "revision":
      return revisionRow(node, words);
    case "group":
      return groupRow(node, words);
    case "day":
      return dayRow(node, words);
    case "job":
      return jobRow(node, words);
    case "loadMore":
      return loadMoreRow(node, words);
    case "loading":
      return loadingRow(words);
    case "failure":
      return failureRow(node, words);
    case "empty":
      return emptyRow(node, words);
    case "noMatch":
      return noMatchRow(node, words);
    default:
      return assertNever(node);
  }
}

/** Hover of a row, from memory alone; undefined where the row itself says all. */
export function hoverOf(node: TreeNode, words: Words): Hover | undefined {
  const { t } = words;
  switch (node.kind) {
    case "dataSet":
      return dataSetHover(node, words);
    case "otherDataSets":
      return { lines: [t("Owned and entitled data sets of which no job is among the loaded ones")] };
    case "revision":
      return revisionHover(node, words);
    case "job":
      return jobHover(node, words);
    default:
      return undefined;
  }
}
