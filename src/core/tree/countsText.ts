import { ageText } from "../base/timeText";
import type { Words } from "../base/words";
import type { JobCounts } from "./treeNode";

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
