import { isJsonObject, type JsonObject } from "../base/json";

/** Filter of the loaded jobs: those that pass each of its parts are shown. At least one part is set. */
export interface JobFilter {
  /** As the service spells them; none for any. */
  readonly states: readonly string[];
  /** As the service spells them; none for any. */
  readonly types: readonly string[];
  /** Created then or later: milliseconds since 1970. */
  readonly since?: number;
  /** Part of what the job names or says, in any case. */
  readonly text?: string;
}

/** The filter of these parts; undefined when they ask for nothing. */
export function filterOf({ states, types, since, text }: Partial<Loose<JobFilter>>): JobFilter | undefined {
  const wanted = text?.trim() ?? "";
  const filter: JobFilter = {
    states: [...(states ?? [])],
    types: [...(types ?? [])],
    ...(since === undefined ? {} : { since }),
    ...(wanted === "" ? {} : { text: wanted }),
  };
  const asksFor = filter.states.length > 0 || filter.types.length > 0 || since !== undefined || wanted !== "";
  return asksFor ? filter : undefined;
}

type Loose<T> = { readonly [Key in keyof T]: T[Key] | undefined };

/** A filter as it was kept; what cannot be read of it is left out. */
export function filterFrom(kept: unknown): JobFilter | undefined {
  if (!isJsonObject(kept)) {
    return undefined;
  }
  const { since, text } = kept;
  return filterOf({
    states: textsIn(kept, "states"),
    types: textsIn(kept, "types"),
    since: typeof since === "number" && isMoment(since) ? since : undefined,
    text: typeof text === "string" ? text : undefined,
  });
}

function textsIn(object: JsonObject, key: string): readonly string[] {
  const value = object[key];
  return Array.isArray(value) ? [...new Set(value.filter((item) => typeof item === "string"))] : [];
}

function isMoment(time: number): boolean {
  return !Number.isNaN(new Date(time).getTime());
}
