/** Outcome of reading on: a bracket that may begin a value, or one that closes something which never began. */
export interface GapEnd {
  /** Where it is; the end of the piece if there is none. */
  readonly at: number;
  readonly found?: "opening" | "closing";
}

/** A separator of JSON texts (RFC 7464), a mark that stands in a file which was joined of others, and zeros. */
const BLANKS = "\u001e\ufeff\u0000\u00a0";

/**
 * Text between JSON values: warnings, prompts, fences of Markdown. It is passed over, unless it closes a bracket: then
 * it is the end of a value whose beginning is missing.
 */
export class JsonGap {
  /** Nothing but blanks stands between here and the beginning of the line or the value before. */
  #isClean = true;
  /** Number of brackets that are open on this line, in other text. What stands in them is none of ours. */
  #open = 0;
  #line = 1;

  get isClean(): boolean {
    return this.#isClean;
  }

  /** The line that was reached. The first is 1. */
  get line(): number {
    return this.#line;
  }

  /** Says that lines are read again from that one on. */
  returnTo(line: number): void {
    this.#line = line;
  }

  /** Says that a line ended within a value. */
  endLineInValue(): void {
    this.#line++;
  }

  /** Says that a line ended. */
  endLine(): void {
    this.#line++;
    this.#isClean = true;
    this.#open = 0;
  }

  /** Says that what seemed to begin a value is other text, in which so many brackets are open. */
  afterText(open: number): void {
    this.#isClean = false;
    this.#open += open;
  }

  read(piece: string, from: number): GapEnd {
    for (let at = from; at < piece.length; at++) {
      const sign = piece.charAt(at);
      const isOpening = sign === "{" || sign === "[";
      if (isOpening && this.#open === 0) {
        return { at, found: "opening" };
      }
      if (this.#closesNothing(sign)) {
        return { at, found: "closing" };
      }
      if (sign === "\n") {
        this.endLine();
      } else if (isOpening) {
        this.#open++;
      } else if (sign === "}" || sign === "]") {
        this.#open = Math.max(this.#open - 1, 0);
      } else if (sign > " " && !BLANKS.includes(sign) && !(sign === "," && this.#isClean)) {
        this.#isClean = false;
      }
    }
    return { at: piece.length };
  }

  #closesNothing(sign: string): boolean {
    return this.#open === 0 && (sign === "}" || (sign === "]" && this.#isClean));
  }
}
