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
  /** Number of braces that this line opened, in other text. */
  #braces = 0;
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
    this.afterValue();
  }

  /** Says that a value has just ended. */
  afterValue(): void {
    this.#isClean = true;
    this.#braces = 0;
  }

  /** Says that what seemed to begin a value is other text: what the rest of its line closes was open. */
  afterText(): void {
    this.#isClean = false;
    this.#braces = Number.POSITIVE_INFINITY;
  }

  read(piece: string, from: number): GapEnd {
    for (let at = from; at < piece.length; at++) {
      const sign = piece.charAt(at);
      if (sign === "{" || sign === "[") {
        return { at, found: "opening" };
      }
      if (this.#closesNothing(sign)) {
        return { at, found: "closing" };
      }
      if (sign === "\n") {
        this.endLine();
      } else if (sign > " " && !BLANKS.includes(sign) && !(sign === "," && this.#isClean)) {
        this.#isClean = false;
      }
    }
    return { at: piece.length };
  }

  #closesNothing(sign: string): boolean {
    if (sign === "}") {
      this.#braces--;
    }
    return (sign === "}" || sign === "]") && (this.#isClean || this.#braces < 0);
  }
}
