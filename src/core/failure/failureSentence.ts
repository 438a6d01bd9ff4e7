import type { Failure } from "./failure";

export interface FailureText {
  /** The cause in a few words, for a row's label. */
  readonly title: string;
  /** What happened, why, and what to do next. */
  readonly sentence: string;
}

export type FailureOf<Kind extends Failure["kind"]> = Extract<Failure, { kind: Kind }>;

/** The service ends its messages with or without a full stop; ours goes on behind it. */
export function withoutFullStop(message: string): string {
  return message.replace(/\.\s*$/, "");
}
