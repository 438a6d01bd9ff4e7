import type { TextsByKind } from "../base/translate";
import type { Failure } from "./failure";

export interface FailureText {
  /** The cause in a few words, for a row's label. */
  readonly title: string;
  /** Says what happened, why, and what to do next. */
  readonly sentence: string;
}

export type FailureOf<Kind extends Failure["kind"]> = Extract<Failure, { kind: Kind }>;

export type FailureTexts = TextsByKind<Failure, FailureText>;

/** Removes the full stop that some of the service's messages end with: our sentence continues after it. */
export function withoutFullStop(message: string): string {
  return message.replace(/\.\s*$/, "");
}
