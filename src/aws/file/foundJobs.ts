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
  #hasEmptyList = false;
  /** Number of jobs before the value that is read. */
  #valueStart = 0;
  #hasJobInValue = false;
  #foreign: { readonly name: string | undefined } | undefined;
  #nextToken: string | undefined;

  /** A value that stands in no list. One that is neither a job nor a page can be a line of a log: it is left out. */
  takeAlone(value: Json): void {
    if (isJsonObject(value) && isWrapped(value)) {
      this.takeElement(value["value"] ?? null);
    } else if (isJsonObject(value) && !isPage(value) && !isJob(plainJob(value))) {
      this.#noteForeign(Object.keys(value)[0]);
    } else {
      this.takeElement(value);
    }
  }

  /** An element of a list: what is no job has its row too, which shows that it cannot be read. */
  takeElement(value: Json, depth = 0): void {
    if (isList(value) && depth < DEEPEST_LIST) {
      this.#takeEach(value, (element) => this.takeElement(element, depth + 1));
    } else if (isJsonObject(value) && isPage(value)) {
      this.beginPage();
      this.takePageMembers(value);
      const jobs = value["Jobs"];
      this.#takeEach(isList(jobs) ? jobs : [], (job) => this.takeJob(job, "Jobs"));
    } else {
      this.takeJob(value);
    }
  }

  /** Notes that there is a list without jobs, which is no fault. */
  takeEmptyList(): void {
    this.#hasEmptyList = true;
  }

  /** An element of a list of jobs; `list` is the list's name, if it has one. */
  takeJob(value: Json, list?: string): void {
    const element = plainJob(value);
    if (isJob(element)) {
      this.#hasJobInValue = true;
    } else {
      this.#noteForeign(list);
    }
    this.#jobs.push(toJob(element));
  }

  /** The last page of a file says whether the list goes on. */
  beginPage(): void {
    this.#nextToken = undefined;
  }

  /** What a page has beside its jobs. */
  takePageMembers(page: JsonObject): void {
    this.#nextToken = textIn(page, "NextToken") || this.#nextToken;
  }

  /** Says that a value begins which is in no other. What is returned takes back all that is taken from now on. */
  beginValue(): () => void {
    const { length } = this.#jobs;
    const [hasEmptyList, foreign, nextToken] = [this.#hasEmptyList, this.#foreign, this.#nextToken];
    this.#valueStart = length;
    this.#hasJobInValue = false;
    return () => {
      this.#jobs.length = length;
      [this.#hasEmptyList, this.#foreign, this.#nextToken] = [hasEmptyList, foreign, nextToken];
    };
  }

  /** Says that it has ended. One without any job, such as a list in a log, is left out whole. */
  endValue(): void {
    if (!this.#hasJobInValue) {
      this.#jobs.length = this.#valueStart;
    }
  }

  /** Whether the job that was taken last lacks something that each job has. */
  get isLastIncomplete(): boolean {
    return (this.#jobs.at(-1)?.problems.length ?? 0) > 0;
  }

  /** Undefined where nothing was found. */
  get result(): JobsRead | JobsContentFault | undefined {
    if (this.#jobs.length > 0 || this.#hasEmptyList) {
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

  #takeEach(list: readonly Json[], take: (element: Json) => void): void {
    if (list.length === 0) {
      this.takeEmptyList();
    }
    list.forEach(take);
  }

  #noteForeign(name: string | undefined): void {
    this.#foreign ??= { name };
  }
}

/** Whether it is a list as Windows PowerShell writes it in some places: with the number of its elements. */
function isWrapped(object: JsonObject): boolean {
  return isList(object["value"]) && typeof object["Count"] === "number";
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
