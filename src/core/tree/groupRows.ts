import { assertNever } from "../base/assertNever";
import type { TimeZone } from "../base/timeText";
import type { JobSource } from "../filter/jobSource";
import { JOB_TYPES, type JobState } from "../job/job";
import type { JobGrouping } from "../store/jobGroups";
import { groupNode } from "./buildNode";
import { rowsIn } from "./dayGroups";
import type { TreeNode } from "./treeNode";

/** The states in which somebody has something to do or to wait for come first. */
const STATES_IN_ORDER = [
  "ERROR",
  "TIMED_OUT",
  "IN_PROGRESS",
  "WAITING",
  "COMPLETED",
  "CANCELLED",
] satisfies readonly JobState[];

/** The first rows of a tree without data sets. */
export function groupRows(source: JobSource, by: JobGrouping, zone?: TimeZone): TreeNode[] {
  switch (by) {
    case "state":
    case "type":
      return groupNames(source, by).map((name) => groupNode(source, { by, name }));
    case "day":
    case "none":
      return rowsIn(source, { group: { by, name: "" } }, zone);
    default:
      return assertNever(by);
  }
}

/** In an order that stays while jobs come and go; what this version does not know comes last. */
function groupNames({ store }: JobSource, by: "state" | "type"): readonly string[] {
  const known: readonly string[] = by === "state" ? STATES_IN_ORDER : JOB_TYPES;
  const placeOf = (name: string) => (known.includes(name) ? known.indexOf(name) : known.length);
  return store
    .groupedBy(by)
    .names.toSorted((one, other) => placeOf(one) - placeOf(other) || (one < other ? -1 : 1));
}
