import type { TimeZone } from "../base/timeText";
import type { JobSource } from "../filter/jobSource";
import { JOB_TYPES, type Job, type JobState } from "../job/job";
import { groupOf, isOfAll, type JobGroup, type JobGrouping } from "../store/jobGroups";
import { BranchRows } from "./branchRows";
import { groupedJobNode, groupNode, groupPath } from "./buildNode";
import type { RowAddress } from "./rowAddress";
import type { GroupNode, JobNode, TreeNode } from "./treeNode";

/** States in which there is something to do or to wait for come first. */
const STATES_IN_ORDER = [
  "ERROR",
  "TIMED_OUT",
  "IN_PROGRESS",
  "WAITING",
  "COMPLETED",
  "CANCELLED",
] satisfies readonly JobState[];

/** Jobs of whatever data set below their state, type or day, or all in one list: each has one row. Nodes below data sets have no parent here. */
export class ByGroup {
  constructor(
    private readonly source: JobSource,
    private readonly by: JobGrouping,
    private readonly zone: TimeZone,
  ) {}

  roots(): TreeNode[] {
    const { by } = this;
    return by === "state" || by === "type"
      ? this.#names(by).map((name) => groupNode(this.source, { by, name }))
      : this.#rowsIn({ by, name: "" }).all();
  }

  children(node: TreeNode): TreeNode[] {
    switch (node.kind) {
      case "group":
        return this.#rowsIn(node.group).all();
      case "day":
        return "group" in node.branch ? this.#rowsIn(node.branch.group).between(node) : [];
      default:
        return [];
    }
  }

  parent(node: TreeNode): TreeNode | undefined {
    switch (node.kind) {
      case "day":
        return "group" in node.branch ? this.#nodeOf(node.branch.group) : undefined;
      case "job": {
        if (node.group === undefined) {
          return undefined;
        }
        // With another state it can be in another group.
        const job = this.#jobOf(node);
        const group = groupOf(job, this.by);
        return this.#rowsIn(group).dayAbove(job.createdAt ?? -Infinity) ?? this.#nodeOf(group);
      }
      default:
        return undefined;
    }
  }

  renewed(node: TreeNode): TreeNode {
    switch (node.kind) {
      case "group":
        return groupNode(this.source, node.group);
      case "day":
        return "group" in node.branch ? this.#rowsIn(node.branch.group).day(node) : node;
      case "job":
        return node.group === undefined ? node : this.nodeOfJob(this.#jobOf(node));
      default:
        return node;
    }
  }

  nodeOfJob(job: Job): JobNode {
    return groupedJobNode(this.source, job, this.by);
  }

  nodeAt({ jobId }: RowAddress): TreeNode | undefined {
    const job = jobId === undefined ? undefined : this.source.store.get(jobId);
    return job && this.nodeOfJob(job);
  }

  /** The job as it is loaded now. */
  #jobOf({ job }: JobNode): Job {
    return this.source.store.get(job.id) ?? job;
  }

  /** The row of a group; undefined where the group is all jobs. */
  #nodeOf(group: JobGroup): GroupNode | undefined {
    return isOfAll(group) ? undefined : groupNode(this.source, group);
  }

  /** In an order that stays while jobs come and go; what this version does not know comes last. */
  #names(by: "state" | "type"): readonly string[] {
    const known: readonly string[] = by === "state" ? STATES_IN_ORDER : JOB_TYPES;
    const placeOf = (name: string) => (known.includes(name) ? known.indexOf(name) : known.length);
    return this.source.store
      .groupedBy(by)
      .names.toSorted((one, other) => placeOf(one) - placeOf(other) || (one < other ? -1 : 1));
  }

  #rowsIn(group: JobGroup): BranchRows {
    const { source } = this;
    return new BranchRows(
      {
        branch: { group },
        path: groupPath(source, group),
        jobs: source.store.groupedBy(group.by).get(group.name),
        ...{ isByDay: group.by === "day", isFiltered: source.filter !== undefined },
        jobNode: (job) => groupedJobNode(source, job, group.by),
      },
      this.zone,
    );
  }
}
