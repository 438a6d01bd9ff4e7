import { readFile, stat } from "node:fs/promises";
import type { DataExchange, JobScope, SignedUrl } from "../../core/connection/dataExchange";
import { unlessAborted } from "../../core/failure/abort";
import { FailureError, type JobsFileFault } from "../../core/failure/failure";
import type { DataSet, Revision } from "../../core/job/dataSet";
import { inServiceOrder, type Job } from "../../core/job/job";
import type { Page, PageRequest } from "../../core/paging/paginator";
import { jobsIn } from "./jobsText";

/**
 * Largest file, in bytes. Output for 100,000 jobs is about this large; more would use up the editor's memory.
 */
const LARGEST = 128 * 1024 * 1024;

/**
 * Jobs from a file instead of AWS. The file is read whole when a list is requested from its top, so that a
 * reload shows what was written since. Nothing is sent anywhere.
 */
export class JobsFile implements DataExchange {
  readonly signer = undefined;
  #jobs: readonly Job[] | undefined;

  constructor(private readonly path: string) {}

  /** All in one page: they are here. */
  async listJobs(
    { dataSetId, revisionId }: PageRequest & JobScope,
    signal?: AbortSignal,
  ): Promise<Page<Job>> {
    const jobs = await unlessAborted(() => this.#read(), signal);
    this.#jobs = jobs;
    const isInScope = (job: Job) =>
      (dataSetId === undefined || job.dataSetId === dataSetId) &&
      (revisionId === undefined || job.revisionIds.includes(revisionId));
    return { items: jobs.filter(isInScope) };
  }

  async getJob(jobId: string, signal?: AbortSignal): Promise<Job> {
    this.#jobs ??= await unlessAborted(() => this.#read(), signal);
    return this.#jobs.find(({ id }) => id === jobId) ?? this.#fail({ kind: "jobNotThere" });
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

  async #read(): Promise<readonly Job[]> {
    const found = await jobsIn(await this.#bytes());
    return "kind" in found ? this.#fail(found) : inServiceOrder(found);
  }

  async #bytes(): Promise<Uint8Array> {
    try {
      const { size } = await stat(this.path);
      return size > LARGEST ? this.#fail({ kind: "tooLarge", most: LARGEST }) : await readFile(this.path);
    } catch (error) {
      if (error instanceof Error && "code" in error) {
        return this.#fail({ kind: "unreadable", code: String(error.code) });
      }
      throw error;
    }
  }

  #fail(fault: JobsFileFault): never {
    throw new FailureError({ kind: "jobsFile", path: this.path, fault });
  }
}
