import { inServiceOrder, type Job, wireName } from "../job/job";
import { type JobIndex, JobTimeline } from "./jobTimeline";

/** Jobs that have something in common. */
export interface JobGroup {
  readonly by: JobGrouping;
  /** Their state or type as the service spells it; empty where the group is all jobs. */
  readonly name: string;
}

/** Whether the group is all jobs, which have no row above them. */
export function isOfAll({ by }: JobGroup): boolean {
  return by === "day" || by === "none";
}

/** The group of a job. */
export function groupOf(job: Job, by: JobGrouping): JobGroup {
  return { by, name: nameOf(job, by) };
}

/** Jobs in groups, each newest first. */
export class JobGroups implements JobIndex {
  readonly #groups = new Map<string, JobTimeline>();

  constructor(
    readonly by: JobGrouping,
    jobs: Iterable<Job>,
  ) {
    // In order, each is added at an end: lists that were read side by side would cost far more.
    for (const job of inServiceOrder(jobs)) {
      this.add(job);
    }
  }

  get names(): readonly string[] {
    return [...this.#groups.keys()];
  }

  get(name: string): JobTimeline | undefined {
    return this.#groups.get(name);
  }

  add(job: Job): void {
    const name = nameOf(job, this.by);
    const group = this.#groups.get(name) ?? new JobTimeline();
    this.#groups.set(name, group);
    group.add(job);
  }

  remove(job: Job): void {
    const name = nameOf(job, this.by);
    const group = this.#groups.get(name);
    group?.remove(job);
    if (group?.size === 0) {
      this.#groups.delete(name);
    }
  }

  /** In the place of the previous one, or in another group. */
  replace(previous: Job, job: Job): void {
    const name = nameOf(job, this.by);
    if (nameOf(previous, this.by) === name) {
      this.#groups.get(name)?.replace(previous, job);
    } else {
      this.remove(previous);
      this.add(job);
    }
  }
}

function nameOf({ state, type }: Job, by: JobGrouping): string {
  switch (by) {
    case "state":
      return wireName(state);
    case "type":
      return wireName(type);
    default:
      return "";
  }
}

/** Ways in which the tree groups jobs. */
export const GROUPINGS = ["dataSet", "state", "type", "day", "none"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The ways in which jobs stand in groups of their own, without their data sets and revisions. */
export type JobGrouping = Exclude<Grouping, "dataSet">;

/** A grouping as it was kept; by data set for whatever else was. */
export function groupingFrom(kept: unknown): Grouping {
  return GROUPINGS.find((grouping) => grouping === kept) ?? "dataSet";
}
