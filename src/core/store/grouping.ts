/** What the jobs of the tree stand below. */
export const GROUPINGS = ["dataSet", "state", "type", "day", "none"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The ways in which jobs stand in groups of their own, without their data sets and revisions. */
export type JobGrouping = Exclude<Grouping, "dataSet">;

/** A grouping as it was kept; by data set for whatever else was. */
export function groupingFrom(kept: unknown): Grouping {
  return GROUPINGS.find((grouping) => grouping === kept) ?? "dataSet";
}
