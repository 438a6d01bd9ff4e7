export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** Member with that key of anything; undefined for a value that has none. */
export function memberOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

/** Member with that key if it is a text, else undefined. */
export function textIn(object: JsonObject | undefined, key: string): string | undefined {
  const value = object?.[key];
  return typeof value === "string" ? value : undefined;
}

/** Member with that key if it is an object, else undefined. */
export function objectIn(object: JsonObject | undefined, key: string): JsonObject | undefined {
  const value = object?.[key];
  return isJsonObject(value) ? value : undefined;
}

/** Objects in the list with that key; other elements are left out. */
export function objectsIn(object: JsonObject | undefined, key: string): readonly JsonObject[] {
  const value = object?.[key];
  return isList(value) ? value.filter(isJsonObject) : [];
}
