import { icon } from "../base/icon";
import { visibleText } from "../base/visibleText";
import type { Words } from "../base/words";
import { countsSpoken, countsText } from "./countsText";
import { type Hover, present, type Row } from "./row";
import { inOneLine, shortId } from "./shortText";
import type { RevisionNode } from "./treeNode";

export function revisionRow(node: RevisionNode, words: Words): Row {
  const { t } = words;
  const { revision, revisionId } = node;
  const label = labelOf(node);
  const spoken = countsSpoken(node, words);
  return {
    label,
    description: present(revision?.revoked && t("revoked"), countsText(node, words)).join(" · "),
    spoken:
      revision === undefined
        ? t("Revision {0}, {1}", revisionId, spoken)
        : t("Revision {0}, {1}, ID {2}", label, spoken, revisionId),
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
function labelOf({ revisionId, revision }: RevisionNode): string {
  const day =
    revision?.createdAt === undefined ? undefined : new Date(revision.createdAt).toISOString().slice(0, 10);
  const comment = inOneLine(revision?.comment) ?? shortId(revisionId, day === undefined ? 12 : 8);
  return day === undefined || comment.startsWith(day) ? comment : `${day} · ${comment}`;
}

/** All that is known, with the whole comment. */
export function revisionHover({ revisionId, revision }: RevisionNode, { t }: Words): Hover {
  return {
    lines: present(
      revision?.comment && visibleText(revision.comment),
      t("Revision {0}", revisionId),
      revision && (revision.finalized ? t("finalized") : t("not finalized")),
      revision?.revoked && t("revoked"),
      revision?.arn && visibleText(revision.arn),
    ),
  };
}
