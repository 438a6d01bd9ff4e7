import { defined } from "../../core/base/defined";
import type { JsonObject } from "../../core/base/json";
import type { Sent } from "../../core/base/members";
import type { Resource, ResourceKind } from "../../core/links/resource";

/** Content of a section about a job, without its looks. */
export type Block = FieldsBlock | TableBlock;

export interface FieldsBlock {
  readonly kind: "fields";
  readonly fields: readonly Field[];
}

export interface Field {
  readonly name: string;
  readonly value: Value;
}

export interface TableBlock {
  readonly kind: "table";
  readonly name: string;
  /** A table of one column is a list. */
  readonly columns: readonly string[];
  readonly size: number;
  /** The cells of a row, from 0. Described when they are shown: there may be ten thousand rows. */
  readonly rowAt: (index: number) => readonly Value[];
  /** All rows as lines of text. */
  readonly copyAll?: { readonly what: string; readonly text: () => string };
}

export type Value = WordsValue | TimeValue | MembersValue;

export interface WordsValue {
  readonly kind: "words";
  readonly words: Words;
  readonly copy?: Copy;
  /** Note below the value. */
  readonly note?: Words;
}

export interface TimeValue {
  readonly kind: "time";
  /** Milliseconds since 1970. */
  readonly time: number;
  /** How far away it is, or what that means. */
  readonly words: string;
}

/** Names and values that nothing more is known about. */
export interface MembersValue {
  readonly kind: "members";
  readonly members: JsonObject;
}

/** A text in which what the service sent stands apart from what the page says. */
export type Words = readonly (string | Foreign)[];

export interface Foreign {
  readonly foreign: string;
  /** Resource that it names, if it may lead somewhere. */
  readonly resource?: Resource;
}

export interface Copy {
  readonly text: string;
  /** The name of what is copied: "S3 URI". */
  readonly what: string;
}

export function fieldsBlock(...fields: readonly (Field | undefined)[]): FieldsBlock {
  return { kind: "fields", fields: fields.filter((field) => field !== undefined) };
}

/** A text of the service as a field, if there is one. */
export function textField(name: string, text: Sent<string>, copied?: string): Field | undefined {
  return typeof text === "string" ? { name, value: textValue(text, copied) } : undefined;
}

/** A text of the service; what is copied of it is the text itself. */
export function textValue(text: string, copied?: string): WordsValue {
  return foreignValue({ foreign: text }, copied);
}

/** Something of AWS that the job names; what is copied of it is that name. */
export function resourceValue(resource: Resource, copied?: string): WordsValue {
  return foreignValue(resourceName(resource), copied);
}

function foreignValue(name: Foreign, copied: string | undefined): WordsValue {
  const copy = copied === undefined ? undefined : { text: name.foreign, what: copied };
  return { kind: "words", words: [name], ...defined({ copy }) };
}

/** Field for a resource, if the job names one. */
export function resourceField(
  name: string,
  kind: ResourceKind,
  id: Sent<string>,
  copied: string,
): Field | undefined {
  return typeof id === "string" ? { name, value: resourceValue({ kind, id }, copied) } : undefined;
}

export function resourceName(resource: Resource): Foreign {
  return { foreign: resource.id, resource };
}

export function wordsField(name: string, ...words: Words): Field {
  return { name, value: { kind: "words", words } };
}

/** A sentence whose placeholders `{0}`, `{1}` … are still in it, with these words in their place. */
export function phrase(sentence: string, ...parts: readonly Words[]): Words {
  return sentence.split(/(\{\d+\})/).flatMap((piece) => {
    const place = /^\{(\d+)\}$/.exec(piece)?.[1];
    if (place !== undefined) {
      return parts[Number(place)] ?? [];
    }
    return piece === "" ? [] : [piece];
  });
}
