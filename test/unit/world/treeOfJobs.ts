import type { ListKey } from "../../../src/core/connection/listKey";
import type { Failure } from "../../../src/core/failure/failure";
import type { JobSource } from "../../../src/core/filter/jobSource";
import type { DataSet, Revision } from "../../../src/core/job/dataSet";
import type { Job } from "../../../src/core/job/job";
import type { FeedState } from "../../../src/core/paging/feedState";
import { JobStore } from "../../../src/core/store/jobStore";
import { type Arrangement, JobTree } from "../../../src/core/tree/jobTree";

interface Status {
  readonly state: FeedState;
  readonly hasMore?: boolean;
}

export const READY: Status = { state: { kind: "ready" } };
const IDLE: Status = { state: { kind: "idle" } };

interface World {
  readonly account?: Status;
  readonly identityFailure?: Failure;
  /** The lists of data sets that were opened. */
  readonly opened?: Readonly<Record<string, Status>>;
  readonly dataSets?: Status;
  /** The data sets that ListDataSets gave. */
  readonly listed?: readonly DataSet[];
  readonly others?: readonly string[];
  readonly names?: readonly DataSet[];
  readonly revisions?: readonly Revision[];
}

/** What a tree of these jobs is made of. */
export function sourceOf(jobs: readonly Job[], world: World = {}): JobSource {
  const { account = READY, opened = {}, dataSets = IDLE, listed = [], others = [] } = world;
  const store = new JobStore();
  store.add(jobs);
  const statusOf = (key: ListKey) =>
    key.of === "account" ? account : key.of === "dataSets" ? dataSets : opened[key.dataSetId];
  return {
    connection: { id: "demo@us-east-1@" },
    store,
    identity: { failure: world.identityFailure },
    dataSets: { items: listed },
    names: {
      dataSets: { get: (id) => world.names?.find((dataSet) => dataSet.id === id), isGone: () => false },
      revisions: { get: (_, id) => world.revisions?.find((revision) => revision.id === id) },
    },
    feed: (key) => {
      const status = statusOf(key);
      return status && { state: status.state, items: jobs, hasMore: status.hasMore ?? false };
    },
    isUnlisted: (id) => others.includes(id) || store.dataSet(id) === undefined,
  };
}

/** The rows of these jobs, by data set unless they are to be arranged in another way. */
export function treeOf(source: JobSource, arrangement: Partial<Arrangement> = {}): JobTree {
  return new JobTree(source, { grouping: "dataSet", zone: undefined, ...arrangement });
}
