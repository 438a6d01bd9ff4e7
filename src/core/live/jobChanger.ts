import { accountIdIn } from "../base/arn";
import { defined } from "../base/defined";
import { type ConnectedJob, type JobRef, jobRefOf } from "../connection/jobRef";
import { FailureError, failureOf } from "../failure/failure";
import { isAnswerLost } from "../failure/lostAnswer";
import { isChangeable, type Job, type JobChange } from "../job/job";
import type { JobReader } from "./jobReader";

/** Outcome of a confirmed change. `job` is its last known version. */
export type ChangeOutcome =
  /** AWS took it. Without a job, that could not be read afterwards. */
  | { readonly kind: "taken"; readonly job?: Job }
  /** The answer was lost, and the job does not wait any more. */
  | { readonly kind: "movedOn"; readonly job: Job }
  /** Nothing was sent: the job was in another state by then. */
  | { readonly kind: "notWaiting"; readonly job: Job }
  /** Nothing was sent: it is a job of another account than the confirmed one. */
  | { readonly kind: "otherAccount"; readonly job: Job }
  /** Nothing was sent: changes were turned off meanwhile. */
  | { readonly kind: "notAllowed" };

interface ConfirmedChange {
  readonly change: JobChange;
  /** As it was when the user confirmed. */
  readonly open: ConnectedJob;
  /** Asked at the moment of acting. */
  readonly isAllowed: () => boolean;
}

/** Starts and cancels jobs, each over its own connection, after a look at what it is by then. */
export class JobChanger {
  constructor(private readonly reader: JobReader) {}

  /** Rejects with a `FailureError`; with `changeUnknown` when nobody knows whether AWS took it. */
  async change(confirmed: ConfirmedChange, signal: AbortSignal): Promise<ChangeOutcome> {
    const { change, open, isAllowed } = confirmed;
    const ref = jobRefOf(open.connection, open.job.id);
    const job = await this.reader.getJob(ref, signal);
    if (accountIdIn(job.arn) !== accountIdIn(open.job.arn)) {
      return { kind: "otherAccount", job };
    }
    if (!isChangeable(job)) {
      return { kind: "notWaiting", job };
    }
    if (!isAllowed()) {
      return { kind: "notAllowed" };
    }
    try {
      await this.reader.change(change, ref, signal);
    } catch (error) {
      return await this.#afterFailure(change, ref, error, signal);
    }
    const taken = await this.#readAgain(ref);
    return { kind: "taken", ...defined({ job: taken }) };
  }

  /** Reads the job again where the request may have had an effect or the job was not as it seemed: its rows follow. */
  async #afterFailure(
    change: JobChange,
    ref: JobRef,
    error: unknown,
    signal: AbortSignal,
  ): Promise<ChangeOutcome> {
    const failure = failureOf(error);
    const isLost = isAnswerLost(failure);
    const job = isLost || failure.kind === "badRequest" ? await this.#readAgain(ref) : undefined;
    if (!isLost || signal.aborted) {
      throw error;
    }
    if (job !== undefined && !isChangeable(job)) {
      return { kind: "movedOn", job };
    }
    const seen = job === undefined ? "nothing" : "waiting";
    throw new FailureError({ kind: "changeUnknown", change, cause: failure, seen });
  }

  /** Undefined when the request fails: the outcome is reported without it. No signal aborts it. */
  #readAgain(ref: JobRef): Promise<Job | undefined> {
    return this.reader.getJob(ref).catch(() => undefined);
  }
}
