import { icon } from "../base/icon";
import { visibleText } from "../base/visibleText";
import type { Words } from "../base/words";
import type { Origin } from "../job/dataSet";
import { NO_DATA_SET } from "../store/jobStore";
import { countsSpoken, countsText } from "./countsText";
import { type Hover, present, type Row } from "./row";
import { inOneLine, shortId } from "./shortText";
import type { DataSetNode, OtherDataSetsNode } from "./treeNode";

export function dataSetRow(node: DataSetNode, words: Words): Row {
  return {
    label: dataSetLabel(node, words),
    description: description(node, words),
    spoken: spoken(node, words),
    icon: icon("database"),
    tokens: present(
      "dataSet",
      node.hasMore && "hasMore",
      node.hasMore && "moreJobs",
      node.dataSetId !== NO_DATA_SET && "id",
      node.dataSet?.arn !== undefined && "arn",
    ),
    isBranch: true,
  };
}

export function otherDataSetsRow(node: OtherDataSetsNode, { t }: Words): Row {
  return {
    label: t("Other Data Sets"),
    description: t("without loaded jobs"),
    spoken: t("Other data sets, without loaded jobs"),
    icon: icon("folder-library"),
    tokens: present("otherDataSets", node.hasMore && "hasMore"),
    isBranch: true,
  };
}

/** The name; until it is known, or where there is none, the beginning of the id. */
export function dataSetLabel(
  { dataSetId, dataSet }: Pick<DataSetNode, "dataSetId" | "dataSet">,
  { t }: Words,
): string {
  if (dataSetId === NO_DATA_SET) {
    return t("No data set named");
  }
  return inOneLine(dataSet?.name) ?? shortId(dataSetId);
}

/** Counts of what is loaded; without loaded jobs, whose the data set is. */
function description(node: DataSetNode, words: Words): string {
  const { t } = words;
  return present(
    node.gone && t("no longer available"),
    node.jobs > 0 ? countsText(node, words) : originText(node.dataSet?.origin, words),
  ).join(" · ");
}

/** The name first, the id last. */
function spoken(node: DataSetNode, words: Words): string {
  const { t } = words;
  const counts =
    node.jobs > 0
      ? countsSpoken(node, words)
      : (originText(node.dataSet?.origin, words) ?? t("no loaded jobs"));
  const name = inOneLine(node.dataSet?.name);
  return name === undefined
    ? t("Data set {0}, {1}", node.dataSetId || t("not named"), counts)
    : t("Data set {0}, {1}, ID {2}", name, counts, node.dataSetId);
}

/** All that is known, with the whole name. */
export function dataSetHover({ dataSetId, dataSet, gone }: DataSetNode, words: Words): Hover {
  const { t } = words;
  if (dataSetId === NO_DATA_SET) {
    return { lines: [t("Jobs that name no data set")] };
  }
  return {
    lines: present(
      dataSet?.name && visibleText(dataSet.name),
      t("Data set {0}", dataSetId),
      originText(dataSet?.origin, words),
      dataSet?.arn && visibleText(dataSet.arn),
      gone && t("AWS does not know this data set any more: it was deleted, or the entitlement has ended."),
    ),
  };
}

function originText(origin: Origin | undefined, { t }: Words): string | undefined {
  switch (origin) {
    case "OWNED":
      return t("owned");
    case "ENTITLED":
      return t("entitled");
    case undefined:
      return undefined;
  }
}
