import type { Translate } from "../base/translate";
import { visibleText } from "../base/visibleText";
import { JOB_STATES, JOB_TYPES, toOpen } from "../job/job";
import { stateText, typeText } from "../job/jobText";
import { countsSpoken, countsText } from "./countsText";
import type { GroupNode } from "./treeNode";

/** The state or type of the jobs below. */
export function groupLabel({ group: { by, name } }: GroupNode, t: Translate): string {
  return visibleText(
    by === "state" ? stateText(toOpen(JOB_STATES, name), t) : typeText(toOpen(JOB_TYPES, name), t),
  );
}

/** "3 failed · 42 loaded": of what is loaded, and it says so. How many failed is no news of a state. */
export function groupDescription(node: GroupNode, language: string, t: Translate): string {
  return countsText(node.group.by === "state" ? { ...node, failed: 0 } : node, language, t);
}

export function groupSpoken(node: GroupNode, now: number, language: string, t: Translate): string {
  return `${groupLabel(node, t)}, ${countsSpoken(node, now, language, t)}`;
}
