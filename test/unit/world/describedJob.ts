import { toJob } from "../../../src/aws/wire/toJob";
import type { JsonObject } from "../../../src/core/base/json";
import { DETAILS_MEMBERS } from "../../../src/core/job/detailsMembers";
import type { JobType } from "../../../src/core/job/job";
import type { Block, TableBlock, Value, Words } from "../../../src/webview/details/description";
import { describeJob } from "../../../src/webview/details/jobDescription";
import { wordsAt } from "./words";

export const NOW = Date.UTC(2026, 10, 22, 12);

/** What the panel says of a job as the service sends it, as plain text. */
export interface Told {
  /** Name → value, of all fields. */
  readonly fields: Readonly<Record<string, string>>;
  /** Name → rows of cells, of all tables. */
  readonly tables: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly others: JsonObject;
}

/** A job of a type with these members in its Details beside the ids. */
export function wireJob(type: JobType, details: JsonObject, changes: JsonObject = {}): JsonObject {
  const id = "6cb7f0b9a4f14b6e8d0c7a5b3e2f1d09";
  return {
    Arn: `arn:aws:dataexchange:us-east-1:111122223333:jobs/${id}`,
    CreatedAt: "2026-11-22T10:00:00.000Z",
    Details: { [DETAILS_MEMBERS[type]]: { DataSetId: "ds", RevisionId: "rev", ...details } },
    Id: id,
    State: "COMPLETED",
    Type: type,
    UpdatedAt: "2026-11-22T10:00:38.000Z",
    ...changes,
  };
}

export function blocksOf(wire: JsonObject): readonly Block[] {
  return described(wire).blocks;
}

export function told(wire: JsonObject): Told {
  const { blocks, others } = described(wire);
  const fields = blocks.flatMap((block) => (block.kind === "fields" ? block.fields : []));
  const tables = blocks.filter((block) => block.kind === "table");
  return {
    fields: Object.fromEntries(fields.map(({ name, value }) => [name, plain(value)])),
    tables: Object.fromEntries(
      tables.map((table) => [table.name, rowsOf(table).map((row) => row.map(plain))]),
    ),
    others,
  };
}

export function tableOf(wire: JsonObject, name: string): TableBlock {
  const table = blocksOf(wire).find((block) => block.kind === "table" && block.name === name);
  if (table?.kind !== "table") {
    throw new Error(`There is no table “${name}”.`);
  }
  return table;
}

export function rowsOf({ size, rowAt }: TableBlock): readonly (readonly Value[])[] {
  return Array.from({ length: size }, (_, index) => rowAt(index));
}

/** What each cell's button copies. */
export function copiesOf(row: readonly Value[]): readonly (string | undefined)[] {
  return row.map((value) => (value.kind === "words" ? value.copy?.text : undefined));
}

function described(wire: JsonObject) {
  const view = { job: toJob(wire), source: "", ...wordsAt(NOW, { timestamps: "utc" }) };
  const description = describeJob(view);
  if (description === undefined) {
    throw new Error("The job has no description.");
  }
  return description;
}

function plain(value: Value): string {
  switch (value.kind) {
    case "words":
      return [value.words, value.note ?? []]
        .map(plainWords)
        .filter((text) => text !== "")
        .join(" | ");
    case "time":
      return `${new Date(value.time).toISOString()} ${value.words}`;
    case "members":
      return JSON.stringify(value.members);
  }
}

export function plainWords(words: Words): string {
  return words.map((piece) => (typeof piece === "string" ? piece : piece.foreign)).join("");
}
