import { endOfMatch, type PlainView, type Range } from "./plainView";

const ENCODED_QUOTE = /%(?:25)*2[27]/iy;
const AFTER_EMPTY = /[\s,;:&|)}\]]/;
const WITH_BACKSLASHES = /^\\*["'`]$/;

/** What stands between quotes, of which the first is at that index; undefined where no quote is. Ends with the text at the latest. */
export function quotedValue(view: PlainView, at: number): Range | undefined {
  const { text } = view;
  const quote = text.charAt(at);
  const encodedEnd = endOfMatch(ENCODED_QUOTE, text, at);
  if (encodedEnd !== undefined) {
    return upTo(text, text.slice(at, encodedEnd), encodedEnd);
  }
  if (quote === "" || !"\"'`".includes(quote)) {
    return undefined;
  }
  if (text[at + 1] !== quote) {
    return { start: at + 1, end: closingQuote(view, at) };
  }
  const next = text.charAt(at + 2);
  // CSV doubles the quotes of what it puts between quotes.
  return next === "" || AFTER_EMPTY.test(next)
    ? { start: at + 1, end: at + 1 }
    : upTo(text, quote + quote, at + 2);
}

function upTo(text: string, closing: string, start: number): Range {
  const end = text.indexOf(closing, start);
  return { start, end: end < 0 ? text.length : end };
}

function closingQuote(view: PlainView, at: number): number {
  const { text } = view;
  const quote = text.charAt(at);
  const opening = view.rawAt(at);
  let index = text.indexOf(quote, at + 1);
  while (index >= 0) {
    const isDoubled = text[index + 1] === quote && view.rawAt(index) === view.rawAt(index + 1);
    if (!isDoubled && closes(opening, view.rawAt(index))) {
      return index;
    }
    index = text.indexOf(quote, index + (isDoubled ? 2 : 1));
  }
  return text.length;
}

/** Whether a quote ends what another began, both as they are written; if not, it belongs to the value. */
function closes(opening: string, quote: string): boolean {
  if (!WITH_BACKSLASHES.test(opening)) {
    return opening.length > 1 ? quote.toLowerCase() === opening.toLowerCase() : !quote.startsWith("\\");
  }
  // A backslash or quote of the value has its own backslashes; with each JSON around the JSON there are more.
  const [begun, found] = [opening.length - 1, quote.length - 1];
  return WITH_BACKSLASHES.test(quote) && (found < begun || found % (2 * begun + 2) === begun);
}
