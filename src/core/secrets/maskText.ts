import { MASK } from "../job/job";
import { PlainView, type Range } from "./plainView";
import { secretsIn } from "./secretsIn";

const TIME = new Date(Date.UTC(2026, 10, 30)).toISOString();

/** What may stand between a secret's name and its value: ids, plain words and keys of objects hardly have it. */
const SEPARATOR = /[^$(-9A-Z_a-~]/;
/** An ARN or a hash, where what looks like a separator is none. */
const ARN_OR_HASH = /^(?:arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:\d*:)?[$(-9A-Z_a-~]*={0,2}$/;

/** A part of any name of a secret, and what may hide one: an encoding, a line end, a sign that cannot be seen. */
const HINT = /[\\%&@]|[^ -~]|key|token|pass|sig|ature|amz|auth|secret|url|bearer|basic|negot/i;

/** The text with a mask in the place of each secret in it; the text itself if there is none. */
export function maskText(text: string): string {
  return mayHoldSecret(text) ? masked(text) : text;
}

/** Looks that cost little, the cheapest first: hardly any text of a job has to be read for secrets. */
function mayHoldSecret(text: string): boolean {
  return SEPARATOR.test(text) && !isTime(text) && !ARN_OR_HASH.test(text) && HINT.test(text);
}

/** Whether it is `2026-11-30T10:20:30.000Z`, by the places of its signs. */
function isTime(text: string): boolean {
  return (
    text.length === TIME.length &&
    text.charCodeAt(0) === TIME.charCodeAt(0) &&
    text.charCodeAt(10) === TIME.charCodeAt(10) &&
    text.charCodeAt(13) === TIME.charCodeAt(13) &&
    text.charCodeAt(16) === TIME.charCodeAt(16) &&
    text.charCodeAt(19) === TIME.charCodeAt(19)
  );
}

function masked(text: string): string {
  const view = new PlainView(text);
  const pieces: string[] = [];
  let end = 0;
  for (const range of inOrder(secretsIn(view)).map((found) => view.rawRange(found))) {
    if (range.start >= end) {
      pieces.push(text.slice(end, range.start), MASK);
    }
    end = Math.max(end, range.end);
  }
  return end === 0 ? text : pieces.join("") + text.slice(end);
}

function inOrder(ranges: readonly Range[]): readonly Range[] {
  return ranges.toSorted((one, other) => one.start - other.start);
}
