import { ageText } from "../base/timeText";
import type { Translate } from "../base/translate";
import { visibleText } from "../base/visibleText";
import type { Words } from "../base/words";
import { JOB_STATES, JOB_TYPES, toOpen } from "../job/job";
import { stateText, typeText } from "../job/jobText";
import type { GroupNode, JobCounts } from "./treeNode";

/** "3 failed · 42 loaded", or "3 failed · 5 of 42 match" with a filter. */
export function countsText({ jobs, failed, loaded }: JobCounts, { t, language }: Words): string {
  const number = new Intl.NumberFormat(language);
  if (loaded !== undefined) {
    const match = t("{0} of {1} match", number.format(jobs), number.format(loaded));
    return failed > 0 ? t("{0} failed · {1}", number.format(failed), match) : match;
  }
  return failed > 0
    ? t("{0} failed · {1} loaded", number.format(failed), number.format(jobs))
    : t("{0} loaded", number.format(jobs));
}

export function countsSpoken(counts: JobCounts, words: Words): string {
  const { t, language } = words;
  const newest = counts.newest === undefined ? "" : t(", newest {0}", ageText(counts.newest, words, "long"));
  const number = new Intl.NumberFormat(language);
  const [failed, jobs] = [number.format(counts.failed), number.format(counts.jobs)];
  return counts.loaded === undefined
    ? t("{0} failed of {1} loaded jobs{2}", failed, jobs, newest)
    : t("{0} failed of {1} matching jobs, {2} loaded{3}", failed, jobs, number.format(counts.loaded), newest);
}

/** The state or type of the jobs below. */
export function groupLabel({ group: { by, name } }: GroupNode, t: Translate): string {
  return visibleText(
    by === "state" ? stateText(toOpen(JOB_STATES, name), t) : typeText(toOpen(JOB_TYPES, name), t),
  );
}

/** "3 failed · 42 loaded": of what is loaded, and it says so. How many failed is no news of a state. */
export function groupDescription(node: GroupNode, words: Words): string {
  return countsText(node.group.by === "state" ? { ...node, failed: 0 } : node, words);
}

export function groupSpoken(node: GroupNode, words: Words): string {
  return `${groupLabel(node, words.t)}, ${countsSpoken(node, words)}`;
}
