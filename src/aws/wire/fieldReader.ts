import { isoTime } from "../../core/base/isoTime";
import { isJsonObject, type Json, type JsonObject } from "../../core/base/json";
import { shortened } from "../../core/base/visibleText";
import type { JobProblem } from "../../core/job/job";

/** Longest text of a bad value that a problem repeats. */
const LONGEST_FOUND = 60;

/** Reads fields that may be absent or of a wrong type; what cannot be read is noted and left out. */
export class FieldReader {
  readonly problems: JobProblem[] = [];

  requiredText(object: JsonObject, key: string, path: string): string | undefined {
    const value = object[key];
    return typeof value === "string" ? value : this.bad(value, "text", path + key);
  }

  text(object: JsonObject, key: string, path: string): string | undefined {
    return isAbsent(object[key]) ? undefined : this.requiredText(object, key, path);
  }

  /** Milliseconds since 1970. A number is a problem: AWS Data Exchange sends times as text only. */
  requiredTime(object: JsonObject, key: string, path: string): number | undefined {
    const value = object[key];
    return timeOf(value) ?? this.bad(value, "time", path + key);
  }

  time(object: JsonObject, key: string, path: string): number | undefined {
    return isAbsent(object[key]) ? undefined : this.requiredTime(object, key, path);
  }

  number(object: JsonObject, key: string, path: string): number | undefined {
    const value = object[key];
    if (isAbsent(value)) {
      return undefined;
    }
    return typeof value === "number" ? value : this.bad(value, "number", path + key);
  }

  requiredObject(object: JsonObject, key: string, path: string): JsonObject | undefined {
    const value = object[key];
    return isJsonObject(value) ? value : this.bad(value, "object", path + key);
  }

  object(object: JsonObject, key: string, path: string): JsonObject | undefined {
    return isAbsent(object[key]) ? undefined : this.requiredObject(object, key, path);
  }

  requiredList(object: JsonObject, key: string, path: string): readonly Json[] | undefined {
    const value = object[key];
    return Array.isArray(value) ? value : this.bad(value, "list", path + key);
  }

  list(object: JsonObject, key: string, path: string): readonly Json[] | undefined {
    return isAbsent(object[key]) ? undefined : this.requiredList(object, key, path);
  }

  /** Notes a bad value; there is nothing to return for it. */
  bad(value: Json | undefined, expected: JobProblem["expected"], field: string): undefined {
    this.problems.push({ field, expected, found: describe(value) });
    return undefined;
  }
}

/** Milliseconds since 1970, or nothing for what is not a time as AWS writes it. */
export function timeOf(value: Json | undefined): number | undefined {
  return typeof value === "string" ? isoTime(value) : undefined;
}

/** The service may send a member it has no value for as null. */
export function isAbsent(value: Json | undefined): value is null | undefined {
  return value === undefined || value === null;
}

function describe(value: Json | undefined): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return shortened(text, LONGEST_FOUND);
}
