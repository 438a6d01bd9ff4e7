/**
 * Characters that Python's `str.strip` and `\s` take for white space. JavaScript's have U+FEFF too, but neither the
 * separators U+001C to U+001F nor U+0085.
 */
const SPACE = String.raw`[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;
const AT_START = new RegExp(`^${SPACE}+`);
const AT_END = new RegExp(`${SPACE}$`);
/** The line ends of Python's `str.splitlines`. */
const LINE_ENDS = String.raw`\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]`;
const LINE_END = new RegExp(LINE_ENDS);

/** The text without white space at both ends, like Python's `str.strip`. */
export function stripped(text: string): string {
  return strippedAtEnd(text.slice(indentOf(text)));
}

/** Like Python's `str.rstrip`. */
export function strippedAtEnd(text: string): string {
  let end = text.length;
  // Not by a pattern that is searched for: it would begin anew at every blank of a long text.
  while (end > 0 && AT_END.test(text.slice(end - 1, end))) {
    end -= 1;
  }
  return text.slice(0, end);
}

/** Number of characters of white space that the text begins with. */
export function indentOf(text: string): number {
  return AT_START.exec(text)?.[0].length ?? 0;
}

/** Like Python's `str.splitlines`. */
export function splitLines(text: string): readonly string[] {
  return text.split(LINE_END);
}

/** Characters between words, of Python's `shlex`. */
const BETWEEN_WORDS = " \t\r\n";

/**
 * The words of a command line, like Python's `shlex.split`: quotes group, a backslash takes the next character as it
 * is. Undefined where a quote is not closed or nothing follows a backslash.
 */
export function splitWords(text: string): readonly string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quote = "";
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (quote !== "" && character === quote) {
      quote = "";
    } else if (character === "\\" && quote !== "'") {
      index += 1;
      const next = text.charAt(index);
      if (next === "") {
        return undefined;
      }
      // Between double quotes, it only changes what these two mean.
      word = `${word ?? ""}${quote === '"' && next !== '"' && next !== "\\" ? "\\" : ""}${next}`;
    } else if (quote === "" && (character === '"' || character === "'")) {
      quote = character;
      word ??= "";
    } else if (quote === "" && BETWEEN_WORDS.includes(character)) {
      words.push(...(word === undefined ? [] : [word]));
      word = undefined;
    } else {
      word = `${word ?? ""}${character}`;
    }
  }
  words.push(...(word === undefined ? [] : [word]));
  return quote === "" ? words : undefined;
}
