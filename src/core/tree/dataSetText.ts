import type { Translate } from "../base/translate";
import { visibleText } from "../base/visibleText";
import type { Words } from "../base/words";
import type { Origin } from "../job/dataSet";
import { NO_DATA_SET } from "../store/jobStore";
import { countsSpoken, countsText } from "./countsText";
import type { DataSetNode, RevisionNode } from "./treeNode";

/** Names go up to 16,384 characters (a revision's comment in the service model); a row shows so many. */
const MOST_SHOWN = 120;

/** The name; until it is known, or where there is none, the beginning of the id. */
export function dataSetLabel(
  { dataSetId, dataSet }: Pick<DataSetNode, "dataSetId" | "dataSet">,
  t: Translate,
): string {
  if (dataSetId === NO_DATA_SET) {
    return t("No data set named");
  }
  return inOneLine(dataSet?.name) ?? shortId(dataSetId);
}

/** Day of creation and comment, "2026-11-21 · weekly drop"; until they are known, the beginning of the id. */
export function revisionLabel({ revisionId, revision }: RevisionNode): string {
  const day =
    revision?.createdAt === undefined ? undefined : new Date(revision.createdAt).toISOString().slice(0, 10);
  const comment = inOneLine(revision?.comment) ?? shortId(revisionId, day === undefined ? 12 : 8);
  return day === undefined || comment.startsWith(day) ? comment : `${day} · ${comment}`;
}

/**
 * "3 failed · 42 loaded": of what is loaded, and it says so; with a filter, "3 failed · 5 of 42 match". Without loaded
 * jobs, whose the data set is.
 */
export function dataSetDescription(node: DataSetNode, words: Words): string {
  const { t } = words;
  const parts = [
    ...(node.gone ? [t("no longer available")] : []),
    node.jobs > 0 ? countsText(node, words) : originText(node.dataSet?.origin, t),
  ];
  return parts.filter((part) => part !== undefined).join(" · ");
}

export function revisionDescription(node: RevisionNode, words: Words): string {
  const { t } = words;
  const counts = countsText(node, words);
  return node.revision?.revoked ? `${t("revoked")} · ${counts}` : counts;
}

/** The whole of what is known, a fact on each line. */
export function dataSetTooltip({ dataSetId, dataSet, gone }: DataSetNode, t: Translate): string {
  if (dataSetId === NO_DATA_SET) {
    return t("Jobs that name no data set");
  }
  return lines(
    dataSet?.name && visibleText(dataSet.name),
    t("Data set {0}", dataSetId),
    originText(dataSet?.origin, t),
    dataSet?.arn && visibleText(dataSet.arn),
    gone && t("AWS does not know this data set any more: it was deleted, or the entitlement has ended."),
  );
}

export function revisionTooltip({ revisionId, revision }: RevisionNode, t: Translate): string {
  return lines(
    revision?.comment && visibleText(revision.comment),
    t("Revision {0}", revisionId),
    revision && (revision.finalized ? t("finalized") : t("not finalized")),
    revision?.revoked && t("revoked"),
    revision?.arn && visibleText(revision.arn),
  );
}

/** What a screen reader says: the name first, the id last. */
export function dataSetSpoken(node: DataSetNode, words: Words): string {
  const { t } = words;
  const counts =
    node.jobs > 0 ? countsSpoken(node, words) : (originText(node.dataSet?.origin, t) ?? t("no loaded jobs"));
  const name = node.dataSet?.name === undefined ? undefined : inOneLine(node.dataSet.name);
  return name === undefined
    ? t("Data set {0}, {1}", node.dataSetId || t("not named"), counts)
    : t("Data set {0}, {1}, ID {2}", name, counts, node.dataSetId);
}

export function revisionSpoken(node: RevisionNode, words: Words): string {
  const { t } = words;
  const counts = countsSpoken(node, words);
  return node.revision === undefined
    ? t("Revision {0}, {1}", node.revisionId, counts)
    : t("Revision {0}, {1}, ID {2}", revisionLabel(node), counts, node.revisionId);
}

function originText(origin: Origin | undefined, t: Translate): string | undefined {
  switch (origin) {
    case "OWNED":
      return t("owned");
    case "ENTITLED":
      return t("entitled");
    case undefined:
      return undefined;
  }
}

/** The beginning of an id, so that what stands beside it is in sight too. Without dots: a narrow view adds its own. */
function shortId(id: string, length = 12): string {
  return /^[a-zA-Z0-9]{30,40}$/.test(id) ? id.slice(0, length) : (inOneLine(id) ?? id);
}

/** The first line that says anything, shortened. */
function inOneLine(text: string | undefined): string | undefined {
  const line = text
    ?.split(/[\r\n]+/)
    .map((part) => part.trim())
    .find((part) => part !== "");
  if (line === undefined) {
    return undefined;
  }
  const characters = Array.from(line);
  const shown = characters.length > MOST_SHOWN ? `${characters.slice(0, MOST_SHOWN).join("")}…` : line;
  return visibleText(shown);
}

function lines(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== false && part !== "").join("\n");
}
