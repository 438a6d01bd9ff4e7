/** Meaning of a job's error, and what to do about it. The lists begin with the likeliest. */
export interface Advice {
  /** One sentence. */
  readonly meaning: string;
  readonly causes: readonly string[];
  readonly steps: readonly string[];
}
