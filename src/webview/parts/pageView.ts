import type { Words } from "../../core/base/words";
import type { Job } from "../../core/job/job";
import type { Notice } from "../../protocol/jobPanel";

/** All that the sections of the page are made from. */
export interface PageView extends Words {
  readonly job: Job;
  /** Profile and Region. */
  readonly source: string;
  /** Name of the job's data set, once it's known. */
  readonly dataSetName?: string;
  /** Whether the job can be started and cancelled here. */
  readonly offersChanges?: boolean;
  /** Failure of the last request for this job. */
  readonly notice?: Notice;
}
