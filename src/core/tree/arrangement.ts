import type { TimeZone } from "../base/timeText";
import type { Grouping } from "../store/jobGroups";

/** How the same jobs are arranged in rows. */
export interface Arrangement {
  /** Whose days rows are grouped by, where they are. */
  readonly zone?: TimeZone;
  /** By data set where nothing is said. */
  readonly grouping?: Grouping;
}
