import { ACCOUNT } from "../connection/listKey";
import type { JobSource } from "../filter/jobSource";
import type { JobTimeline } from "../store/jobTimeline";
import type { Arrangement } from "./arrangement";
import { dataSetNode, listPath, otherDataSetsNode } from "./buildNode";
import { groupRows } from "./groupRows";
import { withListRows } from "./listRows";
import type { TreeNode } from "./treeNode";

/** What the jobs stand below, and what is to be said of the account's list. */
export function rootsOf(source: JobSource, look: Arrangement = {}): TreeNode[] {
  const { grouping = "dataSet", zone } = look;
  const loaded = grouping === "dataSet" ? dataSetRoots(source) : groupRows(source, grouping, zone);
  if (source.filter !== undefined) {
    const rows = loaded.length > 0 ? loaded : noMatchRows(source, source.filter.whole.size);
    return [...identityRows(source), ...withListRows(source, ACCOUNT, rows)];
  }
  const rows = withListRows(source, ACCOUNT, loaded);
  const others = grouping === "dataSet" ? [otherDataSetsNode(source)] : [];
  return loaded.length > 0 ? [...identityRows(source), ...rows, ...others] : rows;
}

/** Data sets with loaded jobs, newest job first. */
function dataSetRoots(source: JobSource): TreeNode[] {
  return [...source.store.dataSets]
    .filter(({ id }) => !source.isUnlisted(id))
    .sort((one, other) => compareNewest(one.jobs, other.jobs))
    .map(({ id }) => dataSetNode(source, id));
}

/** Where nothing is loaded either, the list itself says so. */
function noMatchRows(source: JobSource, loaded: number): TreeNode[] {
  return loaded > 0 ? [{ kind: "noMatch", id: listPath(source, ACCOUNT, "first"), loaded }] : [];
}

/** What another request than the account's list has found out; where that has failed, its own row says it. */
function identityRows(source: JobSource): TreeNode[] {
  const { failure } = source.identity;
  return failure === undefined || source.feed(ACCOUNT)?.state.kind !== "ready"
    ? []
    : [{ kind: "failure", id: listPath(source, ACCOUNT, "failure"), failure, list: ACCOUNT }];
}

function compareNewest(one: JobTimeline, other: JobTimeline): number {
  return one.newestTime === other.newestTime ? 0 : other.newestTime - one.newestTime;
}
