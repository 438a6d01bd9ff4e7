import type { Job } from "../core/job";
import type { Translate } from "../core/translate";

/** All that the sections of the page are made from. */
export interface PageView {
  readonly job: Job;
  /** Profile and Region. */
  readonly source: string;
  readonly language: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly t: Translate;
}
