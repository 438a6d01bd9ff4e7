import { accountIdIn } from "../base/arn";
import { present } from "../base/defined";
import { durationText, momentText } from "../base/timeText";
import type { Translate } from "../base/translate";
import { visibleText } from "../base/visibleText";
import type { Words } from "../base/words";
import { type ConnectedJob, regionOf } from "../connection/jobRef";
import { type JobError, wireName } from "../job/job";
import { errorCodeText, jobDuration, resourceTypeText, stateText, typeText } from "../job/jobText";
import { s3Uri } from "../job/s3Uri";

/** Language and clock of a summary. */
export interface MarkdownView extends Words {
  /** Undefined where its name is not known. */
  readonly dataSetName: string | undefined;
}

/**
 * Summary of a job for a ticket or a chat. Text from the service is written as code, except where it is only
 * text.
 */
export function jobMarkdown(open: ConnectedJob, view: MarkdownView): string {
  const { job } = open;
  const { t, dataSetName } = view;
  const time = (moment: number | undefined) =>
    moment === undefined ? undefined : momentText(moment, view.language, "UTC");
  const duration = jobDuration(job);
  const dataSet = [dataSetName, job.dataSetId].filter((part) => part !== undefined).map(code);
  return present(
    `### ${titlePart(typeText(job.type, t))}: ${titlePart(stateText(job.state, t))}\n`,
    item(t("Job"), code(job.id)),
    item(t("ARN"), job.arn && code(job.arn)),
    item(t("Account"), code(accountIdIn(job.arn) ?? "")),
    item(t("Region"), code(regionOf(open) ?? "")),
    item(t("Data set"), dataSet.join(" ")),
    item(t("Revisions"), job.revisionIds.map(code).join(", ")),
    item(t("Created"), time(job.createdAt)),
    item(t("Updated"), time(job.updatedAt)),
    item(t("Duration"), duration === undefined ? undefined : durationText(duration, t)),
    ...job.errors.map((error) => errorPart(error, t)),
  ).join("\n");
}

function errorPart(error: JobError, t: Translate): string {
  const limit = [error.limitName && wireName(error.limitName), error.limitValue];
  const resource = [error.resourceType && resourceTypeText(error.resourceType, t), error.resourceId];
  return present(
    item(t("Error"), [code(errorCodeText(error.code, t)), code(error.message)].join(" ")),
    item(t("Limit"), joined(limit), INNER),
    item(t("Resource"), joined(resource), INNER),
    item(t("Asset"), code(error.assetName ?? ""), INNER),
    ...error.objects.map((object) => item(t("Object"), code(s3Uri(object)), INNER)),
  ).join("\n");
}

function joined(parts: readonly (string | number | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part) => code(String(part)))
    .join(" ");
}

/** Indent of an item below another one. */
const INNER = "  ";

function item(name: string, value: string | undefined, indent = ""): string | undefined {
  return value === undefined || value === "" ? undefined : `${indent}- ${name}: ${value}`;
}

/** A title holds an unknown word of the service at most. */
function titlePart(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>()#+!|~&@]/g, "\\$&");
}

/** The text between more backticks than it has in a row: nothing in it is markup. Nothing for no text. */
function code(text: string): string {
  if (text === "") {
    return "";
  }
  const line = oneLine(text);
  let longest = 0;
  for (const [run] of line.matchAll(/`+/g)) {
    longest = Math.max(longest, run.length);
  }
  const fence = "`".repeat(longest + 1);
  const space = /^[` ]|[` ]$/.test(line) ? " " : "";
  return `${fence}${space}${line}${space}${fence}`;
}

function oneLine(text: string): string {
  return visibleText(text).replace(/[\n\t]/g, " ");
}
