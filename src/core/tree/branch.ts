import type { JobGroup } from "../store/jobGroups";

/** A place below which rows can be many. */
export type Branch = DataSetBranch | GroupBranch;

/** Below a data set, or below one of its revisions. */
export interface DataSetBranch {
  readonly dataSetId: string;
  readonly revisionId?: string | undefined;
}

/** Below a group of jobs; at the top of the tree where all jobs are one. */
export interface GroupBranch {
  readonly group: JobGroup;
}
