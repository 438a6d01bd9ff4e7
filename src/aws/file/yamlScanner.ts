import { isJsonObject, isList, type Json } from "../../core/base/json";
import type { JobsFileFault } from "../../core/failure/failure";
import type { FoundJobs } from "./foundJobs";
import type { JobsScanner } from "./jobsScanner";
import { parsedYaml } from "./yamlText";

/** Largest file, in characters: a megabyte takes about a second. */
const LARGEST = 128 * 1024 * 1024;
/** Longest part that is kept in one piece, in characters. */
const LONGEST_PART = 4 * 1024 * 1024;

const NAME = /^(["']?)([^\s#'"`-][^\s:'"]*)\1 *:(?:\s|$)/;
const EMPTY_JOBS = /^(["']?)Jobs\1 *: *$/;

/**
 * Finds the jobs in YAML as the second version of the CLI prints it, also where several outputs stand behind one
 * another. Only what stands at the left edge parts it: members of a page or a job, and elements of a list, which are
 * parsed one by one.
 */
export class YamlScanner implements JobsScanner {
  /** Reading YAML takes much longer than reading JSON. */
  readonly pieceLength = 4 * 1024;
  #length = 0;
  #line = 0;
  #unfinished = "";
  /** Names at the left edge of this output, and its text without the jobs that were taken already. */
  #names = new Set<string>();
  #output = "";
  /** The element that is read, and the line on which it begins; undefined while it is a member. */
  #element: string | undefined;
  #elementLine = 1;
  #outputLine = 1;
  #isInJobs = false;
  /** Whether jobs of this output were taken already. */
  #hasJobs = false;
  /** Number of blanks before the elements of the jobs; undefined until the first one was seen. */
  #indent: number | undefined;
  #isOver = false;
  #fault: JobsFileFault | undefined;

  constructor(private readonly found: FoundJobs) {}

  get fault(): JobsFileFault | undefined {
    return this.#fault;
  }

  push(piece: string): void {
    this.#length += piece.length;
    if (this.#length > LARGEST) {
      this.#fault ??= { kind: "tooLarge", most: LARGEST, language: "YAML" };
      return;
    }
    const [first = "", ...lines] = piece.split("\n");
    this.#unfinished += first;
    for (const line of lines) {
      this.#take(this.#unfinished);
      this.#unfinished = line;
    }
    if (this.#unfinished.length + this.#output.length + (this.#element?.length ?? 0) > LONGEST_PART) {
      this.#fault ??= { kind: "otherOutput" };
    }
  }

  /** A file that was written to its end ends with its last line. */
  end(): void {
    this.#take(this.#unfinished);
    this.#endOutput();
    if (this.#unfinished !== "" && this.found.isLastIncomplete) {
      this.#fault ??= { kind: "cutOff" };
    }
    this.found.endValue();
  }

  #take(text: string): void {
    const line = text.replace(/\r$/, "");
    this.#line++;
    if (this.#isOver || this.#fault !== undefined) {
      return;
    }
    const name = NAME.exec(line)?.[2];
    if (/^(?:---|\.\.\.)(?:\s|$)/.test(line)) {
      this.#endOutput();
    } else if (line.startsWith("```")) {
      this.#isOver = true;
    } else if (name !== undefined) {
      this.#beginMember(name, line);
    } else if (this.#isElement(line)) {
      this.#endElement();
      this.#element = `${line}\n`;
      this.#elementLine = this.#line;
    } else if (/^(?:\s|-|$)/.test(line)) {
      this.#addLine(line);
    }
    // Anything else at the left edge is a comment, a warning or a prompt.
  }

  /** Whether an element of a list of jobs or pages begins, and not one of another member of a job. */
  #isElement(line: string): boolean {
    const indent = /^( *)-(?:\s|$)/.exec(line)?.[1]?.length;
    if (indent === undefined || !this.#isInJobs) {
      return indent === 0 && this.#names.size === 0;
    }
    this.#indent ??= indent;
    return indent === this.#indent;
  }

  #beginMember(name: string, line: string): void {
    this.#endElement();
    if (this.#names.has(name)) {
      this.#endOutput();
    }
    if (this.#names.size === 0) {
      this.#outputLine = this.#line;
    }
    this.#names.add(name);
    this.#isInJobs = EMPTY_JOBS.test(line);
    this.#indent = undefined;
    this.#addLine(line);
  }

  #addLine(line: string): void {
    if (this.#element === undefined) {
      this.#output += `${line}\n`;
    } else {
      this.#element += `${line}\n`;
    }
  }

  #endElement(): void {
    if (this.#element === undefined) {
      return;
    }
    const list = this.#valueOf(this.#element, this.#elementLine);
    this.#element = undefined;
    this.#hasJobs ||= this.#isInJobs;
    for (const element of isList(list) ? list : []) {
      if (this.#isInJobs) {
        this.found.takeJob(element, "Jobs");
      } else {
        this.found.takeElement(element);
      }
    }
  }

  #endOutput(): void {
    this.#endElement();
    const value = this.#names.size > 0 ? this.#valueOf(this.#output, this.#outputLine) : undefined;
    if (this.#hasJobs && isJsonObject(value)) {
      // Its jobs were taken: what is left of the page is its token.
      this.found.beginPage();
      this.found.takePageMembers(value);
    } else if (value !== undefined) {
      this.found.takeAlone(value);
    }
    this.#names = new Set();
    this.#output = "";
    this.#isInJobs = false;
    this.#hasJobs = false;
  }

  #valueOf(text: string, line: number): Json | undefined {
    const parsed = parsedYaml(text);
    if (parsed === undefined) {
      this.#fault ??= { kind: "notJson", line };
    }
    return parsed?.value;
  }
}
