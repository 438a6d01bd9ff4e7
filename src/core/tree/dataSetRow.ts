import { present } from "../base/defined";
import { icon } from "../base/icon";
import type { Translate } from "../base/translate";
import type { Words } from "../base/words";
import type { Origin } from "../job/dataSet";
import { idText } from "../job/jobText";
import { NO_DATA_SET } from "../store/jobStore";
import { countsSpoken, countsText, type Hover, inOneLine, type Row, shortId } from "./row";
import type { DataSetNode, OtherDataSetsNode, RevisionNode } from "./treeNode";

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
  return inOneLine(dataSet?.name) ?? shortId(dataSetId) ?? t("Data set without an ID");
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
    ? t("Data set {0}, {1}", idText(node.dataSetId) || t("not named"), counts)
    : t("Data set {0}, {1}, ID {2}", name, counts, idText(node.dataSetId));
}

/** All that is known, with the whole name. */
export function dataSetHover({ dataSetId, dataSet, gone }: DataSetNode, words: Words): Hover {
  const { t } = words;
  if (dataSetId === NO_DATA_SET) {
    return { lines: [t("Jobs that name no data set")] };
  }
  return {
    lines: present(
      dataSet?.name,
      t("Data set {0}", dataSetId),
      originText(dataSet?.origin, words),
      dataSet?.arn,
      gone && t("AWS does not know this data set any more: it was deleted, or the entitlement has ended."),
    ),
  };
}

function originText(origin: Origin | undefined, { t }: Words): string | undefined {
  return origin && { OWNED: t("owned"), ENTITLED: t("entitled") }[origin];
}

export function revisionRow(node: RevisionNode, words: Words): Row {
  const { t } = words;
  const { revision, revisionId } = node;
  const label = labelOf(node, t);
  const spoken = countsSpoken(node, words);
  return {
    label,
    description: present(revision?.revoked && t("revoked"), countsText(node, words)).join(" · "),
    spoken:
      revision === undefined
        ? t("Revision {0}, {1}", idText(revisionId), spoken)
        : t("Revision {0}, {1}, ID {2}", label, spoken, idText(revisionId)),
    icon: revision?.revoked ? icon("archive") : icon("versions"),
    tokens: present(
      "revision",
      "id",
      revision?.arn !== undefined && "arn",
      revision?.finalized && "finalized",
      revision?.revoked && "revoked",
    ),
    isBranch: true,
  };
}

/** Day of creation and comment, "2026-11-21 · weekly drop"; until they are known, the beginning of the id. */
function labelOf({ revisionId, revision }: RevisionNode, t: Translate): string {
  const day =
    revision?.createdAt === undefined ? undefined : new Date(revision.createdAt).toISOString().slice(0, 10);
  const id = shortId(revisionId, day === undefined ? 12 : 8) ?? t("Revision without an ID");
  const comment = inOneLine(revision?.comment) ?? id;
  return day === undefined || comment.startsWith(day) ? comment : `${day} · ${comment}`;
}

/** All that is known, with the whole comment. */
export function revisionHover({ revisionId, revision }: RevisionNode, { t }: Words): Hover {
  return {
    lines: present(
      revision?.comment,
      t("Revision {0}", revisionId),
      revision && (revision.finalized ? t("finalized") : t("not finalized")),
      revision?.revoked && t("revoked"),
      revision?.arn,
    ),
  };
}
