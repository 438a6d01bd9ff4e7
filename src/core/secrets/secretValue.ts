import { endOfMatch, type PlainView, type Range } from "./plainView";
import { quotedValue } from "./quotedValue";
import { isWordLike } from "./wordLike";

const PIECE = /[^\s"'`<>&,;|]+/y;
const URL_START = /[a-z][a-z0-9+.-]{0,20}:\/\//iy;
/** The beginning of another value, where no blank stands before it. */
const NEXT_VALUE = /[&,;|][{([]*[\w.-]+(?:=|:(?!\/\/))/y;
const CLOSING_PUNCTUATION = ").,;:!?]}*|";
/** Before a quoted value: a list's bracket, and how Python marks some of its texts. */
const BEFORE_QUOTE = /(?:[[(]\s*)?(?:[bru]{1,2}(?=["']))?(?=["'`]|%(?:25)*2[27])/iy;
const NEXT_OF_LIST = /["'`]\s*,\s*(?=["'`])/y;
const BREAK = /\s+(?:\\\s+)?|\\\s+/y;
const BROKEN_PIECE = /[A-Za-z0-9+/_-]+={0,2}(?![\w=:]|\.\w)/y;

/** Length of a signature of AWS: SHA-256 in hex. */
const SIGNATURE_LENGTH = 64;

/** What stands between quotes at that index, or all texts of a list; empty where none does. */
export function quotedValues(view: PlainView, at: number): readonly Range[] {
  const opening = endOfMatch(BEFORE_QUOTE, view.text, at);
  const values: Range[] = [];
  let value = opening === undefined ? undefined : quotedValue(view, opening);
  while (value !== undefined) {
    values.push(value);
    const next = /[[(]/.test(view.text.charAt(at))
      ? endOfMatch(NEXT_OF_LIST, view.text, value.end)
      : undefined;
    value = next === undefined ? undefined : quotedValue(view, next);
  }
  return values;
}

/** The value without quotes at that index; it may be empty. */
export function bareValue(text: string, at: number): Range {
  const isUrl = endOfMatch(URL_START, text, at) !== undefined;
  let end = endOfMatch(PIECE, text, at) ?? at;
  while (goesOn(text, at, end, isUrl)) {
    end = endOfMatch(PIECE, text, end + 1) ?? end + 1;
  }
  return { start: at, end: withoutPunctuation(text, at, end) };
}

/** Whether the sign at the end of a piece belongs to the value: a quote inside a word, or a sign before no other name. */
function goesOn(text: string, start: number, end: number, isUrl: boolean): boolean {
  const sign = text.charAt(end);
  if (sign === '"' || sign === "'") {
    return end > start && /\w/.test(text.charAt(end + 1));
  }
  return sign !== "" && "&,;|".includes(sign) && (isUrl || endOfMatch(NEXT_VALUE, text, end) === undefined);
}

/** The end without the punctuation of the sentence around it. */
export function withoutPunctuation(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && CLOSING_PUNCTUATION.includes(text.charAt(last - 1))) {
    last--;
  }
  return last;
}

/** The end of a value that was broken into lines or by blanks. */
export function endOfBroken(text: string, { start, end }: Range): number {
  const first = text.slice(start, end);
  const isHex = /^[0-9a-f]{8,}$/i.test(first);
  if (!isHex && !/^[\w+/=%-]{16,}$/.test(first)) {
    return end;
  }
  let last = end;
  for (let length = first.length; ; ) {
    const next = endOfMatch(BREAK, text, last);
    const nextEnd = next === undefined ? undefined : endOfMatch(BROKEN_PIECE, text, next);
    const piece = text.slice(next, nextEnd);
    if (nextEnd === undefined || !(isHex ? goesOnInHex(piece, length) : !isWordLike(piece))) {
      return last;
    }
    last = nextEnd;
    length += piece.length;
  }
}

function goesOnInHex(piece: string, length: number): boolean {
  if (!/^[0-9a-f]+$/i.test(piece)) {
    return false;
  }
  // Words such as “a” and “added” are hex too; what follows a whole signature may be an id.
  return length < SIGNATURE_LENGTH
    ? /\d/.test(piece) || piece.length > 5
    : piece.length > SIGNATURE_LENGTH / 2;
}
