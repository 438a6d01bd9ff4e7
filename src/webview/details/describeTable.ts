import type { Json, JsonObject } from "../../core/base/json";
import type { Translate } from "../../core/base/translate";
import { type TableBlock, textValue, type Value, type WordsValue } from "./description";

/** A column that shows one text member of each row. */
export interface Column {
  readonly name: string;
  readonly member: string;
  readonly value: (text: string, row: JsonObject, index: number) => Value;
  /** What stands where the service sent nothing. */
  readonly absent?: (row: JsonObject, index: number) => Value;
}

export interface ObjectTable {
  readonly name: string;
  readonly rows: readonly JsonObject[];
  readonly columns: readonly Column[];
  readonly copyAll?: { readonly what: string; readonly line: (row: JsonObject) => string | undefined };
}

/** A table of objects. Members without a column, or of another form, stand in a column of their own. */
export function objectTable({ name, rows, columns, copyAll }: ObjectTable, t: Translate): TableBlock {
  const names = columns.map((column) => column.name);
  const hasMore = rows.some((row) => otherEntries(row, columns).length > 0);
  return {
    kind: "table",
    name,
    columns: hasMore ? [...names, t("Other fields")] : names,
    size: rows.length,
    rowAt: (index) => {
      const row = rows[index] ?? {};
      const cells = columns.map((column) => cell(column, row, index, t));
      return hasMore
        ? [...cells, { kind: "members", members: Object.fromEntries(otherEntries(row, columns)) }]
        : cells;
    },
    ...(copyAll && {
      copyAll: {
        what: copyAll.what,
        text: () =>
          rows
            .map(copyAll.line)
            .filter((line) => line !== undefined)
            .join("\n"),
      },
    }),
  };
}

/** What is copied of a list of texts, and how each is shown if not as it is. */
export interface CopiedList {
  readonly one: string;
  readonly all: string;
  readonly text: (text: string) => string;
  readonly value?: (text: string) => WordsValue;
}

/** A list of texts; `copied` gives what is copied of each. */
export function textList(name: string, texts: readonly string[], copied: CopiedList): TableBlock {
  const { value = textValue } = copied;
  return {
    kind: "table",
    name,
    columns: [name],
    size: texts.length,
    rowAt: (index) => {
      const text = texts[index] ?? "";
      return [{ ...value(text), copy: { text: copied.text(text), what: copied.one } }];
    },
    copyAll: { what: copied.all, text: () => texts.map(copied.text).join("\n") },
  };
}

function remark(text: string): WordsValue {
  return { kind: "words", words: [], note: [text] };
}

function cell(column: Column, row: JsonObject, index: number, t: Translate): Value {
  const value = row[column.member];
  if (typeof value === "string") {
    return column.value(value, row, index);
  }
  if (isSaid(value)) {
    return remark(t("see other fields"));
  }
  return column.absent === undefined ? remark(t("not said")) : column.absent(row, index);
}

function otherEntries(row: JsonObject, columns: readonly Column[]): readonly (readonly [string, Json])[] {
  const isShown = ([key, value]: readonly [string, Json]) =>
    (typeof value === "string" || !isSaid(value)) && columns.some(({ member }) => member === key);
  return Object.entries(row).filter((entry) => !isShown(entry));
}

function isSaid(value: Json | undefined): boolean {
  return value !== undefined && value !== null;
}
