import { present } from "../base/defined";
import { icon } from "../base/icon";
import type { Words } from "../base/words";
import { connectionLabel } from "../connection/connection";
import { failureText } from "../failure/failureText";
import { type Row, tooltipOf } from "./row";
import type { ConnectionNode } from "./treeNode";

export function connectionRow(node: ConnectionNode, words: Words): Row {
  const { t } = words;
  const { account, failure, isPinned, hasMore, file } = node;
  const label = nameOf(node, words);
  const role = roleOf(node, words);
  const whose = account === undefined ? role : `${account} · ${role}`;
  const problem = failure && failureText(failure, t);
  return {
    label,
    // The row of the failure is below it.
    description: whose,
    spoken: problem === undefined ? `${label}, ${whose}` : t("Failed: {0}, {1}", label, problem.sentence),
    tooltip: tooltipOf(file ?? label, whose, ...(problem === undefined ? [] : [problem.sentence])),
    icon: failure === undefined ? sourceIcon(node) : icon("warning", "warned"),
    tokens: present(
      "connection",
      isPinned && "pinned",
      file !== undefined && "jobsFile",
      hasMore && "hasMore",
      hasMore && "moreJobs",
    ),
    isBranch: true,
  };
}

function sourceIcon({ file }: ConnectionNode) {
  return file === undefined ? icon("cloud") : icon("json");
}

function roleOf({ isSelected, file }: ConnectionNode, { t }: Words): string {
  if (file !== undefined) {
    return t("jobs file, read-only");
  }
  return isSelected ? t("selected") : t("pinned");
}

function nameOf(node: ConnectionNode, { t }: Words): string {
  return node.file === undefined && node.region === undefined
    ? (node.profile ?? t("Selected connection"))
    : connectionLabel(node, t, undefined, node.files);
}
