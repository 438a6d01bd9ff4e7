import type { RevisionJobs } from "./dataSetJobs";
import type { Job } from "./job";
import { NewestFirst } from "./newestFirst";
import type { TreeSource } from "./treeSource";

/** Where rows can be many: below a data set, or below one of its revisions. */
export interface Branch {
  readonly dataSetId: string;
  readonly revisionId?: string | undefined;
}

/** What has a row there, each list newest first. */
export interface BranchLists {
  readonly revisions: InOrder<RevisionJobs>;
  readonly jobs: InOrder<Job>;
}

type InOrder<T> = Omit<NewestFirst<T>, "add" | "remove" | "replace">;

export function listsIn({ store }: TreeSource, { dataSetId, revisionId }: Branch): BranchLists {
  const dataSet = store.dataSet(dataSetId);
  const none = new NewestFirst<never>(() => undefined);
  return revisionId === undefined
    ? { revisions: dataSet?.revisions.inOrder ?? none, jobs: dataSet?.withoutRevision.inOrder ?? none }
    : { revisions: none, jobs: dataSet?.revisions.get(revisionId)?.inOrder ?? none };
}
