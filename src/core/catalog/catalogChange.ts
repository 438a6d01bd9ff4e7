import { ACCOUNT, type ListKey, listName } from "../connection/listKey";
import type { ListStatus } from "../filter/jobSource";
import type { StoreChange } from "../store/jobStore";

/**
 * Part of the tree that a change touches: all of it, the rows under one data set or under the other data sets, or
 * only the row at the end of a list.
 */
export type CatalogChange = ListKey | { readonly of: "moreRow"; readonly list: ListKey };

/** The data sets that were touched; everything when their order has changed. */
export function touchedBy({ dataSets, order }: StoreChange): CatalogChange[] {
  return order ? [ACCOUNT] : Array.from(dataSets, (dataSetId) => ({ of: "dataSet", dataSetId }));
}

/** The list that a change is about. */
export function listOfChange(change: CatalogChange): ListKey {
  return change.of === "moreRow" ? change.list : change;
}

/** The changes without those that another one includes. */
export function simplified(touched: readonly CatalogChange[]): readonly CatalogChange[] {
  if (touched.some(({ of }) => of === "account")) {
    return [ACCOUNT];
  }
  const lists = new Map<string, CatalogChange>();
  for (const change of touched) {
    const name = listName(listOfChange(change));
    if (change.of !== "moreRow" || !lists.has(name)) {
      lists.set(name, change);
    }
  }
  return [...lists.values()];
}

/** Key of the rows that a list has beside its items: while it stays equal, none of them comes or goes. */
export function rowsAbout({ state, items, hasMore }: ListStatus): string {
  const isFirst = items.length === 0;
  switch (state.kind) {
    case "failed":
      return `failed ${state.what} ${hasMore}`;
    case "loading":
      return isFirst ? "loading" : `${hasMore || state.what === "more"}`;
    default:
      return isFirst ? `${state.kind} ${hasMore}` : `${hasMore}`;
  }
}
