import { defined } from "../base/defined";
import type { ListKey } from "../connection/listKey";
import type { JobSource, ListStatus } from "../filter/jobSource";
import type { FeedState } from "../paging/feedState";
import { listPath } from "./buildNode";
import type { EmptyNode, FailureNode, LoadMoreNode, TreeNode } from "./treeNode";

/**
 * The rows of a list, and those about the list itself: that it failed, has further pages, loads or is empty.
 * A row that replaces another has its id, so that the selection stays on it: there is one id for the row where the
 * first page will be, and one for where the next page will be.
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
    // A failed refresh is about the rows below it; a failed next page is where that page would be.
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

/** The row at the end of a list that has further pages, in an array; none where it has none. */
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
      ...{ kind: "loadMore", id: nextPagePath(source, list), list, loaded: items.length, loading },
      ...defined({ emptyPages }),
      ...(source.filter !== undefined && list.of === "account" ? { searches: true } : {}),
    },
  ];
}
