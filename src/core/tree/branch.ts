import type { JobSource } from "../filter/jobSource";
import type { Job } from "../job/job";
import type { RevisionJobs } from "../store/dataSetJobs";
import type { JobGroup } from "../store/jobGroups";
import { SortedByTime } from "../store/sortedByTime";

/** Where rows can be many. */
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

/** What has a row there, each list newest first. */
export interface BranchLists {
  readonly revisions: InOrder<RevisionJobs>;
  readonly jobs: InOrder<Job>;
}

type InOrder<T> = Omit<SortedByTime<T>, "add" | "remove" | "replace">;

export function listsIn({ store }: JobSource, branch: Branch): BranchLists {
  const none = new SortedByTime<never>(() => undefined);
  if ("group" in branch) {
    const { by, name } = branch.group;
    return { revisions: none, jobs: store.groupedBy(by).get(name)?.inOrder ?? none };
  }
  const { dataSetId, revisionId } = branch;
  const dataSet = store.dataSet(dataSetId);
  return revisionId === undefined
    ? { revisions: dataSet?.revisions.inOrder ?? none, jobs: dataSet?.withoutRevision.inOrder ?? none }
    : { revisions: none, jobs: dataSet?.revisions.get(revisionId)?.inOrder ?? none };
}
