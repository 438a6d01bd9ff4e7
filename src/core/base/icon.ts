/** The meaning of a colour, which each platform chooses for itself. What is running turns, too. */
export type Tone = "passed" | "failed" | "running" | "warned" | "muted";

export interface Icon {
  /** The name of a codicon; one that ends with `~spin` turns. */
  readonly id: string;
  readonly tone?: Tone;
}

export function icon(id: string, tone?: Tone): Icon {
  return tone === undefined ? { id } : { id, tone };
}
