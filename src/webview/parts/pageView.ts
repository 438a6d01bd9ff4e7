import type { Translate } from "../../core/base/translate";
import type { Job } from "../../core/job/job";
import type { Notice } from "../../protocol/jobPanel";

/** All that the sections of the page are made from. */
export interface PageView {
  readonly job: Job;
  /** Profile and Region. */
  readonly source: string;
  /** Name of the job's data set, once it's known. */
  readonly dataSetName?: string;
  readonly language: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether times are shown in UTC and not in the zone of the machine. */
  readonly utc: boolean;
  /** Whether the job can be started and cancelled here. */
  readonly offersChanges?: boolean;
  /** Failure of the last request for this job. */
  readonly notice?: Notice;
  readonly t: Translate;
}
