import type { DataSet, Origin, Revision } from "../job/dataSet";
import type { Job } from "../job/job";
import type { Page, PageRequest } from "../paging/paginator";

/** Pre-signed URL: everybody who has it may use it. Never kept, logged or shown. */
export interface SignedUrl {
  readonly url: string;
  /** Milliseconds since 1970; absent when the service did not say. */
  readonly expiresAt?: number;
  /** ARN of its job, as the same answer says it. */
  readonly arn?: string;
}

/**
 * Operations of AWS Data Exchange that the product uses, over one connection.
 * Every method rejects with a `FailureError` and nothing else; an aborted signal gives the kind `cancelled`, an answer
 * about something else than what was asked for `otherAnswer`.
 */
export interface DataExchange {
  /** Newest first (sorted by CreatedAt: service model, ListJobs). */
  listJobs(request: PageRequest & JobScope, signal?: AbortSignal): Promise<Page<Job>>;
  getJob(jobId: string, signal?: AbortSignal): Promise<Job>;
  /** Asks GetJob and takes the URL out of that one answer; undefined when the job has none. */
  getSignedUrl(jobId: string, signal?: AbortSignal): Promise<SignedUrl | undefined>;
  /** Not repeated where AWS may have taken it: see `isAnswerLost`. */
  startJob(jobId: string, signal?: AbortSignal): Promise<void>;
  /** Not repeated either, for the same reason. */
  cancelJob(jobId: string, signal?: AbortSignal): Promise<void>;
  listDataSets(request: PageRequest & { origin: Origin }, signal?: AbortSignal): Promise<Page<DataSet>>;
  getDataSet(dataSetId: string, signal?: AbortSignal): Promise<DataSet>;
  listRevisions(request: PageRequest & { dataSetId: string }, signal?: AbortSignal): Promise<Page<Revision>>;
  /** `FilesDigest.signer` of the files that the credentials in use were read with. */
  readonly signer: string | undefined;
  /** The `NextToken` of a file that holds only the beginning of a list; undefined for a whole list, and for AWS. */
  readonly nextToken?: string | undefined;
  /** Forgets the credentials in use: the next request reads them from the profile, or the environment, again. */
  renewCredentials(): void;
  /** Closes its sockets; requests under way end as cancelled. */
  dispose(): void;
}

/** Choice of a list of jobs: the account's, a data set's, or a revision's. */
export interface JobScope {
  readonly dataSetId?: string;
  readonly revisionId?: string;
}
