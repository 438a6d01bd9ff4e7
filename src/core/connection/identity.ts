import { accountIdIn } from "../base/arn";
import { defined } from "../base/defined";
import { Owner } from "../base/disposable";
import { Emitter, type Event } from "../base/event";
import { type Failure, FailureError, failureOf } from "../failure/failure";
import type { Job } from "../job/job";
import type { Connection } from "./connection";
import type { DataExchange } from "./dataExchange";

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

/** The account that jobs belong to, by their ARNs: a job is of the account that made it. Undefined if none has one. */
export function accountOf(jobs: readonly Job[]): string | undefined {
  const identified = jobs.find(({ arn }) => accountIdIn(arn) !== undefined);
  return accountIdIn(identified?.arn);
}

/**
 * Identity behind a connection, learned from its answers: the account, and the failure for which AWS accepts no
 * credentials. A change is fired once, however many requests fail of one cause.
 */
export class Identity extends Owner {
  readonly #changes = this.own(new Emitter<void>());
  #failure: Failure | undefined;
  #account: string | undefined;

  /** Fires when the failure came, changed or went. */
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

  /** The operations, observed. They reject with `otherAccount` for jobs of another account than the first. */
  observed(dataExchange: DataExchange): DataExchange {
    return {
      listJobs: (request, signal) =>
        this.#observe(async () => {
          const page = await dataExchange.listJobs(request, signal);
          this.#checkAccount(accountOf(page.items));
          return page;
        }),
      getJob: (jobId, signal) => this.#observe(() => dataExchange.getJob(jobId, signal)),
      getSignedUrl: (jobId, signal) => this.#observe(() => dataExchange.getSignedUrl(jobId, signal)),
      startJob: (jobId, signal) => this.#observe(() => dataExchange.startJob(jobId, signal)),
      cancelJob: (jobId, signal) => this.#observe(() => dataExchange.cancelJob(jobId, signal)),
      listDataSets: (request, signal) => this.#observe(() => dataExchange.listDataSets(request, signal)),
      getDataSet: (dataSetId, signal) => this.#observe(() => dataExchange.getDataSet(dataSetId, signal)),
      listRevisions: (request, signal) => this.#observe(() => dataExchange.listRevisions(request, signal)),
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

  #checkAccount(account: string | undefined): void {
    if (this.connection.file !== undefined) {
      // A file that is read again may hold another account's jobs.
      this.#account = account;
      return;
    }
    this.#account ??= account;
    if (account !== undefined && account !== this.#account) {
      const { profile } = this.connection;
      throw new FailureError({ kind: "otherAccount", ...defined({ profile }) });
    }
  }

  #setFailure(failure: Failure | undefined): void {
    const isNews = failure?.kind !== this.#failure?.kind;
    this.#failure = failure;
    if (isNews) {
      this.#changes.fire();
    }
  }
}
