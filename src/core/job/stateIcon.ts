import { assertNever } from "../base/assertNever";
import { type Icon, icon } from "../base/icon";
import { type Extensible, isKnown, type JobState } from "./job";

/** A shape of its own for each state, so that nobody has to tell colours apart. */
export function stateIcon(state: Extensible<JobState>): Icon {
  if (!isKnown(state)) {
    return icon("question");
  }
  switch (state) {
    case "WAITING":
      return icon("clock", "muted");
    case "IN_PROGRESS":
      return icon("sync", "running");
    case "COMPLETED":
      return icon("pass", "passed");
    case "ERROR":
      return icon("error", "failed");
    case "CANCELLED":
      return icon("circle-slash", "muted");
    case "TIMED_OUT":
      return icon("watch", "warned");
    default:
      return assertNever(state);
  }
}
