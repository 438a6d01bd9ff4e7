import { isoTime } from "./isoTime";
import { isJsonObject, isList, isText, type Json, type JsonObject } from "./json";

/** A member as it was read: undefined where nothing was sent, null where it has another form than was asked for. */
export type Sent<T> = T | undefined | null;

/** A list as it was read. */
export interface SentList<T> {
  /** The elements that have the form that was asked for. */
  readonly entries: readonly T[];
  /** Number of elements that were sent, whatever their form. */
  readonly size: number;
}

/** The elements of a list that may not be there. */
export function entriesIn<T>(list: Sent<SentList<T>>): readonly T[] {
  return list?.entries ?? [];
}

/** The elements of a list that has no others; undefined for any other list. */
export function wholeList<T>(list: Sent<SentList<T>>): readonly T[] | undefined {
  return list?.entries.length === list?.size ? list?.entries : undefined;
}

/** The texts that were sent. */
export function sentTexts(texts: readonly Sent<string>[]): readonly string[] {
  return texts.filter(isText);
}

/** Leftovers of an object in a list: members that are not known, or of an unexpected form. */
export interface Rest {
  readonly others: JsonObject;
}

/**
 * Reads the members of an object of the service and remembers which. What nobody took is left over: members that
 * are not known, and those that are not of the form that was asked for. So nothing is lost, and nothing breaks.
 */
export class Members {
  readonly #path: string;
  readonly #taken = new Set<string>();
  readonly #inner: Members[] = [];

  /** The path stands before the names of what is left over. */
  constructor(
    readonly json: JsonObject,
    path = "",
  ) {
    this.#path = path;
  }

  /** The member if it is of that form. One that nothing was sent for counts as taken. */
  take<Form extends Json>(key: string, hasForm: (value: Json) => value is Form): Sent<Form> {
    const value = this.json[key] ?? null;
    if (value !== null && !hasForm(value)) {
      return null;
    }
    this.#taken.add(key);
    return value ?? undefined;
  }

  text(key: string): Sent<string> {
    return this.take(key, isText);
  }

  /** Milliseconds since 1970. */
  time(key: string): Sent<number> {
    const text = this.take(key, isTime);
    return typeof text === "string" ? isoTime(text) : text;
  }

  object(key: string): Sent<Members> {
    const object = this.take(key, isJsonObject);
    if (!isJsonObject(object)) {
      return object;
    }
    const members = new Members(object, `${this.#path}${key}.`);
    this.#inner.push(members);
    return members;
  }

  /** The elements of that form. The list counts as taken, and not as left over, if all of them are. */
  list<Form extends Json>(key: string, hasForm: (value: Json) => value is Form): Sent<SentList<Form>> {
    const list = this.take(key, isList);
    if (!isList(list)) {
      return list;
    }
    const entries = list.filter(hasForm);
    if (entries.length < list.length) {
      this.#taken.delete(key);
    }
    return { entries, size: list.length };
  }

  /** A list of objects, each with what is left over of it. They are read when somebody first asks for the entries. */
  rows<Row>(key: string, read: (row: Members) => Row): Sent<SentList<Row & Rest>> {
    const list = this.list(key, isJsonObject);
    let rows: readonly (Row & Rest)[] | undefined;
    return (
      list && {
        get entries() {
          rows ??= list.entries.map((json) => readRow(json, read));
          return rows;
        },
        size: list.size,
      }
    );
  }

  /** Members that nobody took, here and in the objects that were read, each by its path. */
  leftovers(): JsonObject {
    const here = Object.keys(this.json).filter((key) => !this.#taken.has(key));
    if (here.length === 0 && this.#inner.length === 0) {
      return NOTHING;
    }
    return Object.fromEntries([
      ...here.map((key) => [this.#path + key, this.json[key] ?? null] as const),
      ...this.#inner.flatMap((members) => Object.entries(members.leftovers())),
    ]);
  }
}

/** Shared by all rows of which nothing is left over, which are most. */
const NOTHING: JsonObject = {};

function readRow<Row>(json: JsonObject, read: (row: Members) => Row): Row & Rest {
  const row = new Members(json);
  return { ...read(row), others: row.leftovers() };
}

function isTime(value: Json): value is string {
  return typeof value === "string" && isoTime(value) !== undefined;
}
