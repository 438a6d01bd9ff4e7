/** Key of a list: the account's jobs, those of a data set, or the data sets themselves. */
export type ListKey =
  | { readonly of: "account" }
  | { readonly of: "dataSet"; readonly dataSetId: string }
  | { readonly of: "dataSets" };

export const ACCOUNT: ListKey = { of: "account" };
export const DATA_SETS: ListKey = { of: "dataSets" };

/** Unique text of a list, as the key of a map. */
export function listName(list: ListKey): string {
  return list.of === "dataSet" ? `dataSet ${list.dataSetId}` : list.of;
}
