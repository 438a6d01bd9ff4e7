import { isJsonObject } from "../../core/base/json";
import type { JobsContentFault } from "../../core/failure/failure";
import { DEEPEST_LIST, type FoundJobs } from "./foundJobs";
import type { JobsScanner } from "./jobsScanner";
import { JsonBeginning } from "./jsonBeginning";
import { JsonChunk } from "./jsonChunk";
import { JsonGap } from "./jsonGap";
import { JsonSigns } from "./jsonSigns";
import { jsonFault, parsedJson } from "./jsonText";

/** Longest value that is kept in one piece, in characters. No job is as long. */
const LONGEST_VALUE = 32 * 1024 * 1024;

/**
 * Finds the jobs in JSON that comes piece by piece: one value or many, behind one another or line by line, with other
 * text between them. Of a list only one element at a time is kept, and each is parsed by itself.
 */
export class JsonScanner implements JobsScanner {
  readonly pieceLength = Number.POSITIVE_INFINITY;
  readonly #gap = new JsonGap();
  readonly #signs = new JsonSigns();
  readonly #chunk = new JsonChunk();
  /** The lists that are open, from the outermost on: of values of any kind, or of the jobs of a page. */
  #lists: ("values" | "jobs")[] = [];
  #isInValue = false;
  #isFirstElement = false;
  #beginning = new JsonBeginning();
  /** The name "Jobs" in an object that is not in a list of jobs was read last, or the colon behind it. */
  #atJobs: "name" | "colon" | undefined;
  /** Text that was taken for the beginning of a value, to be read again: that of earlier pieces, or a place in this one. */
  #again: string | number | undefined;
  #valueLine = 1;
  #undo: () => void = () => undefined;
  #fault: JobsContentFault | undefined;

  constructor(private readonly found: FoundJobs) {}

  get fault(): JobsContentFault | undefined {
    return this.#fault;
  }

  push(piece: string): void {
    this.#chunk.startPiece(piece);
    let [text, at] = [piece, 0];
    while (at < text.length && this.#fault === undefined) {
      at = this.#isInValue ? this.#readValue(text, at) : this.#readGap(text, at);
      if (typeof this.#again === "string") {
        text = this.#again + text.slice(at);
        this.#chunk.startPiece(text);
        at = 0;
      }
      at = typeof this.#again === "number" ? this.#again : at;
      this.#again = undefined;
    }
    if (this.#isInValue && this.#chunk.endPiece() > LONGEST_VALUE) {
      this.#fault ??= { kind: "otherOutput" };
    }
  }

  end(): void {
    if (!this.#isInValue || this.#fault !== undefined) {
      return;
    }
    if (this.#lists.length === 0 && !this.#gap.isClean) {
      this.#undo();
    } else {
      this.#fault = jsonFault(this.#chunk.textTo(Number.POSITIVE_INFINITY), this.#chunk.line);
    }
  }

  #readGap(piece: string, from: number): number {
    const { at, found } = this.#gap.read(piece, from);
    if (found === "closing") {
      this.#fault = { kind: "notJson", line: this.#gap.line };
    } else if (found === "opening") {
      this.#isInValue = true;
      this.#beginning = new JsonBeginning(this.#gap.isClean);
      this.#valueLine = this.#gap.line;
      this.#lists = [];
      this.#undo = this.found.beginValue();
      this.#signs.reset();
      this.#begin(at);
    }
    return at;
  }

  #readValue(piece: string, from: number): number {
    let at: number | undefined = from;
    while (this.#isInValue && this.#fault === undefined) {
      const next = this.#signs.next(piece, at);
      if (next === undefined) {
        return piece.length;
      }
      at = next;
      if (this.#signs.isBroken) {
        this.#refuse(this.#gap.line);
        this.#gap.endLine();
      } else if (piece.charAt(at - 1) === "\n") {
        this.#gap.endLineInValue();
      } else {
        this.#take(piece.charAt(at - 1), at);
      }
    }
    return at;
  }

  #take(sign: string, at: number): void {
    if (!this.#beginning.fits(sign, () => this.#chunk.textTo(at))) {
      const bracket = this.#lists.length === 0 ? 1 : 0;
      const { startInPiece } = this.#chunk;
      this.#again =
        startInPiece === undefined ? this.#chunk.textTo(at).slice(bracket) : startInPiece + bracket;
      this.#gap.returnTo(this.#chunk.line);
      this.#leave(1);
      return;
    }
    const isJobs = this.#atJobs === "colon" && sign === "[";
    this.#atJobs = this.#nameOfJobs(sign);
    if (isJobs) {
      this.#openJobs(at);
    } else if (sign === "[" && this.#beginsList(at)) {
      this.#openList("values", at);
    } else if (sign === "{" || sign === "[") {
      this.#chunk.depth++;
    } else if (sign === "}" || sign === "]") {
      this.#close(sign, at);
    } else if (sign === "," && this.#chunk.depth === 0) {
      this.#takeElement(at);
    }
  }

  #nameOfJobs(sign: string): "name" | "colon" | undefined {
    if (sign === '"') {
      const isOfPage = this.#chunk.depth === 1 && this.#lists.at(-1) !== "jobs";
      return isOfPage && this.#signs.isJobs ? "name" : undefined;
    }
    return sign === ":" && this.#atJobs === "name" ? "colon" : undefined;
  }

  #begin(at: number, taken?: "list" | "jobs"): void {
    this.#chunk.begin(at, this.#gap.line, taken);
    this.#atJobs = undefined;
  }

  #beginsList(at: number): boolean {
    return (
      this.#chunk.depth === 0 &&
      this.#lists.at(-1) !== "jobs" &&
      this.#lists.length < DEEPEST_LIST &&
      this.#chunk.textTo(at - 1).trim() === ""
    );
  }

  #openList(list: "values" | "jobs", at: number): void {
    this.#lists.push(list);
    this.#isFirstElement = true;
    this.#begin(at);
  }

  /** What stands before its jobs is a page by itself, if it is JSON. */
  #openJobs(at: number): void {
    const text = `${this.#chunk.textTo(at)}]}`;
    const page = parsedJson(text)?.value;
    if (!isJsonObject(page)) {
      this.#refuseText(text);
      return;
    }
    this.found.beginPage();
    this.found.takePageMembers(page);
    this.#openList("jobs", at);
  }

  #close(sign: string, at: number): void {
    const { depth } = this.#chunk;
    if (depth > 0) {
      this.#chunk.depth--;
      if (depth === 1 && this.#lists.length === 0) {
        this.#takeText(this.#chunk.textTo(at));
        this.#endValue();
      }
    } else if (sign === "}") {
      this.#refuse(this.#gap.line);
    } else {
      this.#closeList(at);
    }
  }

  #closeList(at: number): void {
    const isEmpty = this.#isFirstElement && this.#chunk.textTo(at - 1).trim() === "";
    if (isEmpty) {
      this.found.takeEmptyList();
    } else {
      this.#takeElement(at);
    }
    if (!this.#isInValue || this.#fault !== undefined) {
      return;
    }
    if (this.#lists.pop() === "jobs") {
      this.#begin(at, "jobs");
      return;
    }
    if (this.#lists.length === 0) {
      this.#endValue();
    } else {
      this.#begin(at, "list");
    }
  }

  /** Takes the element before a comma or the end of a list. */
  #takeElement(at: number): void {
    this.#takeText(this.#chunk.textTo(at - 1));
    this.#isFirstElement = false;
    this.#begin(at);
  }

  #takeText(text: string): void {
    const parsed = parsedJson(text);
    if (parsed === undefined) {
      this.#refuseText(text);
    } else if (this.#chunk.isRest) {
      if (isJsonObject(parsed.value)) {
        this.found.takePageMembers(parsed.value);
      }
    } else if (this.#lists.length === 0) {
      this.found.takeAlone(parsed.value);
    } else if (this.#lists.at(-1) === "jobs") {
      this.found.takeJob(parsed.value, "Jobs");
    } else {
      this.found.takeElement(parsed.value);
    }
  }

  #endValue(): void {
    if (this.#isInValue) {
      this.#isInValue = false;
      this.found.endValue();
    }
  }

  #refuseText(text: string): void {
    const fault = jsonFault(text, this.#chunk.line);
    this.#refuse(fault.kind === "notJson" && fault.line !== undefined ? fault.line : this.#gap.line);
  }

  /** Within one line of other text, what begins like JSON need not be JSON; anywhere else it is a fault on that line. */
  #refuse(line: number): void {
    if (this.#gap.isClean || this.#gap.line > this.#valueLine) {
      this.#fault = { kind: "notJson", line };
    } else {
      this.#leave(Number.POSITIVE_INFINITY);
    }
  }

  /** What was read is other text, and holds no jobs. */
  #leave(open: number): void {
    this.#undo();
    this.#isInValue = false;
    this.#gap.afterText(open);
  }
}
