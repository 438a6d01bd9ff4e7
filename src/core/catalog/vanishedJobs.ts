import type { Clock } from "../base/clock";
import { isAboutIdentity } from "../connection/identity";
import { type Failure, failureOf } from "../failure/failure";
import { JOB_RETENTION, type Job } from "../job/job";
import type { JobStore } from "../store/jobStore";
import { RequestLimit } from "./requestLimit";

/** So many are asked for at once. */
const REQUESTS_AT_ONCE = 4;
/** So many of them, the newest: jobs that have waited for weeks are rarely news, and there may be hundreds. */
const MOST_RENEWED = 40;
/** What AWS would answer about the other jobs too, now. */
const CONCERNS_ALL: readonly Failure["kind"][] = ["accessDenied", "throttled", "cancelled"];

/** What is needed of a `JobCatalog`. */
export interface ForgetfulCatalog {
  readonly store: JobStore;
  /** What all requests over the connection share. */
  readonly limit: RequestLimit;
  refreshJob(jobId: string): Promise<Job>;
  drop(isGone: (job: Job) => boolean): void;
  /** Told what went wrong: the rows then stay as they are. */
  report(failure: Failure): void;
}

/**
 * Asks for jobs of which a list that was read again says nothing: for those whose time has come, and for those that
 * were `active` and are as they were, which may be over by now. AWS says whether they are gone.
 */
export async function pruneDeleted(
  catalog: ForgetfulCatalog,
  active: readonly Job[],
  clock: Clock,
): Promise<void> {
  const inquiry = new Inquiry(catalog);
  await dropOverdue(catalog, inquiry, clock.now() - JOB_RETENTION);
  const untold = active
    // One that was told since is another object by now.
    .filter((job) => catalog.store.get(job.id) === job)
    .sort(byAge)
    .slice(-MOST_RENEWED)
    .reverse();
  await dropGone(catalog, inquiry, untold);
}

async function dropGone(catalog: ForgetfulCatalog, inquiry: Inquiry, jobs: readonly Job[]): Promise<void> {
  const answers = await Promise.all(jobs.map((job) => inquiry.isGone(job)));
  dropAll(
    catalog,
    jobs.filter((_, index) => answers[index]),
  );
}

/**
 * This machine's clock may be wrong, so AWS is asked: for the oldest job, then for the newest that should be gone.
 * Where it knows that one, the jobs that are gone end somewhere between, which is found by halving.
 */
async function dropOverdue(catalog: ForgetfulCatalog, inquiry: Inquiry, past: number): Promise<void> {
  const { oldest } = catalog.store;
  const isOverdue = (job: Job) => job.createdAt !== undefined && job.createdAt < past;
  if (oldest === undefined || !isOverdue(oldest) || !(await inquiry.isGone(oldest))) {
    return;
  }
  const overdue = [
    oldest,
    ...[...catalog.store.jobs].filter((job) => job !== oldest && isOverdue(job)).sort(byAge),
  ];
  let [gone, there, next] = [1, overdue.length, overdue.length - 1];
  for (let job = overdue[next]; gone <= next && job !== undefined; job = overdue[next]) {
    const isGone = await inquiry.isGone(job);
    if (isGone === undefined) {
      break;
    }
    [gone, there] = isGone ? [next + 1, there] : [gone, next];
    next = (gone + there - 1) >> 1;
  }
  dropAll(catalog, overdue.slice(0, gone));
}

function dropAll(catalog: ForgetfulCatalog, jobs: readonly Job[]): void {
  if (jobs.length > 0) {
    const ids = new Set(jobs.map(({ id }) => id));
    catalog.drop(({ id }) => ids.has(id));
  }
}

/** The oldest first. */
function byAge(one: Job, other: Job): number {
  return (one.createdAt ?? 0) - (other.createdAt ?? 0);
}

/** Asks for single jobs, until AWS refuses that. */
class Inquiry {
  readonly #limit: RequestLimit;
  #isRefused = false;

  constructor(private readonly catalog: ForgetfulCatalog) {
    this.#limit = new RequestLimit(REQUESTS_AT_ONCE, catalog.limit);
  }

  /** Undefined when AWS does not say. */
  isGone(job: Job): Promise<boolean | undefined> {
    return this.#limit.run(async () => (this.#isRefused ? undefined : this.#ask(job)));
  }

  async #ask({ id }: Job): Promise<boolean | undefined> {
    try {
      await this.catalog.refreshJob(id);
      return false;
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === "notFound") {
        return true;
      }
      this.#isRefused ||= CONCERNS_ALL.includes(failure.kind) || isAboutIdentity(failure);
      this.catalog.report(failure);
      return undefined;
    }
  }
}
