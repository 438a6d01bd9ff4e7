import { accountIdIn } from "../base/arn";
import { defined } from "../base/defined";
import { type ConnectedJob, jobRefOf } from "../connection/jobRef";
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
  /** Nothing was sent: the job is not said to be of the confirmed one's account. */
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

/**
 * Starts or cancels a job over its own connection, after a look at what it is by then. Rejects with a `FailureError`;
 * with `changeUnknown` when nobody knows whether AWS took it.
 */
export async function makeChange(
  reader: JobReader,
  { change, open, isAllowed }: ConfirmedChange,
  signal: AbortSignal,
): Promise<ChangeOutcome> {
  const ref = jobRefOf(open.connection, open.job.id);
  const job = await reader.getJob(ref, signal);
  if (accountIdIn(job.arn) !== accountIdIn(open.job.arn)) {
    return { kind: "otherAccount", job };
  }
  if (!isChangeable(job)) {
    return { kind: "notWaiting", job };
  }
  if (!isAllowed()) {
    return { kind: "notAllowed" };
  }
  // Undefined when the request fails: the outcome is reported without it. No signal aborts it.
  const readAgain = () => reader.getJob(ref).catch(() => undefined);
  try {
    await reader.change(change, ref, signal);
  } catch (error) {
    return await afterFailure(change, error, readAgain, signal);
  }
  return { kind: "taken", ...defined({ job: await readAgain() }) };
}

/** Reads the job again where the request may have had an effect or the job was not as it seemed: its rows follow. */
async function afterFailure(
  change: JobChange,
  error: unknown,
  readAgain: () => Promise<Job | undefined>,
  signal: AbortSignal,
): Promise<ChangeOutcome> {
  const failure = failureOf(error);
  const isLost = isAnswerLost(failure);
  const job = isLost || failure.kind === "badRequest" ? await readAgain() : undefined;
  if (!isLost || signal.aborted) {
    throw error;
  }
  if (job !== undefined && !isChangeable(job)) {
    return { kind: "movedOn", job };
  }
  const seen = job === undefined ? "nothing" : "waiting";
  throw new FailureError({ kind: "changeUnknown", change, cause: failure, seen });
}
