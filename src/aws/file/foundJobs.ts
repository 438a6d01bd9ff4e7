import { isJsonObject, isList, type Json, type JsonObject, textIn } from "../../core/base/json";
import { shortened, visibleText } from "../../core/base/visibleText";
import type { JobsContentFault } from "../../core/failure/failure";
import type { Job } from "../../core/job/job";
import { toJob } from "../wire/toJob";
import { plainJob } from "./plainJob";

/** Longest name of a foreign member that a sentence repeats, in characters. */
const LONGEST_NAME = 40;
/** As deep as lists of pages are looked through, in levels. */
export const DEEPEST_LIST = 8;

/** Members that answers have beside their jobs: of the CLI, boto3, and the SDKs for JavaScript, Go and .NET. */
const PAGE_MEMBERS =
  /^(?:NextToken|\$metadata|Response[mM]etadata|ResultMetadata|[Cc]ontentLength|[Hh]ttpStatusCode|LoggedAt)$/;

/** Jobs of a file; `nextToken` is where the list goes on in AWS, if it does. */
export interface JobsRead {
  readonly jobs: readonly Job[];
  readonly nextToken?: string;
}

/**
 * Collects the jobs in the values of a file: jobs, lists of them, pages of ListJobs, and lists of pages. Nothing that
 * it keeps holds a secret.
 */
export class FoundJobs {
  #jobs: Job[] = [];
  #hasJob = false;
  #hasList = false;
  #foreign: { readonly name: string | undefined } | undefined;
  #nextToken: string | undefined;

  /** A value that stands in no list. One that is neither a job nor a page can be a line of a log: it is left out. */
  takeAlone(value: Json): void {
    if (isJsonObject(value) && !isPage(value) && !isJob(plainJob(value))) {
      this.#noteForeign(Object.keys(value)[0]);
    } else {
      this.takeElement(value);
    }
  }

  /** An element of a list: what is no job has its row too, which shows that it cannot be read. */
  takeElement(value: Json, depth = 0): void {
    if (isList(value) && depth < DEEPEST_LIST) {
      this.takeList();
      for (const element of value) {
        this.takeElement(element, depth + 1);
      }
    } else if (isJsonObject(value) && isPage(value)) {
      this.beginPage();
      this.takePageMembers(value);
      this.#takeJobs(value["Jobs"]);
    } else {
      this.takeJob(value);
    }
  }

  /** Notes that there is a list, which can be empty. */
  takeList(): void {
    this.#hasList = true;
  }

  /** An element of a list of jobs; `list` is the list's name, if it has one. */
  takeJob(value: Json, list?: string): void {
    const element = plainJob(value);
    if (isJob(element)) {
      this.#hasJob = true;
    } else {
      this.#noteForeign(list);
    }
    this.#jobs.push(toJob(element));
  }

  /** The last page of a file says whether the list goes on. */
  beginPage(): void {
    this.#nextToken = undefined;
    this.takeList();
  }

  /** What a page has beside its jobs. */
  takePageMembers(page: JsonObject): void {
    this.#nextToken = textIn(page, "NextToken") || this.#nextToken;
  }

  /** Takes back everything that is taken from now on, when it is called. */
  rollback(): () => void {
    const [count, hasJob, hasList] = [this.#jobs.length, this.#hasJob, this.#hasList];
    const [foreign, nextToken] = [this.#foreign, this.#nextToken];
    return () => {
      this.#jobs.length = count;
      [this.#hasJob, this.#hasList, this.#foreign, this.#nextToken] = [hasJob, hasList, foreign, nextToken];
    };
  }

  /** Whether the job that was taken last lacks something that each job has. */
  get isLastIncomplete(): boolean {
    return (this.#jobs.at(-1)?.problems.length ?? 0) > 0;
  }

  /** Undefined where nothing was found. */
  get result(): JobsRead | JobsContentFault | undefined {
    if (this.#hasJob || (this.#hasList && this.#jobs.length === 0)) {
      return { jobs: this.#jobs, ...(this.#nextToken === undefined ? {} : { nextToken: this.#nextToken }) };
    }
    const { name } = this.#foreign ?? {};
    return (
      this.#foreign && {
        kind: "otherOutput",
        ...(name === undefined ? {} : { found: visibleText(shortened(name, LONGEST_NAME)) }),
      }
    );
  }

  #takeJobs(list: Json | undefined): void {
    for (const element of isList(list) ? list : []) {
      this.takeJob(element, "Jobs");
    }
  }

  #noteForeign(name: string | undefined): void {
    this.#foreign ??= { name };
  }
}

/** Whether it is an answer of ListJobs. Some programs leave out an empty list, or write `null` for it. */
function isPage(object: JsonObject): boolean {
  const names = Object.keys(object);
  const jobs = object["Jobs"];
  return (
    isList(jobs) || jobs === null || (names.length > 0 && names.every((name) => PAGE_MEMBERS.test(name)))
  );
}

/** Whether it is like a job as the CLI prints it: other things have an id too, but neither type nor state. */
function isJob(element: Json): element is JsonObject {
  return (
    isJsonObject(element) &&
    textIn(element, "Id") !== undefined &&
    (textIn(element, "Type") !== undefined || textIn(element, "State") !== undefined)
  );
}
