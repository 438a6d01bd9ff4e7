import { isoTime } from "../../core/base/isoTime";
import { isJsonObject, type Json, type JsonObject } from "../../core/base/json";
import { MASK } from "../../core/job/job";

/** Folds nearer the root than this are open at first, unless they are long. */
const OPEN_DEPTH = 3;
const LONG_LIST = 20;
const MAX_COLUMNS = 4;

export interface DetailScalar {
  readonly kind: "scalar";
  readonly key: string;
  /** As the service sent it. */
  readonly text: string;
  readonly meaning: "text" | "symbol" | "time" | "secret";
}

export interface DetailEmpty {
  readonly kind: "empty";
  readonly key: string;
  readonly of: "object" | "list";
}

export interface DetailObject {
  readonly kind: "object";
  readonly key: string;
  readonly open: boolean;
  readonly members: readonly DetailNode[];
}

export interface DetailList {
  readonly kind: "list";
  readonly key: string;
  readonly open: boolean;
  readonly items: readonly DetailNode[];
}

/** A list of small objects with scalar members only: one row for each. */
export interface DetailTable {
  readonly kind: "table";
  readonly key: string;
  readonly open: boolean;
  readonly columns: readonly string[];
  readonly rows: readonly JsonObject[];
}

export type DetailNode = DetailScalar | DetailEmpty | DetailObject | DetailList | DetailTable;

/** Everything that the service sent about a job, as nodes in its order. */
export function detailTree(json: JsonObject): readonly DetailNode[] {
  return membersOf(json, 0);
}

export function detailNode(key: string, value: Json, depth: number): DetailNode {
  if (Array.isArray(value)) {
    return listNode(key, value, depth);
  }
  if (isJsonObject(value)) {
    return Object.keys(value).length === 0
      ? { kind: "empty", key, of: "object" }
      : { kind: "object", key, open: opensAt(key, depth), members: membersOf(value, depth + 1) };
  }
  return { kind: "scalar", key, ...scalar(value) };
}

/** A value that is neither an object nor a list, and how to show it. */
export function scalar(value: Json): Pick<DetailScalar, "text" | "meaning"> {
  if (typeof value !== "string") {
    return { text: String(value), meaning: "symbol" };
  }
  if (value === MASK) {
    return { text: value, meaning: "secret" };
  }
  return { text: value, meaning: isoTime(value) === undefined ? "text" : "time" };
}

/** A member of a row; undefined for one that it was not sent, though every object has such: `toString`, for one. */
export function cellIn(row: JsonObject, column: string): Json | undefined {
  return Object.hasOwn(row, column) ? row[column] : undefined;
}

function membersOf(object: JsonObject, depth: number): readonly DetailNode[] {
  return Object.entries(object).map(([key, value]) => detailNode(key, value, depth));
}

function listNode(key: string, list: readonly Json[], depth: number): DetailNode {
  if (list.length === 0) {
    return { kind: "empty", key, of: "list" };
  }
  const open = opensAt(key, depth) && list.length <= LONG_LIST;
  const columns = columnsOf(list);
  return columns === undefined
    ? { kind: "list", key, open, items: list.map((item, at) => detailNode(`[${at}]`, item, depth + 1)) }
    : { kind: "table", key, open, columns, rows: list.filter(isJsonObject) };
}

/** The errors have a section of their own, so here they start folded. */
function opensAt(key: string, depth: number): boolean {
  return depth < OPEN_DEPTH && !(depth === 0 && key === "Errors");
}

function columnsOf(list: readonly Json[]): readonly string[] | undefined {
  const columns = new Set<string>();
  for (const item of list) {
    if (
      !isJsonObject(item) ||
      Object.values(item).some((value) => typeof value === "object" && value !== null)
    ) {
      return undefined;
    }
    for (const key of Object.keys(item)) {
      columns.add(key);
    }
    if (columns.size > MAX_COLUMNS) {
      return undefined;
    }
  }
  return columns.size === 0 ? undefined : [...columns];
}
