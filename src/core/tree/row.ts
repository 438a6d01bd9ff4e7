import { defined } from "../base/defined";
import type { Icon } from "../base/icon";
import { ageText } from "../base/timeText";
import { oneLine, visibleText } from "../base/visibleText";
import type { Words } from "../base/words";
import type { JobCounts } from "./treeNode";

/**
 * A row of the tree as plain values, which the editor's own kind of row is made from. `rowOf` keeps each text to one
 * line that is not too long.
 */
export interface Row {
  readonly label: string;
  readonly description?: string;
  /** Text for screen readers, instead of label and description. */
  readonly spoken?: string;
  /** A fact in each line, made by `tooltipOf`. Undefined where `hoverOf` makes the hover when somebody hovers. */
  readonly tooltip?: string;
  readonly icon: Icon;
  /** Words of our own that say what can be done with the row: the manifest's `when` clauses look for them. */
  readonly tokens: readonly string[];
  /** The command that a click runs. */
  readonly action?: RowAction;
  /** Present where there can be rows below it. */
  readonly isBranch?: true;
}

export interface RowAction {
  readonly name:
    | "openJob"
    | "loadMore"
    | "copyStartingTokenForRow"
    | "searchOlderJobs"
    | "clearFilter"
    | "signIn"
    | "retry"
    | "showLog";
  readonly title: string;
}

/** Text about a row, a fact on each line. `hoverOf` keeps each to one line that is not too long. */
export interface Hover {
  /** Shown bold above the lines. */
  readonly heading?: string;
  readonly lines: readonly string[];
}

/** Number of characters of a name in a row: a revision's comment has up to 16,384 (service model). */
const MOST_SHOWN = 120;

/** Characters of a label or a description. */
const LONGEST_TEXT = 250;
/** Characters that a screen reader reads, and of a line of a hover, which has a long name whole. */
const LONGEST_SPOKEN = 1000;
const LONGEST_LINE = 2000;

/** The row with each of its texts in one line, whatever came from outside. */
export function inBounds(row: Row): Row {
  const { label, description, spoken } = row;
  return {
    ...row,
    label: oneLine(label, LONGEST_TEXT),
    ...defined({
      description: description && oneLine(description, LONGEST_TEXT),
      spoken: spoken && oneLine(spoken, LONGEST_SPOKEN),
    }),
  };
}

/** The hover with each of its facts in one line. */
export function hoverInBounds({ heading, lines }: Hover): Hover {
  const whole = lines.map((line) => oneLine(line, LONGEST_LINE));
  return heading === undefined ? { lines: whole } : { heading: oneLine(heading, LONGEST_TEXT), lines: whole };
}

/** Text of several facts, each in its line. */
export function tooltipOf(...facts: readonly string[]): string {
  return hoverInBounds({ lines: facts }).lines.join("\n");
}

/** The beginning of an id, short enough that the text beside it stays visible. Without dots: a narrow view adds its own. Undefined for an id without a sign. */
export function shortId(id: string, length = 12): string | undefined {
  return /^[a-zA-Z0-9]{30,40}$/.test(id) ? id.slice(0, length) : inOneLine(id);
}

/** The first line that is not empty, shortened; undefined where there is none. */
export function inOneLine(text: string | undefined): string | undefined {
  const line = text
    ?.split(/[\r\n]+/)
    .map((part) => part.trim())
    .find((part) => part !== "");
  if (line === undefined) {
    return undefined;
  }
  const characters = Array.from(line);
  const shown = characters.length > MOST_SHOWN ? `${characters.slice(0, MOST_SHOWN).join("")}…` : line;
  return visibleText(shown);
}

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
