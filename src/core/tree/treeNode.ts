import type { ListKey } from "../connection/listKey";
import type { Failure } from "../failure/failure";
import type { DataSet, Revision } from "../job/dataSet";
import type { Job } from "../job/job";
import type { JobGroup } from "../store/jobGroups";
import type { Branch } from "./branch";
import type { Day } from "./day";

/**
 * What stands in the tree, as plain values. Ids are paths, connection/data set/revision/job: the same after a
 * refresh and after a reload of the window, and different where one job stands under several revisions.
 */
export type TreeNode =
  | ConnectionNode
  | DataSetNode
  | OtherDataSetsNode
  | RevisionNode
  | GroupNode
  | DayNode
  | JobNode
  | LoadMoreNode
  | LoadingNode
  | FailureNode
  | EmptyNode
  | NoMatchNode;

/** Whose jobs stand below it, where several connections are shown. */
export interface ConnectionNode {
  readonly kind: "connection";
  readonly id: string;
  /** Undefined for the credentials of the environment, or while nobody knows. */
  readonly profile?: string;
  readonly region?: string;
  /** The path of the file that the jobs are of. */
  readonly file?: string;
  /** Whose jobs they are, once one told it. */
  readonly account?: string;
  /** What the user selected; there is one. */
  readonly isSelected: boolean;
  /** By the settings. */
  readonly isPinned: boolean;
  /** Of the account's list. */
  readonly hasMore: boolean;
  /** Why there are no jobs, or none that are new. */
  readonly failure?: Failure;
}

export interface JobCounts {
  /** Of the loaded jobs; with a filter, those of them that pass it. */
  readonly jobs: number;
  /** All that are loaded, where a filter leaves some out. */
  readonly loaded?: number;
  /** Of those jobs: ended in an error or timed out. */
  readonly failed: number;
  /** When the newest of them was created: milliseconds since 1970. */
  readonly newest?: number;
}

export interface DataSetNode extends JobCounts {
  readonly kind: "dataSet";
  readonly id: string;
  /** `NO_DATA_SET` for jobs that name none. */
  readonly dataSetId: string;
  readonly hasMore: boolean;
  /** What AWS says of it, once that is known. */
  readonly dataSet?: DataSet;
  /** AWS does not know it any more. */
  readonly gone: boolean;
}

/** Owned and entitled data sets without a job among the loaded ones. */
export interface OtherDataSetsNode {
  readonly kind: "otherDataSets";
  readonly id: string;
  readonly hasMore: boolean;
}

export interface RevisionNode extends JobCounts {
  readonly kind: "revision";
  readonly id: string;
  readonly dataSetId: string;
  readonly revisionId: string;
  /** What AWS says of it, once that is known. */
  readonly revision?: Revision;
}

/** Jobs of one state or type, of whatever data set. */
export interface GroupNode extends JobCounts {
  readonly kind: "group";
  readonly id: string;
  readonly group: JobGroup;
}

/** One day's rows where they are many, or as the user wants them; what a row stands for keeps its own id. */
export interface DayNode extends Day {
  readonly kind: "day";
  readonly id: string;
  /** What it is a day of. */
  readonly branch: Branch;
  /** Revisions whose newest loaded job was created on that day. */
  readonly revisions: number;
  /** Loaded jobs of that day that stand in no revision's row below it. */
  readonly jobs: number;
  /** Only those that pass a filter are counted. */
  readonly filtered?: true;
}

export interface JobNode {
  readonly kind: "job";
  readonly id: string;
  readonly job: Job;
  readonly dataSetId: string;
  /** The revision it stands under here; absent for a job that names none, and in a group. */
  readonly revisionId?: string;
  /** What it stands in, where that is no data set. */
  readonly group?: JobGroup;
  /** What AWS says of the data set, where the row has to tell that. */
  readonly dataSet?: DataSet;
}

/** The list goes on behind the rows above. */
export interface LoadMoreNode {
  readonly kind: "loadMore";
  readonly id: string;
  readonly list: ListKey;
  readonly loaded: number;
  readonly loading: boolean;
  /** So many empty pages came last, in a row. */
  readonly emptyPages?: number;
  /** The list is read on until something passes the filter. */
  readonly searches?: true;
}

/** Nothing is there yet and a request is under way. */
export interface LoadingNode {
  readonly kind: "loading";
  readonly id: string;
}

export interface FailureNode {
  readonly kind: "failure";
  readonly id: string;
  readonly failure: Failure;
  /** The list that failed; without one, there is no connection to list anything over. */
  readonly list?: ListKey;
}

/** The list is there and has nothing in it. */
export interface EmptyNode {
  readonly kind: "empty";
  readonly id: string;
  readonly list: ListKey;
}

/** Jobs are loaded, and none of them passes the filter. */
export interface NoMatchNode {
  readonly kind: "noMatch";
  readonly id: string;
  readonly loaded: number;
}
