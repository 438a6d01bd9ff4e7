import { MASK } from "../job/job";
import { endOfMatch, type PlainView, type Range } from "./plainView";
import { type FoundName, NameSearch } from "./secretNames";
import { bareValue, endOfBroken, quotedValues, withoutPunctuation } from "./secretValue";
import { type Separator, separatorBehind } from "./separator";
import { UrlRuns } from "./urlRuns";
import { isWordLike, isWordOfSentences } from "./wordLike";

const SCHEME =
  /(?:AWS4-HMAC-SHA256|AWS|Api-?Key|Basic|Bearer|Digest|Hawk|Negotiate|NTLM|OAuth|SharedKey(?:Lite)?|Token)\s+/iy;
const BLANK = /\s+/y;
/** The beginning of an object with members. */
const OBJECT = /\{\s*(?=["'])/y;
/** The beginning of an object or list, also of one that is masked; or nothing. */
const BRACKETS = new RegExp(`^[{[(]*(?:${MASK})?$`);
const LINE = /[^\r\n]+/y;
/** The name of the next value, where there is none on a line. */
const NEXT_NAME = /[\w.-]+(?::|=+[^=\s])/y;
const PASSWORD_IN_URL = /\/\/[^\s/?#"'<>`@:]*:([^\s/?#"'<>`]*)@/g;
const PRIVATE_KEY = /----\s?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY[A-Z ]{0,20}-{4,5}/g;

const NONE: readonly Range[] = [];

/** Where secrets stand in a plain text: what gives access to whoever reads it. */
export function secretsIn(view: PlainView): readonly Range[] {
  return [...namedSecrets(view), ...passwordsInUrls(view.text), ...privateKeys(view.text)];
}

function namedSecrets(view: PlainView): readonly Range[] {
  const { text } = view;
  const runs = new UrlRuns(text);
  const found: Range[] = [];
  const names = new NameSearch(text);
  for (let name = names.next(0); name !== undefined; ) {
    const separator = separatorBehind(text, name);
    const values = separator === undefined ? [] : valuesOf(view, name, separator, runs);
    found.push(...values);
    name = names.next(Math.max(name.end, values.at(-1)?.end ?? 0));
  }
  return found;
}

function valuesOf(view: PlainView, name: FoundName, separator: Separator, runs: UrlRuns): readonly Range[] {
  const { text } = view;
  const quoted = quotedValues(view, separator.end);
  if (quoted.length > 0) {
    return quoted.filter((value) => value.end > value.start && isSecret(text, value, name, separator));
  }
  const object = endOfMatch(OBJECT, text, separator.end);
  if (object !== undefined && name.kind !== "word") {
    return nonEmpty({ start: object, end: endBefore(text, "}", object) });
  }
  if (separator.closing !== undefined) {
    return nonEmpty({ start: separator.end, end: endBefore(text, separator.closing, separator.end) });
  }
  if (name.kind === "authorization") {
    return nonEmpty(authorization(text, separator.end));
  }
  const value = bareValue(text, separator.end);
  const isWord = isWordOfSentences(text.slice(value.start, value.end)) || isNextName(text, name, value);
  const isBracket = BRACKETS.test(text.slice(value.start, value.end));
  if (isBracket || isWord || !isSecret(text, value, name, separator)) {
    return [];
  }
  const url = name.kind === "signature" || name.kind === "word" ? runs.urlAround(name.start) : undefined;
  return [url === undefined ? { ...value, end: endOfBroken(text, value) } : wholeUrl(text, url, value)];
}

/** Whether the value is one: not if it is like words where words may stand. */
function isSecret(text: string, value: Range, name: FoundName, { least }: Separator): boolean {
  const isSure = least === 0 && (name.kind !== "word" || isParameter(text, name));
  const { start, end } = value;
  return isSure || (end - start >= least && !isWordLike(text.slice(start, end)));
}

/** In a query, or in the list of an `Authorization`; a part of an object's key may be named so too. */
function isParameter(text: string, { start, end }: FoundName): boolean {
  return text[end] === "=" && /[?&]$|,\s*$/.test(text.slice(Math.max(start - 3, 0), start));
}

/** Whether the line ends behind the name's separator, and another name begins the next one. */
function isNextName(text: string, name: FoundName, { start }: Range): boolean {
  return /[\r\n]/.test(text.slice(name.end, start)) && endOfMatch(NEXT_NAME, text, start) !== undefined;
}

function wholeUrl(text: string, url: Range, value: Range): Range {
  const end = withoutPunctuation(text, url.start, Math.max(url.end, value.end));
  const last = text.lastIndexOf("=", end) + 1;
  return { start: url.start, end: endOfBroken(text, { start: Math.max(last, value.start), end }) };
}

/** What signs a request in: all parameters of a scheme that has them, else what stands behind its name. */
function authorization(text: string, at: number): Range {
  const start = endOfMatch(SCHEME, text, at) ?? at;
  const scheme = text.slice(at, start);
  if (/^AWS4/i.test(scheme)) {
    // Its signature is found by its own name.
    return { start, end: start };
  }
  if (/^(?:Digest|Hawk|OAuth)/i.test(scheme)) {
    return { start, end: endOfMatch(LINE, text, start) ?? start };
  }
  const value = bareValue(text, start);
  const first = text.slice(value.start, value.end);
  if (scheme !== "" || !isWordLike(first)) {
    return { start, end: endOfBroken(text, value) };
  }
  if (isWordOfSentences(first)) {
    return { start, end: start };
  }
  const next = bareValue(text, endOfMatch(BLANK, text, value.end) ?? value.end);
  return isWordLike(text.slice(next.start, next.end)) ? value : { start, end: next.end };
}

function endBefore(text: string, closing: string, from: number): number {
  const found = text.indexOf(closing, from);
  let end = found < 0 ? text.length : found;
  while (end > from && /\s/.test(text.charAt(end - 1))) {
    end--;
  }
  return end;
}

function nonEmpty(range: Range): readonly Range[] {
  return range.end > range.start ? [range] : [];
}

function passwordsInUrls(text: string): readonly Range[] {
  if (!text.includes("//")) {
    return NONE;
  }
  return [...text.matchAll(PASSWORD_IN_URL)].flatMap(({ 0: found, 1: password = "", index }) => {
    const end = index + found.length - 1;
    return nonEmpty({ start: end - password.length, end });
  });
}

/** What stands between the first and the last line of a key. */
function privateKeys(text: string): readonly Range[] {
  if (!text.includes("PRIVATE KEY")) {
    return NONE;
  }
  return [...text.matchAll(PRIVATE_KEY)].flatMap(({ 0: found, index }) => {
    const start = index + found.length;
    return nonEmpty({ start, end: endBefore(text, "----", start) });
  });
}
