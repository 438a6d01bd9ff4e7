import { type Icon, icon } from "../base/icon";
import { type Extensible, isKnown, type JobState } from "./job";

const ICONS: Readonly<Record<JobState, Icon>> = {
  WAITING: icon("clock", "muted"),
  IN_PROGRESS: icon("sync", "running"),
  COMPLETED: icon("pass", "passed"),
  ERROR: icon("error", "failed"),
  CANCELLED: icon("circle-slash", "muted"),
  TIMED_OUT: icon("watch", "warned"),
};

/** Icon of a state. Each has another shape, so that people who cannot tell colours apart can read it. */
export function stateIcon(state: Extensible<JobState>): Icon {
  return isKnown(state) ? ICONS[state] : icon("question");
}
