import { setImmediate } from "node:timers/promises";
import type { JobsFileFault } from "../../core/failure/failure";
import { FoundJobs, type JobsRead } from "./foundJobs";
import type { JobsScanner } from "./jobsScanner";
import { JsonScanner } from "./jsonScanner";
import { parsedJson } from "./jsonText";
import { type Language, languageOf } from "./language";

/** How much of a file is looked at to find out whether it is JSON or YAML, in characters. */
const LONGEST_HEAD = 64 * 1024;

/** The text of a file, as far as it was read, and the jobs in it. */
export class JobsContent {
  readonly #found = new FoundJobs();
  #scanner: JobsScanner | undefined;
  /** The beginning, as far as it is kept. */
  #head = "";

  get fault(): JobsFileFault | undefined {
    return this.#scanner?.fault;
  }

  async push(piece: string): Promise<void> {
    if (this.#scanner !== undefined) {
      await scan(this.#scanner, piece);
      return;
    }
    this.#head += piece;
    const language = languageOf(this.#head);
    if (language !== undefined || this.#head.length > LONGEST_HEAD) {
      await this.#start(language);
    }
  }

  async result(): Promise<JobsRead | JobsFileFault> {
    if (this.#scanner === undefined) {
      await this.#start(languageOf(`${this.#head}\n`));
    }
    this.#scanner?.end();
    return this.#scanner?.fault ?? this.#found.result ?? this.#faultOfHead();
  }

  async #start(language: Language | undefined): Promise<void> {
    this.#scanner = language?.name === "YAML" ? await yamlScanner(this.#found) : new JsonScanner(this.#found);
    await scan(this.#scanner, this.#head.slice(language?.start ?? 0));
  }

  #faultOfHead(): JobsFileFault {
    const head = this.#head.trim();
    if (head === "") {
      return { kind: "empty" };
    }
    return { kind: parsedJson(head) === undefined ? "notJson" : "otherOutput" };
  }
}

/** The reader of YAML comes with a library, which nobody needs who opens no such file. */
async function yamlScanner(found: FoundJobs): Promise<JobsScanner> {
  const { YamlScanner } = await import("./yamlScanner");
  return new YamlScanner(found);
}

async function scan(scanner: JobsScanner, text: string): Promise<void> {
  for (let start = 0; start < text.length && scanner.fault === undefined; start += scanner.pieceLength) {
    scanner.push(text.slice(start, start + scanner.pieceLength));
    if (start + scanner.pieceLength < text.length) {
      await setImmediate();
    }
  }
}
