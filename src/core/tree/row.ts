import type { Icon } from "../base/icon";

/** A row of the tree, for whatever draws it. */
export interface Row {
  readonly label: string;
  readonly description?: string;
  /** Label for screen readers, in the place of label and description. */
  readonly spoken?: string;
  /** Undefined where `hoverOf` makes the hover when somebody hovers. */
  readonly tooltip?: string;
  readonly icon: Icon;
  /** Words that say what can be done with the row: the manifest's `when` clauses look for them. */
  readonly tokens: readonly string[];
  /** The command that a click runs. */
  readonly action?: RowAction;
  /** Present where there can be rows below it. */
  readonly isBranch?: true;
}

export interface RowAction {
  readonly name: "openJob" | "loadMore" | "searchOlderJobs" | "clearFilter" | "signIn" | "retry";
  readonly title: string;
}

/** Text about a row, a fact on each line. */
export interface Hover {
  /** Shown bold above the lines. */
  readonly heading?: string;
  readonly lines: readonly string[];
}

/** Texts that are there: those without a condition that does not hold. */
export function present(...texts: readonly (string | false | undefined)[]): readonly string[] {
  return texts.flatMap((text) => text || []);
}
