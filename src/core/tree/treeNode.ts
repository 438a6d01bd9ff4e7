import type { ListKey } from "../connection/listKey";
import type { Failure } from "../failure/failure";
import type { DataSet, Revision } from "../job/dataSet";
import type { Job } from "../job/job";
import type { JobGroup } from "../store/jobGroups";
import type { Day } from "./day";

/**
 * Plain value behind a row of the tree. Its id is a path, connection/data set/revision/job: it stays after a
 * refresh and after a reload of the window, and differs where one job has rows under several revisions.
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
  | FurtherJobsNode
  | LoadingNode
  | FailureNode
  | EmptyNode
  | NoMatchNode
  | BrokenNode;

/** Members of every node. */
interface NodeOf<Kind extends string> {
  readonly kind: Kind;
  readonly id: string;
}

/** Row of a connection, where several are shown. Its jobs are below it. */
export interface ConnectionNode extends NodeOf<"connection"> {
  /** Undefined for the credentials of the environment, and until the profile is found out. */
  readonly profile?: string;
  readonly region?: string;
  /** Path or URI of the file that the jobs are read from. */
  readonly file?: string;
  /** All files that are open. */
  readonly files?: readonly string[];
  /** Account ID, once an answer of AWS names it. */
  readonly account?: string;
  /** True for the one connection that the user selected. */
  readonly isSelected: boolean;
  /** True for a connection that the settings name. */
  readonly isPinned: boolean;
  /** Whether the account's list has further pages. */
  readonly hasMore: boolean;
  /** Reason why there are no jobs, or none that are new. */
  readonly failure?: Failure;
}

export interface JobCounts {
  /** Loaded jobs; with a filter, those of them that pass it. */
  readonly jobs: number;
  /** All loaded jobs; present with a filter. */
  readonly loaded?: number;
  /** Those of `jobs` that ended in an error or timed out. */
  readonly failed: number;
  /** Creation of the newest of them, in milliseconds since 1970. */
  readonly newest?: number;
}

export interface DataSetNode extends NodeOf<"dataSet">, JobCounts {
  /** `NO_DATA_SET` for jobs that name none. */
  readonly dataSetId: string;
  readonly hasMore: boolean;
  /** Name and origin, once AWS sent them. */
  readonly dataSet?: DataSet;
  /** True once AWS answered that there is no such data set. */
  readonly gone: boolean;
}

/** Owned and entitled data sets without a job among the loaded ones. */
export interface OtherDataSetsNode extends NodeOf<"otherDataSets"> {
  readonly hasMore: boolean;
}

export interface RevisionNode extends NodeOf<"revision">, JobCounts {
  readonly dataSetId: string;
  readonly revisionId: string;
  /** Comment and state, once AWS sent them. */
  readonly revision?: Revision;
}

/** Jobs of one state or type, of whatever data set. */
export interface GroupNode extends NodeOf<"group">, JobCounts {
  readonly group: JobGroup;
}

/** Row of a day, where rows are many or the user groups by day. The rows below it have the ids that they have elsewhere. */
export interface DayNode extends NodeOf<"day">, Day {
  /** The branch whose rows of that day are below it. */
  readonly branch: Branch;
  /** Revisions whose newest loaded job was created on that day. */
  readonly revisions: number;
  /** Loaded jobs of that day that are not below one of those revisions. */
  readonly jobs: number;
  /** Present where only jobs that pass a filter are counted. */
  readonly filtered?: true;
}

export interface JobNode extends NodeOf<"job"> {
  readonly job: Job;
  readonly dataSetId: string;
  /** Revision whose row is above; absent for a job that names none, and in a group. */
  readonly revisionId?: string;
  /** Its group, where jobs are not arranged by data set. */
  readonly group?: JobGroup;
  /** Its data set, where the row names that. */
  readonly dataSet?: DataSet;
}

/** Row at the end of a list that has further pages. */
export interface LoadMoreNode extends NodeOf<"loadMore"> {
  readonly list: ListKey;
  readonly loaded: number;
  readonly loading: boolean;
  /** Number of empty pages that came last, one after the other. */
  readonly emptyPages?: number;
  /** Present where a click reads on until a job passes the filter. */
  readonly searches?: true;
}

/** Row at the end of a file that holds only the beginning of a list. */
export type FurtherJobsNode = NodeOf<"furtherJobs">;

/** Row of a list whose first page is being loaded. */
export type LoadingNode = NodeOf<"loading">;

export interface FailureNode extends NodeOf<"failure"> {
  readonly failure: Failure;
  /** The list that failed; absent where the connection itself failed. */
  readonly list?: ListKey;
}

/** Row of a list that is loaded and empty. */
export interface EmptyNode extends NodeOf<"empty"> {
  readonly list: ListKey;
}

/** Row of a tree whose loaded jobs all fail the filter. */
export interface NoMatchNode extends NodeOf<"noMatch"> {
  readonly loaded: number;
}

/** Row in the place of one that could not be made, with its id. The log says why. */
export interface BrokenNode extends NodeOf<"broken"> {
  /** Whether there can be rows below it, which are as good as ever. */
  readonly isBranch: boolean;
}

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
