/** What parts JSON outside of strings; blanks and words between are passed over. */
const SIGN = /["{}[\],:\n]/g;
/** What ends or interrupts a string. A line break cannot stand in one. */
const STRING_SIGN = /["\\\n]/g;

const JOBS = '"Jobs"';

/** Reads the signs of JSON that comes piece by piece, and passes over the strings. */
export class JsonSigns {
  #isInString = false;
  #isEscaped = false;
  #isBroken = false;
  /** Beginning of the string that is read, if it began in an earlier piece, and where the rest is in this piece. */
  #head = "";
  #start = 0;
  #isJobs = false;

  /** Whether a line ended within a string. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** Whether the string that ended at the last sign is "Jobs". */
  get isJobs(): boolean {
    return this.#isJobs;
  }

  /** Begins anew, outside of strings. */
  reset(): void {
    this.#isEscaped = false;
    this.#isInString = false;
    this.#isBroken = false;
    this.#isJobs = false;
  }

  /** Place behind the next sign from there on; a quote is one where its string ends. Undefined at the end of the piece. */
  next(piece: string, from: number): number | undefined {
    if (!this.#isInString) {
      SIGN.lastIndex = from;
      if (!SIGN.test(piece)) {
        return undefined;
      }
      const at = SIGN.lastIndex;
      this.#isJobs = false;
      if (piece.charAt(at - 1) !== '"') {
        return at;
      }
      this.#isInString = true;
      this.#head = "";
      this.#start = at - 1;
      return this.#endOfString(piece, at);
    }
    this.#start = from;
    return this.#endOfString(piece, from);
  }

  #endOfString(piece: string, from: number): number | undefined {
    let at = this.#isEscaped ? from + 1 : from;
    this.#isEscaped = false;
    for (;;) {
      STRING_SIGN.lastIndex = at;
      if (!STRING_SIGN.test(piece)) {
        this.#head = (this.#head + piece.slice(this.#start)).slice(0, JOBS.length);
        return undefined;
      }
      at = STRING_SIGN.lastIndex;
      if (piece.charAt(at - 1) !== "\\") {
        break;
      }
      this.#isEscaped = at === piece.length;
      at += 1;
    }
    this.#isBroken = piece.charAt(at - 1) === "\n";
    this.#isInString = false;
    const length = this.#head.length + at - this.#start;
    this.#isJobs = length === JOBS.length && this.#head + piece.slice(this.#start, at) === JOBS;
    return at;
  }
}
