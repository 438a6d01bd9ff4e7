import { visibleText } from "../../core/base/visibleText";
import { maskText } from "../../core/secrets/maskText";

/**
 * Beginnings of what VS Code takes for markup in its messages, questions, lists and status bar: a link that may run a
 * command, `[text](command:…)`, and an icon, `$(name)` (its src/vs/base/common/linkedText.ts and iconLabels.ts).
 */
const MARKUP = /[\]$](?=\()/g;

/** Keeps two signs apart without being seen: the zero width non-joiner. */
const APART = "\u200c";

/** Characters after which a text goes on in another line or column. */
const LINE_ENDS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Most characters of a line: with more VS Code cuts the end of a message, where our own words stand. */
const MOST = 1000;
const HALF = MOST / 2 - 2;

/**
 * The text as one line that looks the same and that VS Code takes for nothing but text. The middle of a long one is
 * left out, and secrets are masked. All that people see outside of the panel comes this way, since any of it may have been written by AWS, a
 * provider or a file.
 */
export function plainLine(text: string): string {
  const line = withoutMiddle(maskText(text)).replace(LINE_ENDS, " ");
  // Signs that are told by their numbers make it longer again.
  return withoutMiddle(visibleText(line)).replace(MARKUP, `$&${APART}`);
}

/** Several of them, one below the other. */
export function plainLines(lines: readonly string[]): string {
  return lines.map(plainLine).join("\n");
}

/** A line with an icon of ours in front, by the name of its codicon. */
export function lineWithIcon(icon: string | undefined, text: string): string {
  return icon === undefined ? plainLine(text) : `$(${icon}) ${plainLine(text)}`;
}

/** The text with both ends of a long one; no half of a pair of surrogates stays at the cut. */
function withoutMiddle(text: string): string {
  if (text.length <= MOST) {
    return text;
  }
  const begin = text.slice(0, HALF).replace(/[\ud800-\udbff]$/, "");
  const end = text.slice(-HALF).replace(/^[\udc00-\udfff]/, "");
  return `${begin} … ${end}`;
}
