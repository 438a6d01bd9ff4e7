import type { Json } from "../../core/base/json";
import type { JobsContentFault } from "../../core/failure/failure";

/** The value of a text of JSON, in an object; undefined for any other text. */
export function parsedJson(text: string): { readonly value: Json } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** What is wrong with a text that is no JSON, and on which line, where the first one has that number. */
export function jsonFault(text: string, first: number): JobsContentFault {
  if (isCutOff(text)) {
    return { kind: "cutOff" };
  }
  const lines = text.split("\n");
  let [good, bad] = [0, lines.length];
  // Not every version of the parser says where it stopped.
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    const isGood = isCutOff(lines.slice(0, middle).join("\n"));
    [good, bad] = isGood ? [middle, bad] : [good, middle];
  }
  return { kind: "notJson", line: first + bad - 1 };
}

/** Whether a text is JSON up to its end, where more may come. What the parser says of other texts may repeat them. */
function isCutOff(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const message = error instanceof SyntaxError ? error.message : "";
    const place = /at position (\d+)/.exec(message)?.[1];
    return /end of JSON input|Unterminated string/.test(message) || Number(place) === text.length;
  }
}
