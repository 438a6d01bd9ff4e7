import type { LoadEnd, LoadProgress } from "../../../src/core/catalog/bulkLoad";
import { JobCatalog } from "../../../src/core/catalog/jobCatalog";
import { LoadAll, type LoadRequest } from "../../../src/core/catalog/loadAll";
import { connectionOf } from "../../../src/core/connection/connection";
import { ACCOUNT, type ListKey } from "../../../src/core/connection/listKey";
import type { Failure } from "../../../src/core/failure/failure";
import type { DataSet } from "../../../src/core/job/dataSet";
import type { Job } from "../../../src/core/job/job";
import { aJob } from "./jobBuilder";
import { ModelService, type Tokens } from "./modelService";

/** A catalog over a model service whose pages have two jobs, and what it told. */
export function modelCatalog(jobs: readonly Job[] = [], dataSets: readonly string[] = [], tokens?: Tokens) {
  const service = new ModelService(tokens);
  service.jobs = [...jobs];
  service.dataSets = dataSets.map(aDataSet);
  const clock = { time: 0, now: () => clock.time };
  const failures: Failure[] = [];
  const connection = connectionOf({ region: "us-east-1" });
  const catalog = new JobCatalog(connection, service.exchange, 2, clock, (failure) => failures.push(failure));
  return { service, catalog, clock, failures };
}

/** The account's first page of two jobs is there; nothing was asked but that. */
export async function openedCatalog(...args: Parameters<typeof modelCatalog>) {
  const parts = modelCatalog(...args);
  void parts.catalog.open(ACCOUNT);
  await parts.service.answerAll();
  parts.service.asked.length = 0;
  return parts;
}

export const DS1: ListKey = { of: "dataSet", dataSetId: "ds1" };

/** Jobs of "ds1": the account's list has read the newest two, that of the data set the newest four. */
export async function twoLists(jobs: number) {
  const parts = await openedCatalog(jobsDownFrom(jobs), ["ds1"]);
  const { service, catalog } = parts;
  void catalog.open(DS1);
  await service.answerAll();
  void catalog.more(DS1);
  await service.answerAll();
  service.asked.length = 0;
  return parts;
}

/** Jobs from this number down to 1, each of the data set that is named for it. */
export function jobsDownFrom(number: number, dataSetOf: (number: number) => string = () => "ds1"): Job[] {
  return Array.from({ length: number }, (_, index) =>
    aJob(number - index, { dataSetId: dataSetOf(number - index) }),
  );
}

export function aDataSet(id: string): DataSet {
  return { id, name: `The data set ${id}`, origin: "OWNED" };
}

/** Twenty jobs of three data sets in turn. */
export const inThree = () => jobsDownFrom(20, (number) => `ds${number % 3}`);
export const THREE = ["ds0", "ds1", "ds2"];

interface Loading {
  readonly ended: Promise<LoadEnd>;
  /** All progress that was reported, oldest first. */
  readonly progress: readonly LoadProgress[];
}

/** Begins to load everything, or what the request says. */
export function loadAllOf(catalog: JobCatalog, request: Partial<LoadRequest> = {}): Loading {
  const progress: LoadProgress[] = [];
  const told = catalog.bulk.onDidChange(() => {
    progress.push(...(catalog.bulk.progress === undefined ? [] : [catalog.bulk.progress]));
  });
  const whole = { list: ACCOUNT, maxItems: 1000, ...request };
  const ended = catalog.bulk
    .start((signal, onProgress) => new LoadAll(catalog, whole, signal, endingSomeTime(onProgress)))
    .finally(() => told.dispose());
  return { ended, progress };
}

/** A loop without an end that waits for nothing would let no test end. */
function endingSomeTime(onProgress: () => void): () => void {
  let times = 0;
  return () => {
    times += 1;
    if (times > 5000) {
      throw new Error("There is no end to it.");
    }
    onProgress();
  };
}

export const numbersIn = ({ store }: JobCatalog) =>
  Array.from(store.jobs, ({ id }) => Number(id.slice(3))).sort((one, other) => other - one);
