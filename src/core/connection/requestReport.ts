import type { Failure, Operation } from "../failure/failure";

/** Report of one request with all its attempts, for the log. It holds nothing that was sent or answered. */
export interface RequestReport {
  readonly operation: Operation;
  /** Length of the token of the requested page; undefined for a first page, or no page. */
  readonly tokenLength?: number;
  readonly milliseconds: number;
  /** Status of the last answer; undefined where none came. */
  readonly status?: number;
  /** Number of times the SDK sent it; undefined where nothing was sent. */
  readonly attempts?: number;
  readonly requestId?: string;
  /** Undefined for a good answer. */
  readonly failure?: Failure["kind"];
}
