import { isoTime } from "../../core/base/isoTime";
import { isJsonObject, type Json, type JsonObject } from "../../core/base/json";

/**
 * Reads the members of an object of the service and remembers which. What nobody took is left over: members that
 * are not known, and those that are not of the form that was asked for. So nothing is lost, and nothing breaks.
 */
export class Members {
  readonly #json: JsonObject;
  readonly #path: string;
  readonly #taken = new Set<string>();
  readonly #inner: Members[] = [];

  /** The path stands before the names of what is left over. */
  constructor(json: JsonObject, path = "") {
    this.#json = json;
    this.#path = path;
  }

  /** The member if it is of that form, else undefined. One without a value counts as taken, and as undefined. */
  take<Form extends Json>(key: string, hasForm: (value: Json) => value is Form): Form | undefined {
    const value = this.#json[key] ?? null;
    const fits = value !== null && hasForm(value);
    if (value === null || fits) {
      this.#taken.add(key);
    }
    return fits ? value : undefined;
  }

  text(key: string): string | undefined {
    return this.take(key, isText);
  }

  /** Milliseconds since 1970. */
  time(key: string): number | undefined {
    const text = this.take(key, isTime);
    return text === undefined ? undefined : isoTime(text);
  }

  object(key: string): Members | undefined {
    const object = this.take(key, isJsonObject);
    if (object === undefined) {
      return undefined;
    }
    const members = new Members(object, `${this.#path}${key}.`);
    this.#inner.push(members);
    return members;
  }

  list<Form extends Json>(key: string, hasForm: (value: Json) => value is Form): readonly Form[] | undefined {
    return this.take(key, (value): value is readonly Form[] => Array.isArray(value) && value.every(hasForm));
  }

  /** Whether the service said nothing for it: neither something sensible nor anything else. */
  lacks(key: string): boolean {
    return (this.#json[key] ?? null) === null;
  }

  /** What nobody took, here and in the objects that were read, each by its path. */
  leftovers(): JsonObject {
    const here = Object.entries(this.#json).filter(([key]) => !this.#taken.has(key));
    return Object.fromEntries([
      ...here.map(([key, value]) => [this.#path + key, value] as const),
      ...this.#inner.flatMap((members) => Object.entries(members.leftovers())),
    ]);
  }
}

export function isText(value: Json): value is string {
  return typeof value === "string";
}

export function isNumber(value: Json): value is number {
  return typeof value === "number";
}

function isTime(value: Json): value is string {
  return typeof value === "string" && isoTime(value) !== undefined;
}
