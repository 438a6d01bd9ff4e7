import { accountIdIn } from "../base/arn";
import { defined } from "../base/defined";
import type { Disposable } from "../base/disposable";
import { Emitter, type Event } from "../base/event";
import { type Failure, FailureError, failureOf } from "../failure/failure";
import type { Job } from "../job/job";
import type { Connection } from "./connection";
import type { DataExchange } from "./dataExchange";

/** What AWS says only to those whom it knows. */
const AUTHENTICATED_ERRORS: readonly Failure["kind"][] = ["accessDenied", "badRequest", "notFound"];

/** Whether it says that nobody whom AWS takes is asking: then every request fails until somebody signs in. */
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

/** The account that jobs belong to, as far as their ARNs tell: a job is of the account that made it. */
export function accountOf(jobs: readonly Job[]): string | undefined {
  const told = jobs.find(({ arn }) => accountIdIn(arn) !== undefined);
  return accountIdIn(told?.arn);
}

/**
 * Who asks over a connection, as its answers tell: which account, and why AWS takes nobody, if it does not. However
 * many requests fail of that one cause, it is told once.
 */
export class Identity implements Disposable {
  readonly #changes = new Emitter<void>();
  #failure: Failure | undefined;
  #account: string | undefined;

  constructor(private readonly connection: Connection) {}

  /** The failure came, or another one, or it went. */
  get onDidChange(): Event<void> {
    return this.#changes.event;
  }

  /** Undefined while AWS answers. */
  get failure(): Failure | undefined {
    return this.#failure;
  }

  /** Whose the jobs are; undefined until one told it. */
  get account(): string | undefined {
    return this.#account;
  }

  /** The same, listened to. It gives no jobs of another account than the first. */
  observed(dataExchange: DataExchange): DataExchange {
    return {
      listJobs: (request, signal) =>
        this.#hear(async () => {
          const page = await dataExchange.listJobs(request, signal);
          this.#meet(accountOf(page.items));
          return page;
        }),
      getJob: (jobId, signal) => this.#hear(() => dataExchange.getJob(jobId, signal)),
      getSignedUrl: (jobId, signal) => this.#hear(() => dataExchange.getSignedUrl(jobId, signal)),
      startJob: (jobId, signal) => this.#hear(() => dataExchange.startJob(jobId, signal)),
      cancelJob: (jobId, signal) => this.#hear(() => dataExchange.cancelJob(jobId, signal)),
      listDataSets: (request, signal) => this.#hear(() => dataExchange.listDataSets(request, signal)),
      getDataSet: (dataSetId, signal) => this.#hear(() => dataExchange.getDataSet(dataSetId, signal)),
      listRevisions: (request, signal) => this.#hear(() => dataExchange.listRevisions(request, signal)),
      get signer() {
        return dataExchange.signer;
      },
      renewCredentials: () => dataExchange.renewCredentials(),
      dispose: () => dataExchange.dispose(),
    };
  }

  dispose(): void {
    this.#changes.dispose();
  }

  async #hear<T>(ask: () => Promise<T>): Promise<T> {
    try {
      const answer = await ask();
      this.#know(undefined);
      return answer;
    } catch (error) {
      const failure = failureOf(error);
      if (isAboutIdentity(failure)) {
        this.#know(failure);
      } else if (AUTHENTICATED_ERRORS.includes(failure.kind)) {
        this.#know(undefined);
      }
      throw error;
    }
  }

  #meet(account: string | undefined): void {
    if (this.connection.file !== undefined) {
      // A file is what it is, whoever asked.
      this.#account = account;
      return;
    }
    this.#account ??= account;
    if (account !== undefined && account !== this.#account) {
      const { profile } = this.connection;
      throw new FailureError({ kind: "otherAccount", ...defined({ profile }) });
    }
  }

  #know(failure: Failure | undefined): void {
    const isNews = failure?.kind !== this.#failure?.kind;
    this.#failure = failure;
    if (isNews) {
      this.#changes.fire();
    }
  }
}
