import { type TextsByKind, textByKind } from "../base/translate";
import type { Words } from "../base/words";
import { connectionRow } from "./connectionRow";
import { dataSetHover, dataSetRow, otherDataSetsRow, revisionHover, revisionRow } from "./dataSetRow";
import { dayRow, groupRow } from "./groupRow";
import { jobHover, jobRow } from "./jobRow";
import {
  brokenRow,
  emptyRow,
  failureRow,
  furtherJobsRow,
  loadingRow,
  loadMoreRow,
  noMatchRow,
} from "./listRow";
import { type Hover, hoverInBounds, inBounds, type Row } from "./row";
import type { TreeNode } from "./treeNode";

const ROWS: TextsByKind<TreeNode, Row, Words> = {
  connection: connectionRow,
  dataSet: dataSetRow,
  otherDataSets: otherDataSetsRow,
  revision: revisionRow,
  group: groupRow,
  day: dayRow,
  job: jobRow,
  loadMore: loadMoreRow,
  furtherJobs: (_, words) => furtherJobsRow(words),
  loading: (_, words) => loadingRow(words),
  failure: failureRow,
  empty: emptyRow,
  noMatch: noMatchRow,
  broken: brokenRow,
};

export function rowOf(node: TreeNode, words: Words): Row {
  return inBounds(textByKind(ROWS, node, words));
}

/** Hover of a row, from memory alone; undefined where the row itself says all. */
export function hoverOf(node: TreeNode, words: Words): Hover | undefined {
  const hover = wholeHoverOf(node, words);
  return hover && hoverInBounds(hover);
}

function wholeHoverOf(node: TreeNode, words: Words): Hover | undefined {
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
