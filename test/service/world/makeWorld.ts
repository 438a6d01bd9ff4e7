import { catalogued, type DataSetKey, dataSetKeys, furtherDataSet } from "./dataSetCatalogue";
import { planDataSet } from "./dataSets";
import { planEvenJobs, planVariedJobs } from "./jobPlans";
import type { DataSetPlan } from "./plan";
import { Random } from "./random";
import { World } from "./world";

const jobsPerFurtherDataSet = 500;
const furtherWeight = 200;

export interface WorldSketch {
  readonly jobs: number;
  readonly seed: number;
  /** The moment the world is made, in milliseconds since 1970: its jobs are at most 89 days older. */
  readonly epoch: number;
  /** When given, a plain world for measuring: that many data sets with the same number of jobs, all ended. */
  readonly dataSets?: number;
  /** Of the plain world: 4 when left out. */
  readonly daysBetweenRevisions?: number | undefined;
}

export function makeWorld(sketch: WorldSketch): World {
  return sketch.dataSets === undefined ? makeVariedWorld(sketch) : makeEvenWorld(sketch, sketch.dataSets);
}

function makeEvenWorld({ jobs, seed, epoch, daysBetweenRevisions }: WorldSketch, count: number): World {
  const random = new Random("world", seed);
  const dataSets = Array.from({ length: count }, (_, number) => {
    const sketch = furtherDataSet(number, 1);
    const days = daysBetweenRevisions ?? sketch.daysBetweenRevisions;
    return planDataSet({ ...sketch, daysBetweenRevisions: days }, random, epoch);
  });
  return new World(planEvenJobs({ jobs, epoch, random }, dataSets), inServiceOrder(dataSets));
}

function makeVariedWorld({ jobs, seed, epoch }: WorldSketch): World {
  const random = new Random("world", seed);
  const catalogue = new Map(dataSetKeys.map((key) => [key, planDataSet(catalogued(key), random, epoch)]));
  const named = (key: DataSetKey): DataSetPlan => {
    const dataSet = catalogue.get(key);
    if (dataSet === undefined) throw new RangeError(`There is no data set ${key}.`);
    return dataSet;
  };
  const further = Array.from({ length: Math.floor(jobs / jobsPerFurtherDataSet) }, (_, number) =>
    planDataSet(furtherDataSet(number, furtherWeight), random, epoch),
  );
  const weighted = [
    ...dataSetKeys.flatMap((key) => Array.from({ length: catalogued(key).weight }, () => named(key))),
    ...further.flatMap((dataSet) => Array.from({ length: furtherWeight }, () => dataSet)),
  ];
  const plans = planVariedJobs({ jobs, epoch, random }, named, random.shuffled(weighted));
  return new World(plans, inServiceOrder([...catalogue.values(), ...further]));
}

/** Owned ones newest first; entitled ones as they come, since AWS promises no order for them. */
function inServiceOrder(dataSets: readonly DataSetPlan[]): DataSetPlan[] {
  const owned = dataSets.filter(({ origin }) => origin === "OWNED");
  const entitled = dataSets.filter(({ origin }) => origin === "ENTITLED");
  return [...owned.sort((one, other) => other.createdAt - one.createdAt), ...entitled];
}
