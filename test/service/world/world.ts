import { type AssetPlan, assetsAt } from "./assets";
import type { DataSetPlan, JobPlan, RevisionPlan } from "./plan";

export interface JobFilter {
  readonly dataSetId?: string | undefined;
  readonly revisionId?: string | undefined;
}

/** What the service's account has. Jobs are added, and their states and what they bring change; the rest stands still. */
export class World {
  /** Newest first, as ListJobs gives them. */
  readonly jobs: readonly JobPlan[];
  /** The owned ones, newest first, then the entitled ones in no order. */
  readonly dataSets: readonly DataSetPlan[];
  readonly #jobs: JobPlan[];
  readonly #jobsById: Map<string, JobPlan>;
  readonly #dataSetsById: ReadonlyMap<string, DataSetPlan>;
  readonly #jobsByDataSet: Map<string, JobPlan[]>;
  readonly #dataSetsByRevision: ReadonlyMap<string, DataSetPlan>;

  constructor(jobs: readonly JobPlan[], dataSets: readonly DataSetPlan[]) {
    this.#jobs = [...jobs];
    this.jobs = this.#jobs;
    this.dataSets = dataSets;
    this.#jobsById = new Map(jobs.map((job) => [job.id, job]));
    this.#dataSetsById = new Map(dataSets.map((dataSet) => [dataSet.id, dataSet]));
    this.#jobsByDataSet = groupByDataSet(jobs);
    this.#dataSetsByRevision = new Map(
      dataSets.flatMap((dataSet) => dataSet.revisions.map(({ id }) => [id, dataSet] as const)),
    );
  }

  /** Adds a job that is newer than all others. */
  add(job: JobPlan): void {
    this.#jobs.unshift(job);
    this.#jobsById.set(job.id, job);
    const { id } = job.dataSet;
    this.#jobsByDataSet.set(id, [job, ...(this.#jobsByDataSet.get(id) ?? [])]);
  }

  findJob(id: string): JobPlan | undefined {
    return this.#jobsById.get(id);
  }

  findDataSet(id: string): DataSetPlan | undefined {
    return this.#dataSetsById.get(id);
  }

  findRevision(id: string): RevisionPlan | undefined {
    return this.#dataSetsByRevision.get(id)?.revisions.find((revision) => revision.id === id);
  }

  /** Alphabetically, descending, as ListRevisionAssets gives them. */
  assetsOf(dataSet: DataSetPlan, revision: RevisionPlan, now: number): readonly AssetPlan[] {
    return assetsAt(dataSet, revision, this.jobsOf({ revisionId: revision.id }), now);
  }

  /** Newest first. */
  jobsOf({ dataSetId, revisionId }: JobFilter): readonly JobPlan[] {
    if (revisionId === undefined) {
      return dataSetId === undefined ? this.jobs : (this.#jobsByDataSet.get(dataSetId) ?? []);
    }
    const owner = this.#dataSetsByRevision.get(revisionId)?.id;
    if (owner === undefined || (dataSetId !== undefined && dataSetId !== owner)) return [];
    return this.jobsOf({ dataSetId: owner }).filter(({ revisions }) =>
      revisions.some(({ id }) => id === revisionId),
    );
  }
}

function groupByDataSet(jobs: readonly JobPlan[]): Map<string, JobPlan[]> {
  const groups = new Map<string, JobPlan[]>();
  for (const job of jobs) {
    const group = groups.get(job.dataSet.id);
    if (group === undefined) groups.set(job.dataSet.id, [job]);
    else group.push(job);
  }
  return groups;
}
