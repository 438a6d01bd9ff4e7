import type { DataExchange, JobScope, SignedUrl } from "../../core/connection/dataExchange";
import { unlessAborted } from "../../core/failure/abort";
import { FailureError, type JobsFileFault } from "../../core/failure/failure";
import type { DataSet, Revision } from "../../core/job/dataSet";
import type { Job } from "../../core/job/job";
import type { Page, PageRequest } from "../../core/paging/paginator";
import { bytesOf, type ReadVirtualFile } from "./fileBytes";
import { newestVersions } from "./newestVersions";
import { readJobs } from "./readJobs";
import { refusal } from "./refusal";

/** Jobs that were read, by their ids, as the service lists them. */
type Jobs = ReadonlyMap<string, Job>;

/**
 * Jobs from a file instead of AWS. The file is read whole when a list is requested from its top, so that a
 * reload shows what was written since. Nothing is sent anywhere.
 */
export class JobsFile implements DataExchange {
  readonly signer = undefined;
  #jobs: Jobs | undefined;
  #nextToken: string | undefined;

  /** `file` is a path, or a URI that only the editor can read. */
  constructor(
    private readonly file: string,
    private readonly readVirtual: ReadVirtualFile,
  ) {}

  get nextToken(): string | undefined {
    return this.#nextToken;
  }

  /** All in one page: they are here. */
  async listJobs(
    { dataSetId, revisionId }: PageRequest & JobScope,
    signal?: AbortSignal,
  ): Promise<Page<Job>> {
    const jobs = await unlessAborted(() => this.#read(signal), signal);
    const isInScope = (job: Job) =>
      (dataSetId === undefined || job.dataSetId === dataSetId) &&
      (revisionId === undefined || job.revisionIds.includes(revisionId));
    return { items: [...jobs.values()].filter(isInScope) };
  }

  async getJob(jobId: string, signal?: AbortSignal): Promise<Job> {
    const jobs = this.#jobs ?? (await unlessAborted(() => this.#read(signal), signal));
    return jobs.get(jobId) ?? this.#fail({ kind: "jobNotThere" });
  }

  async getSignedUrl(): Promise<SignedUrl | undefined> {
    return this.#fail({ kind: "signedUrl" });
  }

  async startJob(): Promise<void> {
    return this.#fail({ kind: "change" });
  }

  async cancelJob(): Promise<void> {
    return this.#fail({ kind: "change" });
  }

  async listDataSets(): Promise<Page<DataSet>> {
    return { items: [] };
  }

  /** A file of jobs has no more of a data set than its id. */
  async getDataSet(dataSetId: string): Promise<DataSet> {
    return { id: dataSetId };
  }

  async listRevisions(): Promise<Page<Revision>> {
    return { items: [] };
  }

  renewCredentials(): void {
    // It needs none.
  }

  dispose(): void {
    this.#jobs = undefined;
  }

  async #read(signal: AbortSignal | undefined): Promise<Jobs> {
    const found = await readJobs(() => bytesOf(this.file, this.readVirtual), signal);
    if (signal?.aborted) {
      // Only a part was read.
      throw new FailureError({ kind: "cancelled" });
    }
    if ("kind" in found) {
      return this.#fail(found);
    }
    const jobs = new Map(newestVersions(found.jobs).map((job) => [job.id, job]));
    this.#jobs = jobs;
    this.#nextToken = found.nextToken;
    return jobs;
  }

  #fail(fault: JobsFileFault): never {
    throw refusal(this.file, fault);
  }
}
