import { endOfMatch } from "./plainView";
import type { FoundName } from "./secretNames";

/** What stands between the name of a secret and its value. */
export interface Separator {
  readonly end: number;
  /** How long a value must be that is not like words; 0 where whatever follows is the value. */
  readonly least: number;
  /** What ends a value that is not between quotes, if it is not a blank. */
  readonly closing?: "<" | "\n--";
}

/** As long is hardly anything in a sentence that is not made of words. */
const LONG = 16;

const SIGN = /\s*(?:(?:["'`*\])]|%(?:25)*2[27]){1,4}\s*)?(?:=>|:=|={1,3}|:(?!:|\/\/))[*_]{0,2}\s*/y;
/** The other member of a pair, as in `{"name": "Password", "value": …}`. */
const VALUE_OF_PAIR = /\s*(?:["']\s*)?(?:,\s*)?["']?\w{0,20}value["']?\s*[:=]\s*/iy;
const END_OF_TAG = /(?:\s[^<>]{0,200})?>\s*/y;
/** In a form of several parts, the end of a name with the rest of its headers. */
const END_OF_HEADERS = /["'][^\r\n]{0,200}(?:\r?\n[^\r\n]{1,200}){0,3}\r?\n\r?\n/y;
const BEHIND_OPTION = /["']?(?:\s*,)?\s+|["'],/y;
const COMMA_OR_LINE = /["']\s*,\s*(?=["'])|\s*\|\s*/y;
const BLANK = /\s+/y;

const LONGEST_NAME = 64;
const OF_NAME = /[\w.:-]/;

/** The separator behind a name; undefined where no value follows. */
export function separatorBehind(text: string, name: FoundName): Separator | undefined {
  return name.kind === "scheme"
    ? found(BLANK, text, name.end, 6)
    : (found(SIGN, text, name.end, 0) ??
        separatorByPlace(text, name) ??
        found(VALUE_OF_PAIR, text, name.end, 0) ??
        found(COMMA_OR_LINE, text, name.end, 8) ??
        found(BLANK, text, name.end, LONG));
}

function found(pattern: RegExp, text: string, at: number, least: number): Separator | undefined {
  const end = endOfMatch(pattern, text, at);
  return end === undefined ? undefined : { end, least };
}

/** By what stands before the name: an option of a command, a tag or a field of a form. */
function separatorByPlace(text: string, { start, end }: FoundName): Separator | undefined {
  let begin = start;
  while (begin > 0 && start - begin < LONGEST_NAME && OF_NAME.test(text.charAt(begin - 1))) {
    begin--;
  }
  if (text[begin] === "-") {
    const option = found(BEHIND_OPTION, text, end, 0);
    return option === undefined || text[option.end] === "-" ? undefined : option;
  }
  if (text[begin - 1] === "<") {
    const tag = found(END_OF_TAG, text, end, 0);
    return tag && { ...tag, closing: "<" };
  }
  const field =
    /name=["']$/i.test(text.slice(Math.max(begin - 6, 0), begin)) && found(END_OF_HEADERS, text, end, 0);
  return field ? { ...field, closing: "\n--" } : undefined;
}
