import { visibleText } from "../base/visibleText";
import type { Words } from "../base/words";
import { jobLabel, jobTimesText, typeText } from "../job/jobText";
import { dataSetLabel } from "./dataSetText";
import type { JobNode } from "./treeNode";

export interface JobRowText {
  readonly label: string;
  readonly description: string;
  /** What a screen reader says: the state first. */
  readonly spoken: string;
}

/** What a job's row says beside its state; what the rows above it say already it does not repeat. */
export function jobRowText(node: JobNode, words: Words): JobRowText {
  const { t } = words;
  const { job, group } = node;
  const type = visibleText(typeText(job.type, t));
  const times = jobTimesText(job, words);
  const spoken = jobLabel(job, words);
  if (group === undefined) {
    return { label: type, description: times, spoken };
  }
  const dataSet = dataSetLabel(node, t);
  const [label, ...facts] = group.by === "type" ? [dataSet, times] : [type, times, dataSet];
  return {
    label,
    description: facts.filter((fact) => fact !== "").join(" · "),
    spoken: t("{0}, data set {1}", spoken, dataSet),
  };
}
