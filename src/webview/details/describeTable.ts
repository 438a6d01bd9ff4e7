import { type Rest, type Sent, type SentList, sentTexts, wholeList } from "../../core/base/members";
import type { Translate } from "../../core/base/translate";
import { type TableBlock, textValue, type Value, type WordsValue } from "./description";

/** A column that shows one text of each row. */
export interface Column<Row> {
  readonly name: string;
  readonly text: (row: Row) => Sent<string>;
  readonly value: (text: string, row: Row, index: number) => Value;
  /** Cell for a row of which the service sent nothing. */
  readonly absent?: (row: Row, index: number) => Value;
}

interface ObjectTable<Row> {
  readonly name: string;
  readonly list: Sent<SentList<Row>>;
  readonly columns: readonly Column<Row>[];
  readonly copyAll?: { readonly what: string; readonly line: (row: Row) => Sent<string> };
}

/**
 * A table of objects; none where the list is not of objects alone, since then it is left over as a whole. What is
 * left over of a row stands in a column of its own.
 */
export function objectTable<Row extends Rest>(
  { name, list, columns, copyAll }: ObjectTable<Row>,
  t: Translate,
): readonly TableBlock[] {
  const rows = wholeList(list);
  if (rows === undefined) {
    return [];
  }
  const names = columns.map((column) => column.name);
  const hasMore = rows.some(({ others }) => Object.keys(others).length > 0);
  const table: TableBlock = {
    kind: "table",
    name,
    columns: hasMore ? [...names, t("Other fields")] : names,
    size: rows.length,
    rowAt: (index) => {
      const row = rows[index];
      if (row === undefined) {
        return [];
      }
      const cells = columns.map((column) => cell(column, row, index, t));
      return hasMore ? [...cells, { kind: "members", members: row.others }] : cells;
    },
    ...(copyAll && {
      copyAll: {
        what: copyAll.what,
        text: () => sentTexts(rows.map(copyAll.line)).join("\n"),
      },
    }),
  };
  return [table];
}

/** Text to copy for each entry of a list, and how to show an entry if not as it is. */
interface CopiedList {
  readonly one: string;
  readonly all: string;
  readonly text: (text: string) => string;
  readonly value?: (text: string) => WordsValue;
}

/** A list of texts, none where it is not of texts alone; `copied` gives what is copied of each. */
export function textList(
  name: string,
  list: Sent<SentList<string>>,
  copied: CopiedList,
): readonly TableBlock[] {
  const { value = textValue } = copied;
  const texts = wholeList(list);
  if (texts === undefined) {
    return [];
  }
  const table: TableBlock = {
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
  return [table];
}

function cell<Row>(column: Column<Row>, row: Row, index: number, t: Translate): Value {
  const text = column.text(row);
  if (typeof text === "string") {
    return column.value(text, row, index);
  }
  if (text === null) {
    return remark(t("see other fields"));
  }
  return column.absent === undefined ? remark(t("not said")) : column.absent(row, index);
}

function remark(text: string): WordsValue {
  return { kind: "words", words: [], note: [text] };
}
