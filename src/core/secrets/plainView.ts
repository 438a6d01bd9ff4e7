/** Characters that show nothing and may stand inside a word: the soft hyphen, joiners and others of no width. */
const INVISIBLE = String.raw`[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]`;
const CURLY = "“”„«»‘’‚";
/** An escape of JSON and its like, percent-encoding or an entity, each also encoded again. */
const ENCODED = new RegExp(
  [
    // The look back finds each run of backslashes once, at its beginning.
    String.raw`(?<!\\)\\+(?:u[0-9a-f]{4}|x[0-9a-f]{2}|[nrt/"'${"`"}])`,
    "%(?:25)*[2-7][0-9a-f]",
    String.raw`&(?:amp;)*(?:#\d{2,4}|#x[0-9a-f]{2,4}|amp|quot|apos|lt|gt|equals|colon|nbsp|shy|zwnj|zwj);`,
    `[${CURLY}]`,
    `${INVISIBLE}+`,
  ].join("|"),
  "gi",
);
const MAY_BE_ENCODED = new RegExp(String.raw`[\\%&${CURLY}]|${INVISIBLE}`);
const IS_INVISIBLE = new RegExp(INVISIBLE);
const INVISIBLE_END = new RegExp(`${INVISIBLE}+$`);

/** Percent-encoded, these are part of a value; plain, they end it. */
const ENDS_A_VALUE = /[\s"'<>`]/;

const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: "&", quot: '"', apos: "'", lt: "<", gt: ">", equals: "=", colon: ":", nbsp: " " },
  ...{ n: "\n", r: "\r", t: "\t", shy: "", zwnj: "", zwj: "" },
};

/** Part of a text: the index of its first character, and the one behind its last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * A text with all encodings undone, however often it was encoded, with straight quotes and nothing invisible in it;
 * and where its parts stand in the text as it came.
 */
export class PlainView {
  readonly text: string;
  /** Index in `raw` for each index of `text`; undefined while both are the same. */
  readonly #places: Uint32Array | undefined;

  constructor(readonly raw: string) {
    if (MAY_BE_ENCODED.test(raw)) {
      const { text, places } = decode(raw);
      this.text = text;
      this.#places = places;
    } else {
      this.text = raw;
    }
  }

  /** The part of the raw text that a part of the plain one was read from. */
  rawRange({ start, end }: Range): Range {
    return { start: this.#places?.[start] ?? start, end: this.#places?.[end] ?? end };
  }

  /** A character of the plain text as it is written in the raw one. */
  rawAt(index: number): string {
    const { start, end } = this.rawRange({ start: index, end: index + 1 });
    return this.raw.slice(start, end).replace(INVISIBLE_END, "");
  }
}

function decode(raw: string): { readonly text: string; readonly places: Uint32Array } {
  const places = new Uint32Array(raw.length + 1);
  const pieces: string[] = [];
  let length = 0;
  let end = 0;
  const copyTo = (next: number) => {
    pieces.push(raw.slice(end, next));
    for (; end < next; end++) {
      places[length++] = end;
    }
  };
  for (const { 0: code, index } of raw.matchAll(ENCODED)) {
    copyTo(index);
    const character = characterOf(code);
    if (character !== undefined) {
      pieces.push(character);
      if (character !== "") {
        places[length++] = index;
      }
      end = index + code.length;
    }
  }
  copyTo(raw.length);
  places[length] = raw.length;
  return { text: pieces.join(""), places };
}

/** Character that a code stands for: none for an invisible one, undefined for a code that stays as it is. */
function characterOf(code: string): string | undefined {
  switch (code[0]) {
    case "\\":
      return ofName(code.slice(code.lastIndexOf("\\") + 1));
    case "%": {
      const character = ofNumber(code.slice(-2), 16);
      return ENDS_A_VALUE.test(character) ? undefined : character;
    }
    case "&":
      return ofName(
        code
          .slice(code.lastIndexOf("&") + 1, -1)
          .replace(/^(?:amp;)+/i, "")
          .toLowerCase(),
      );
    case "‘":
    case "’":
    case "‚":
      return "'";
    default:
      return CURLY.includes(code) ? '"' : "";
  }
}

/** Of an escape without its backslashes, or an entity without its ends. */
function ofName(name: string): string {
  const [, hex] = /^(?:#?x|u)([0-9a-f]+)$/i.exec(name) ?? [];
  if (hex !== undefined) {
    return ofNumber(hex, 16);
  }
  return name.startsWith("#") ? ofNumber(name.slice(1), 10) : (NAMED[name] ?? name);
}

function ofNumber(digits: string, radix: number): string {
  const character = String.fromCharCode(Number.parseInt(digits, radix));
  return IS_INVISIBLE.test(character) ? "" : character;
}

/** End of what a sticky pattern matches at that index; undefined where it doesn't match. */
export function endOfMatch(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
