import type { ListKey } from "../connection/listKey";
import type { Failure } from "../failure/failure";
import type { DataSet, Revision } from "../job/dataSet";
import type { FeedState } from "../paging/feedState";
import type { JobStore } from "../store/jobStore";
import type { FilterWords } from "./jobFilter";

/** Source of the tree: `JobCatalog` is one, a test's plain object another. */
export interface JobSource {
  readonly connection: { readonly id: string };
  readonly store: JobStore;
  /** Set where `store` holds only what passes a filter. */
  readonly filter?: SourceFilter;
  /** Failure for which AWS accepts no credentials of this connection; undefined while it does. */
  readonly identity: {
    readonly failure: Failure | undefined;
    /** Says that lists had jobs of another account or Region, which were left out. */
    readonly leftOut?: Failure | undefined;
  };
  /** See `JobCatalog.furtherToken`. */
  readonly furtherToken?: string | undefined;
  readonly dataSets: { readonly items: readonly DataSet[] };
  readonly names: {
    readonly dataSets: { get(id: string): DataSet | undefined; isGone(id: string): boolean };
    readonly revisions: { get(dataSetId: string, revisionId: string): Revision | undefined };
  };
  feed(key: ListKey): ListStatus | undefined;
  isUnlisted(dataSetId: string): boolean;
}

export interface SourceFilter {
  /** Everything that is loaded. */
  readonly whole: JobStore;
  /** Short text of the filter. */
  describe(words: FilterWords): string;
}

export interface ListStatus {
  readonly state: FeedState;
  readonly items: readonly unknown[];
  readonly hasMore: boolean;
}
