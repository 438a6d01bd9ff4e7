import type { TimeZone } from "../base/timeText";
import type { Grouping } from "../store/jobGroups";

/** How the same jobs are arranged in rows. */
export interface Arrangement {
  readonly grouping: Grouping;
  /** Zone of the days that rows are grouped by, where they are. */
  readonly zone: TimeZone;
}
