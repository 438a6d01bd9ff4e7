/** What an error of a job means, and what can be done about it. The lists are in order: the likeliest, the first. */
export interface Advice {
  /** One sentence. */
  readonly meaning: string;
  readonly causes: readonly string[];
  readonly steps: readonly string[];
}
