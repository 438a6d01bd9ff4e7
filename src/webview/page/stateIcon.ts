import { assertNever } from "../../core/base/assertNever";
import { type Extensible, isKnown, type JobState } from "../../core/job/job";

export interface StateIcon {
  /** Name of a codicon. Each state has a different shape, so that colour is never the only sign. */
  readonly name: string;
  /** The class that gives its colour. */
  readonly colour: "passed" | "failed" | "running" | "warned" | "muted";
}

export function stateIcon(state: Extensible<JobState>): StateIcon {
  if (!isKnown(state)) {
    return { name: "question", colour: "muted" };
  }
  switch (state) {
    case "WAITING":
      return { name: "clock", colour: "muted" };
    case "IN_PROGRESS":
      return { name: "sync", colour: "running" };
    case "COMPLETED":
      return { name: "pass", colour: "passed" };
    case "ERROR":
      return { name: "error", colour: "failed" };
    case "CANCELLED":
      return { name: "circle-slash", colour: "muted" };
    case "TIMED_OUT":
      return { name: "watch", colour: "warned" };
    default:
      return assertNever(state);
  }
}
