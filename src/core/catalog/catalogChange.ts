import { ACCOUNT, type ListKey, listName } from "../connection/listKey";
import type { ListStatus } from "../filter/jobSource";
import type { StoreChange } from "../store/storeChange";

/**
 * What a change touches: everything, what stands under one data set or under the other data sets, or only the
 * row that says how a list goes on.
 */
export type CatalogChange = ListKey | { readonly of: "moreRow"; readonly list: ListKey };

/** The data sets that were touched; everything when they stand in another order now. */
export function touchedBy({ dataSets, order }: StoreChange): CatalogChange[] {
  return order ? [ACCOUNT] : Array.from(dataSets, (dataSetId) => ({ of: "dataSet", dataSetId }));
}

/** The list that has changed, or of which something has. */
export function listOfChange(change: CatalogChange): ListKey {
  return change.of === "moreRow" ? change.list : change;
}

/** The same without what stands under something else that is touched. */
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

/** Which rows about a list stand beside its items: while these are the same, no row comes or goes. */
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
