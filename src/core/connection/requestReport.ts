import type { Failure, Operation } from "../failure/failure";

/** How one request ended, with all its attempts: for the log. Nothing of what was sent or answered. */
export interface RequestReport {
  readonly operation: Operation;
  /** Of the token of the page that was asked for; undefined for a first page, or no page. */
  readonly tokenLength?: number;
  readonly milliseconds: number;
  /** Of the last answer; undefined where none came. */
  readonly status?: number;
  /** How often the SDK sent it; undefined where nothing was sent. */
  readonly attempts?: number;
  readonly requestId?: string;
  /** Undefined for a good answer. */
  readonly failure?: Failure["kind"];
}
