/** What stands for lists whose elements were taken already, so that the rest of a value can be parsed by itself. */
const TAKEN = { list: "0", jobs: '{"":0' };

/** A part of JSON that is parsed by itself, as far as it was read. */
export class JsonChunk {
  /** Number of brackets that are open in it. */
  depth = 0;
  /** The list whose elements were taken from it. */
  #taken: keyof typeof TAKEN | undefined;
  /** What earlier pieces have of it, and where the rest begins in the last one. */
  #text = "";
  #piece = "";
  #start = 0;
  #line = 1;

  /** Line on which it begins. */
  get line(): number {
    return this.#line;
  }

  /** Place in this piece where it begins; undefined where it began in an earlier one. */
  get startInPiece(): number | undefined {
    return this.#text === "" ? this.#start : undefined;
  }

  get isRest(): boolean {
    return this.#taken !== undefined;
  }

  /** Begins it there; with `taken` it is the rest of a value. */
  begin(at: number, line: number, taken?: keyof typeof TAKEN): void {
    this.#taken = taken;
    this.#text = taken === undefined ? "" : TAKEN[taken];
    this.depth = taken === "jobs" ? 1 : 0;
    this.#start = at;
    this.#line = line;
  }

  /** The text up to there. */
  textTo(at: number): string {
    return this.#text + this.#piece.slice(this.#start, at);
  }

  /** Goes on in the next piece. */
  startPiece(piece: string): void {
    this.#piece = piece;
    this.#start = 0;
  }

  /** Keeps what the piece has of it, and returns how long it is by now. */
  endPiece(): number {
    this.#text = this.textTo(this.#piece.length);
    this.#start = this.#piece.length;
    return this.#text.length;
  }
}
