import { toDataSet, toRevision } from "../../src/aws/wire/toDataSet";
import { toJob } from "../../src/aws/wire/toJob";
import type { JsonObject } from "../../src/core/base/json";
import type { DataExchange, JobScope } from "../../src/core/connection/dataExchange";
import type { DataSet, Origin, Revision } from "../../src/core/job/dataSet";
import type { Job } from "../../src/core/job/job";
import type { Page, PageRequest } from "../../src/core/paging/paginator";
import { tellDataSet, tellRevision } from "../service/world/tellDataSet";
import { tellJob } from "../service/world/tellJob";
import type { World } from "../service/world/world";

const REGION = "us-east-1";
const MOST_IN_PAGE = 200;

/** A world's lists without a network between: the account's next page is read before it is asked for. */
export class PreparedJobs implements DataExchange {
  #next: { readonly from: number; readonly page: Page<Job> } | undefined;

  constructor(
    private readonly world: World,
    private readonly pageSize: number,
    private readonly now: number,
  ) {}

  /** Reads the page of the account's list that begins there. */
  prepare(from: number): void {
    this.#next = { from, page: this.#jobPage({}, from, this.pageSize) };
  }

  async listJobs({
    maxResults = MOST_IN_PAGE,
    nextToken = "0",
    ...scope
  }: PageRequest & JobScope): Promise<Page<Job>> {
    const from = Number(nextToken);
    const isPrepared = scope.dataSetId === undefined && this.#next?.from === from;
    return isPrepared && this.#next !== undefined ? this.#next.page : this.#jobPage(scope, from, maxResults);
  }

  async listDataSets({ origin }: PageRequest & { readonly origin: Origin }): Promise<Page<DataSet>> {
    const listed = this.world.dataSets.filter((dataSet) => dataSet.origin === origin);
    return { items: listed.flatMap((dataSet) => toDataSet(asFromWire(tellDataSet(dataSet, REGION))) ?? []) };
  }

  async getDataSet(id: string): Promise<DataSet> {
    const found = this.world.findDataSet(id);
    return (found && toDataSet(asFromWire(tellDataSet(found, REGION)))) ?? { id };
  }

  async listRevisions({ dataSetId }: PageRequest & { readonly dataSetId: string }): Promise<Page<Revision>> {
    const found = this.world.findDataSet(dataSetId);
    const wires = found?.revisions.map((revision) => asFromWire(tellRevision(found, revision, REGION))) ?? [];
    return { items: wires.flatMap((wire) => toRevision(wire, dataSetId) ?? []) };
  }

  async getJob(): Promise<Job> {
    throw new Error("The bench opens no job.");
  }

  async startJob(): Promise<void> {
    throw new Error("The bench changes no job.");
  }

  async cancelJob(): Promise<void> {
    throw new Error("The bench changes no job.");
  }

  readonly signer = undefined;

  renewCredentials(): void {
    // There are none.
  }

  async getSignedUrl(): Promise<undefined> {
    return undefined;
  }

  dispose(): void {
    this.#next = undefined;
  }

  #jobPage(scope: JobScope, from: number, size: number): Page<Job> {
    const jobs = this.world.jobsOf(scope);
    const end = from + size;
    const items = jobs.slice(from, end).map((job) => toJob(asFromWire(tellJob(job, REGION, this.now))));
    return end < jobs.length ? { items, nextToken: String(end) } : { items };
  }
}

/** Parsed, since an object that was made otherwise is laid out otherwise. */
function asFromWire(listed: object): JsonObject {
  return JSON.parse(JSON.stringify(listed));
}
