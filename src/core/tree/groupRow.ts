import { icon } from "../base/icon";
import { visibleText } from "../base/visibleText";
import type { Words } from "../base/words";
import { JOB_STATES, JOB_TYPES, toOpen } from "../job/job";
import { stateText, typeText } from "../job/jobText";
import { stateIcon } from "../job/stateIcon";
import { countsSpoken, countsText } from "./countsText";
import { present, type Row } from "./row";
import type { GroupNode } from "./treeNode";

/** The row of a state or type. For a state, the number of failed jobs would say nothing new. */
export function groupRow(node: GroupNode, words: Words): Row {
  const { by, name } = node.group;
  const isState = by === "state";
  const label = visibleText(
    isState ? stateText(toOpen(JOB_STATES, name), words.t) : typeText(toOpen(JOB_TYPES, name), words.t),
  );
  return {
    label,
    description: countsText(isState ? { ...node, failed: 0 } : node, words),
    spoken: `${label}, ${countsSpoken(node, words)}`,
    icon: isState ? stateIcon(toOpen(JOB_STATES, name)) : typeIcon(name),
    tokens: present("group"),
    isBranch: true,
  };
}

/** Direction of the data: the service's names of types begin with it. */
function typeIcon(name: string) {
  return name.startsWith("EXPORT_") ? icon("cloud-download") : icon("cloud-upload");
}
