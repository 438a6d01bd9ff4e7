import { defined } from "../base/defined";
import { Owner } from "../base/disposable";
import { Emitter, type Event } from "../base/event";
import { type Failure, FailureError, failureOf } from "../failure/failure";
import type { Job } from "../job/job";
import type { Page, PageRequest } from "../paging/paginator";
import { accountOf, foreignPart, type Home, isAtHome } from "./belonging";
import { checkedAnswers } from "./checkedAnswers";
import type { Connection } from "./connection";
import type { DataExchange, JobScope } from "./dataExchange";
import { ForeignJobs } from "./foreignJobs";

/** Errors that only an authenticated caller gets: each of them proves the credentials. */
const AUTHENTICATED_ERRORS: readonly Failure["kind"][] = ["accessDenied", "badRequest", "notFound"];

/** Whether a failure is about the credentials: every request fails then until somebody signs in or fixes them. */
export function isAboutIdentity({ kind }: Failure): boolean {
  switch (kind) {
    case "signedOut":
    case "credentialsExpired":
    case "credentialsInvalid":
    case "credentialsUnavailable":
    case "otherAccount":
    case "brokenProfile":
    case "noCredentials":
    case "emptySource":
    case "noTokenFile":
    case "processFailed":
    case "processHangs":
    case "mfaCancelled":
    case "mfaRefused":
      return true;
    default:
      return false;
  }
}

/** Whether signing in with IAM Identity Center helps, and nothing else has to be done. */
export function isFixedBySignIn(failure: Failure): boolean {
  return failure.kind === "signedOut" || (failure.kind === "credentialsExpired" && failure.sso);
}

/**
 * Identity behind a connection, learned from its answers: the account, the failure for which AWS accepts no
 * credentials, and whether answers belong to what was asked. A change is fired once, however many requests fail of one
 * cause.
 */
export class Identity extends Owner {
  readonly #changes = this.own(new Emitter<void>());
  #failure: Failure | undefined;
  #account: string | undefined;
  readonly #foreign = new ForeignJobs();

  /** Fires when a failure came, changed or went. */
  readonly onDidChange: Event<void> = this.#changes.event;

  constructor(private readonly connection: Connection) {
    super();
  }

  /** Undefined while AWS accepts the credentials. */
  get failure(): Failure | undefined {
    return this.#failure;
  }

  /** Account of the jobs; undefined until a job named one. */
  get account(): string | undefined {
    return this.#account;
  }

  /** Says that lists had jobs of another account or Region since the account's was read from its top. */
  get leftOut(): Failure | undefined {
    return this.#foreign.failure;
  }

  /**
   * The operations, observed. They reject with `otherAccount` for a page of another account than the first, and with
   * `otherAnswer` for what does not belong to the question; a page comes without the jobs that don't.
   */
  observed(dataExchange: DataExchange): DataExchange {
    const checked = checkedAnswers(dataExchange, () => this.#home);
    return {
      listJobs: (request, signal) =>
        this.#observe(async () => this.#own(await dataExchange.listJobs(request, signal), request)),
      getJob: (jobId, signal) => this.#observe(() => checked.getJob(jobId, signal)),
      getSignedUrl: (jobId, signal) => this.#observe(() => checked.getSignedUrl(jobId, signal)),
      startJob: (jobId, signal) => this.#observe(() => dataExchange.startJob(jobId, signal)),
      cancelJob: (jobId, signal) => this.#observe(() => dataExchange.cancelJob(jobId, signal)),
      listDataSets: (request, signal) => this.#observe(() => dataExchange.listDataSets(request, signal)),
      getDataSet: (dataSetId, signal) => this.#observe(() => checked.getDataSet(dataSetId, signal)),
      listRevisions: (request, signal) => this.#observe(() => checked.listRevisions(request, signal)),
      get signer() {
        return dataExchange.signer;
      },
      get nextToken() {
        return dataExchange.nextToken;
      },
      renewCredentials: () => dataExchange.renewCredentials(),
      dispose: () => dataExchange.dispose(),
    };
  }

  async #observe<T>(ask: () => Promise<T>): Promise<T> {
    try {
      const answer = await ask();
      this.#setFailure(undefined);
      return answer;
    } catch (error) {
      const failure = failureOf(error);
      if (isAboutIdentity(failure)) {
        this.#setFailure(failure);
      } else if (AUTHENTICATED_ERRORS.includes(failure.kind)) {
        this.#setFailure(undefined);
      }
      throw error;
    }
  }

  /** A file may hold jobs of whoever. */
  get #home(): Home {
    const { file, region } = this.connection;
    return file === undefined ? { account: this.#account, region } : {};
  }

  /** The jobs of a page that are of this account and Region. Throws where none is known to be. */
  #own(page: Page<Job>, { nextToken, dataSetId }: PageRequest & JobScope): Page<Job> {
    if (this.connection.file !== undefined) {
      // One that is read again may hold another account's jobs.
      this.#account = accountOf(page.items);
      return page;
    }
    this.#account ??= accountOf(page.items);
    this.#refuseWhereNoneIsOwn(page.items);
    const before = this.leftOut;
    if (nextToken === undefined && dataSetId === undefined) {
      this.#foreign.forget();
    }
    const own = this.#foreign.takeOut(page, this.#home);
    if (this.leftOut !== before) {
      this.#changes.fire();
    }
    return own;
  }

  #refuseWhereNoneIsOwn(jobs: readonly Job[]): void {
    const home = this.#home;
    const parts = new Set(jobs.map(({ arn }) => foreignPart(arn, home)));
    parts.delete(undefined);
    if (parts.size === 0 || jobs.some(({ arn }) => isAtHome(arn, home))) {
      return;
    }
    const { profile } = this.connection;
    throw new FailureError(
      parts.has("account")
        ? { kind: "otherAccount", ...defined({ profile }) }
        : { kind: "otherAnswer", what: "jobs", differs: "region" },
    );
  }

  #setFailure(failure: Failure | undefined): void {
    const isNews = failure?.kind !== this.#failure?.kind;
    this.#failure = failure;
    if (isNews) {
      this.#changes.fire();
    }
  }
}
