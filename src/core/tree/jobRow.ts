import { present } from "../base/defined";
import type { Words } from "../base/words";
import { isOfFile } from "../connection/connection";
import { hasUsableUrl, isChangeable, isEnded, isKnown, wireName } from "../job/job";
import { jobLabel, jobTimesText, stateText, typeText } from "../job/jobText";
import { stateIcon } from "../job/stateIcon";
import { dataSetLabel } from "./dataSetRow";
import type { Hover, Row } from "./row";
import type { JobNode } from "./treeNode";

export function jobRow(node: JobNode, words: Words): Row {
  const { job } = node;
  return {
    ...textsOf(node, words),
    icon: stateIcon(job.state),
    tokens: present(
      "job",
      "id",
      // A word that AWS has made up since could be one of ours.
      isKnown(job.state) && `state:${job.state}`,
      isKnown(job.type) && `type:${job.type}`,
      isEnded(job.state) ? "terminal" : "active",
      job.arn !== undefined && "arn",
      isChangeable(job) && !isOfFile(node.id) && "changeable",
      hasUsableUrl(job, words.now) && "signedUrl",
      job.errors.length > 0 && "hasErrors",
    ),
    action: { name: "openJob", title: words.t("Open Job Details") },
  };
}

/** Texts of a job's row; what the rows above it say already is not repeated. */
function textsOf(
  { job, group, ...node }: JobNode,
  words: Words,
): Pick<Row, "label" | "description" | "spoken"> {
  const { t } = words;
  const type = typeText(job.type, t);
  const times = jobTimesText(job, words);
  const spoken = jobLabel(job, words);
  if (group === undefined) {
    return { label: type, description: times, spoken };
  }
  const dataSet = dataSetLabel(node, words);
  const [label, ...facts] = group.by === "type" ? [dataSet, times] : [type, times, dataSet];
  return {
    label,
    description: present(...facts).join(" · "),
    spoken: t("{0}, data set {1}", spoken, dataSet),
  };
}

export function jobHover(node: JobNode, words: Words): Hover {
  const { job } = node;
  const { t } = words;
  const lines = present(
    `${stateText(job.state, t)} · ${jobTimesText(job, words)}`,
    ...job.errors.slice(0, 3).map((error) => `${wireName(error.code)}: ${error.message}`),
    job.errors.length > 3 && t("{0} more errors", job.errors.length - 3),
    job.problems.length > 0 && t("Some fields of the answer could not be read."),
    node.group !== undefined && t("Data set {0}", dataSetLabel(node, words)),
    t("Job {0}", job.id),
  );
  return { heading: typeText(job.type, t), lines };
}
