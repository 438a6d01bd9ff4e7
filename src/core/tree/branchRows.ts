import type { TimeZone } from "../base/timeText";
import type { Job } from "../job/job";
import type { RevisionJobs } from "../store/dataSetJobs";
import { SortedByTime } from "../store/sortedByTime";
import { type Day, dayOf, daysOf } from "./day";
import type { Branch, DayNode, JobNode, RevisionNode, TreeNode } from "./treeNode";

/** A branch with more rows than this shows them by day. */
const MOST_ROWS = 1000;

type InOrder<T> = Omit<SortedByTime<T>, "add" | "remove" | "replace">;

const NONE: InOrder<never> = new SortedByTime<never>(() => undefined);

/** The items that have a row in a branch, newest first, and how their nodes are made. */
export interface BranchContent {
  readonly branch: Branch;
  /** Beginning of the ids of its days. */
  readonly path: string;
  readonly jobs: InOrder<Job> | undefined;
  readonly jobNode: (job: Job) => JobNode;
  readonly revisions?: InOrder<RevisionJobs> | undefined;
  readonly revisionNode?: (revisionId: string) => RevisionNode;
  /** True where the rows are shown by day however few they are. */
  readonly isByDay: boolean;
  /** True where a filter leaves jobs out. */
  readonly isFiltered: boolean;
}

/** The rows of a branch: its revisions and then its jobs, or the days of these where they are many. */
export class BranchRows {
  readonly #revisions: InOrder<RevisionJobs>;
  readonly #jobs: InOrder<Job>;
  readonly #isByDay: boolean;

  constructor(
    private readonly content: BranchContent,
    private readonly zone: TimeZone,
  ) {
    this.#revisions = content.revisions ?? NONE;
    this.#jobs = content.jobs ?? NONE;
    this.#isByDay = content.isByDay || this.#revisions.size + this.#jobs.size > MOST_ROWS;
  }

  all(): TreeNode[] {
    return this.#isByDay
      ? daysOf([this.#revisions, this.#jobs], this.zone).map((day) => this.day(day))
      : this.between({ since: -Infinity, until: Infinity });
  }

  /** The rows of a part of the branch: those of a day, for one. */
  between(part: Pick<Day, "since" | "until">): TreeNode[] {
    const { revisionNode, jobNode } = this.content;
    return [
      ...itemsBetween(this.#revisions, part).flatMap(({ id }) => revisionNode?.(id) ?? []),
      ...itemsBetween(this.#jobs, part).map(jobNode),
    ];
  }

  /** The day that a row of that time is below; undefined where the branch is not shown by day. */
  dayAbove(time: number): DayNode | undefined {
    return this.#isByDay ? this.day(dayOf(time, this.zone)) : undefined;
  }

  /** The row of a day, which counts what is loaded of it. */
  day({ date, since, until }: Day): DayNode {
    const { branch, path, isFiltered } = this.content;
    return {
      kind: "day",
      // No id of AWS has a colon in it.
      id: `${path}/:day:${date}`,
      ...{ branch, date, since, until },
      revisions: this.#revisions.countSince(since) - this.#revisions.countSince(until),
      jobs: this.#jobs.countSince(since) - this.#jobs.countSince(until),
      ...(isFiltered ? { filtered: true } : {}),
    };
  }
}

function itemsBetween<T>(list: InOrder<T>, { since, until }: Pick<Day, "since" | "until">): T[] {
  return list.slice(list.countSince(until), list.countSince(since));
}
