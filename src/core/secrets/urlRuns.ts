import { endOfMatch, type Range } from "./plainView";

const RUN = /[^\s"'`<>]+/y;
const ENDS_A_RUN = /[\s"'`<>]/;
const URL_START = /[a-z][a-z0-9+.-]{0,20}:\/\//i;

/** Characters without a blank or quote between them. Indices that are not there lie behind its end. */
interface Run extends Range {
  /** Beginning of the URL in it. */
  readonly url: number;
  /** Where the first parameter may stand. */
  readonly parameters: number;
}

/** Finds the URL that a signature belongs to. Asked from the text's beginning to its end, it reads the text once. */
export class UrlRuns {
  #run: Run = { start: 0, end: 0, url: 0, parameters: 0 };

  constructor(private readonly text: string) {}

  /** The URL around a name in its query; undefined if the name stands elsewhere. */
  urlAround(index: number): Range | undefined {
    if (index >= this.#run.end) {
      this.#run = this.#read(index);
    }
    const { start, end, url, parameters } = this.#run;
    return parameters < index ? { start: url < index ? url : start, end } : undefined;
  }

  #read(index: number): Run {
    const start = this.#startOf(index, this.#run.end);
    const end = endOfMatch(RUN, this.text, index) ?? index;
    const run = this.text.slice(start, end);
    const [url, question, and] = [run.search(URL_START), run.indexOf("?"), run.indexOf("&")];
    // A form's fields begin with a name; what does not is the rest of a URL that was broken.
    const isRest = and >= 0 && !run.slice(0, and).includes("=");
    const parameters = [question, url, isRest ? and : -1].filter((found) => found >= 0);
    const beginning = url < 0 ? this.#brokenUrl(start, isRest) : undefined;
    return {
      start: beginning ?? start,
      end,
      url: url < 0 ? end : start + url,
      parameters: beginning ?? Math.min(...parameters.map((found) => start + found), end),
    };
  }

  #startOf(index: number, least: number): number {
    let start = index;
    while (start > least && !ENDS_A_RUN.test(this.text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** The beginning of the URL that was broken in its query, before that index. */
  #brokenUrl(rest: number, isRest: boolean): number | undefined {
    const before = this.text.slice(this.#run.end, rest).trimEnd();
    const end = this.#run.end + before.length;
    if (end === rest || end === this.#run.end) {
      return undefined;
    }
    const start = this.#startOf(end, this.#run.end);
    const run = this.text.slice(start, end);
    const url = run.search(URL_START);
    return url >= 0 && run.includes("?", url) && (isRest || /[?&=-]$/.test(run)) ? start + url : undefined;
  }
}
