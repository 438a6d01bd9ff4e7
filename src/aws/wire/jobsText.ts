import { setImmediate } from "node:timers/promises";
import { defined } from "../../core/base/defined";
import { isJsonObject, type Json, type JsonObject, textIn } from "../../core/base/json";
import { shortened, visibleText } from "../../core/base/visibleText";
import type { JobsContentFault } from "../../core/failure/failure";
import type { Job } from "../../core/job/job";
import { toJob } from "./toJob";

/** Jobs that are read in one go, before the editor has its turn. */
const JOBS_AT_ONCE = 2000;
/** Longest name of a foreign member that a sentence repeats, in characters. */
const LONGEST_NAME = 40;

/**
 * The jobs in the output of `aws dataexchange list-jobs` or `get-job`, of either version of the CLI, or of an export;
 * or why there are none. Nothing of them holds a secret.
 */
export async function jobsIn(bytes: Uint8Array): Promise<readonly Job[] | JobsContentFault> {
  const elements = elementsIn(decoded(bytes));
  if ("kind" in elements) {
    return elements;
  }
  const jobs: Job[] = [];
  for (const element of elements) {
    jobs.push(toJob(element));
    if (jobs.length % JOBS_AT_ONCE === 0) {
      await setImmediate();
    }
  }
  return jobs;
}

/** A shell of Windows writes UTF-16 where the output of a program goes into a file. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isWide = first === 0xff && second === 0xfe;
  return new TextDecoder(isWide ? "utf-16le" : "utf-8").decode(bytes);
}

function elementsIn(text: string): readonly Json[] | JobsContentFault {
  const content = text.trim();
  if (content === "") {
    return { kind: "empty" };
  }
  try {
    return jobsOf(JSON.parse(content));
  } catch (error) {
    return { kind: isCutOff(error, content) ? "cutOff" : "notJson" };
  }
}

/** Whether JSON is right up to its end, where more should come. What the parser says of other texts may repeat them. */
function isCutOff(error: unknown, content: string): boolean {
  const message = error instanceof SyntaxError ? error.message : "";
  const place = /at position (\d+)/.exec(message)?.[1];
  return /end of JSON input|Unterminated string/.test(message) || Number(place) === content.length;
}

function jobsOf(output: Json): readonly Json[] | JobsContentFault {
  if (isJsonObject(output) && isJob(output)) {
    return [output];
  }
  const list = isJsonObject(output) ? output["Jobs"] : output;
  if (Array.isArray(list) && (list.length === 0 || list.some((element) => isJob(element)))) {
    return list;
  }
  const name = isJsonObject(output) ? Object.keys(output)[0] : undefined;
  return { kind: "otherOutput", ...defined({ found: name && visibleText(shortened(name, LONGEST_NAME)) }) };
}

/** Whether it is like a job as the CLI prints it: other things have an id too, but neither type nor state. */
function isJob(element: Json): element is JsonObject {
  return (
    isJsonObject(element) &&
    textIn(element, "Id") !== undefined &&
    (textIn(element, "Type") !== undefined || textIn(element, "State") !== undefined)
  );
}
