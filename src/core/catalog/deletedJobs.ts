import { isAboutIdentity } from "../connection/identity";
import { type Failure, failureOf } from "../failure/failure";
import { inServiceOrder, JOB_RETENTION, type Job } from "../job/job";
import type { JobStore } from "../store/jobStore";
import { RequestLimit } from "./requestLimit";

/** Number of jobs that are asked for at once. */
const REQUESTS_AT_ONCE = 4;
/** At most so many are asked for, the newest: jobs that have waited for weeks rarely change, and there may be hundreds. */
const MOST_RENEWED = 40;
/** Failures that AWS would answer about every other job too, now. */
const CONCERNS_ALL: readonly Failure["kind"][] = ["accessDenied", "throttled", "cancelled"];

/**
 * Asks for jobs of which a list that was read again says nothing: for those older than AWS keeps any, and for those
 * that were `active` and are as they were, which may be over. Gives the ids of those that AWS has deleted, as far as
 * it says so, as they are found. `now` is in milliseconds since 1970.
 */
export async function* findDeleted(
  store: JobStore,
  active: readonly Job[],
  inquiry: JobInquiry,
  now: number,
): AsyncGenerator<ReadonlySet<string>, undefined> {
  yield* found(await findOverdue(store, inquiry, now - JOB_RETENTION));
  // A job that was read since is another object.
  const sameAsBefore = active.filter((job) => store.get(job.id) === job);
  const unchanged = inServiceOrder(sameAsBefore).slice(0, MOST_RENEWED);
  const answers = await Promise.all(unchanged.map((job) => inquiry.isGone(job)));
  yield* found(unchanged.filter((_, index) => answers[index]));
}

/**
 * This machine's clock may be wrong, so AWS is asked: for the oldest job, then for the newest that should be gone.
 * Where it knows that one, the jobs that are gone end somewhere between, which is found by halving.
 */
async function findOverdue(store: JobStore, inquiry: JobInquiry, past: number): Promise<readonly Job[]> {
  const { oldest } = store;
  const isOverdue = (job: Job) => job.createdAt !== undefined && job.createdAt < past;
  if (oldest === undefined || !isOverdue(oldest) || !(await inquiry.isGone(oldest))) {
    return [];
  }
  const others = store.jobs.filter((job) => job !== oldest && isOverdue(job));
  const overdue = [oldest, ...inServiceOrder(others).toReversed()];
  let [gone, there, next] = [1, overdue.length, overdue.length - 1];
  for (let job = overdue[next]; gone <= next && job !== undefined; job = overdue[next]) {
    const isGone = await inquiry.isGone(job);
    if (isGone === undefined) {
      break;
    }
    [gone, there] = isGone ? [next + 1, there] : [gone, next];
    next = (gone + there - 1) >> 1;
  }
  return overdue.slice(0, gone);
}

/** The ids of what was found, if anything was. */
function found(jobs: readonly Job[]): readonly ReadonlySet<string>[] {
  return jobs.length === 0 ? [] : [new Set(jobs.map(({ id }) => id))];
}

/** Asks for single jobs, until AWS refuses that. */
export class JobInquiry {
  readonly #limit: RequestLimit;
  #isRefused = false;

  /** `report` is given what went wrong: the rows then stay as they are. */
  constructor(
    private readonly readJob: (jobId: string) => Promise<Job>,
    private readonly report: (failure: Failure) => void,
    connectionLimit: RequestLimit,
  ) {
    this.#limit = new RequestLimit(REQUESTS_AT_ONCE, connectionLimit);
  }

  /** Undefined when AWS does not say. */
  isGone(job: Job): Promise<boolean | undefined> {
    return this.#limit.run(async () => (this.#isRefused ? undefined : this.#ask(job)));
  }

  async #ask({ id }: Job): Promise<boolean | undefined> {
    try {
      await this.readJob(id);
      return false;
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === "notFound") {
        return true;
      }
      this.#isRefused ||= CONCERNS_ALL.includes(failure.kind) || isAboutIdentity(failure);
      this.report(failure);
      return undefined;
    }
  }
}
