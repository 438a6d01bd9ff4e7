import { defined } from "../base/defined";
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
export function filterOf({
  states = [],
  types = [],
  since,
  text = "",
}: Partial<Loose<JobFilter>>): JobFilter | undefined {
  const wanted = text.trim();
  const asksFor = states.length > 0 || types.length > 0 || since !== undefined || wanted !== "";
  const others = defined({ since, text: wanted === "" ? undefined : wanted });
  return asksFor ? { states: [...states], types: [...types], ...others } : undefined;
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
