import type { ListKey } from "../connection/listKey";
import type { JobSource, ListStatus } from "../filter/jobSource";
import type { FeedState } from "../paging/feedState";
import { listPath } from "./buildNode";
import type { EmptyNode, FailureNode, LoadMoreNode, TreeNode } from "./treeNode";

/**
 * The rows of a list, and what is to be said of the list itself: that it failed, goes on, loads or is empty.
 * What takes the place of a row has its id, so that the selection stays on it: one stands where the first page
 * will be, one where the next page will be.
 */
export function withListNodes(source: JobSource, list: ListKey, rows: readonly TreeNode[]): TreeNode[] {
  const first = listPath(source, list, "first");
  const empty: EmptyNode = { kind: "empty", id: first, list };
  const status = source.feed(list);
  if (status === undefined) {
    return rows.length > 0 ? [...rows] : [empty];
  }
  const { state } = status;
  if (rows.length === 0 && isFirstPage(state)) {
    return [{ kind: "loading", id: first }];
  }
  const more = loadMoreNodes(source, list, status);
  if (state.kind === "failed") {
    const { failure, what } = state;
    const failed = (id: string): FailureNode => ({ kind: "failure", id, failure, list });
    // A failed refresh is about the rows below it; a failed next page stands where that page would.
    return what === "refresh"
      ? [failed(rows.length === 0 ? first : listPath(source, list, "failure")), ...rows, ...more]
      : [...rows, failed(nextPagePath(source, list))];
  }
  const all = [...rows, ...more];
  return all.length > 0 ? all : [empty];
}

function isFirstPage(state: FeedState): boolean {
  return state.kind === "idle" || (state.kind === "loading" && state.what === "refresh");
}

function nextPagePath(source: JobSource, list: ListKey): string {
  return listPath(source, list, "more");
}

/** The row that says how a list goes on, in an array; none where it ends. */
export function loadMoreNodes(
  source: JobSource,
  list: ListKey,
  { state, items, hasMore }: ListStatus,
): LoadMoreNode[] {
  const loading = state.kind === "loading" && (state.what === "more" || items.length === 0);
  if (!hasMore && !loading) {
    return [];
  }
  const emptyPages = state.kind === "ready" ? state.emptyPages : undefined;
  return [
    {
      kind: "loadMore",
      id: nextPagePath(source, list),
      list,
      loaded: items.length,
      loading,
      ...(emptyPages === undefined ? {} : { emptyPages }),
      ...(source.filter !== undefined && list.of === "account" ? { searches: true } : {}),
    },
  ];
}
