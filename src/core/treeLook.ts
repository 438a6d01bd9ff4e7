import type { Grouping } from "./grouping";
import type { TimeZone } from "./timeText";

/** How the same jobs are arranged in rows. */
export interface TreeLook {
  /** Whose days rows are grouped by, where they are. */
  readonly zone?: TimeZone;
  /** By data set where nothing is said. */
  readonly grouping?: Grouping;
}
