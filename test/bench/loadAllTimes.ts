import { alternate } from "./alternate";
import type { Measure, Measured } from "./bench";
import type { ListReport } from "./listTimes";
import { median } from "./median";
import { withPages } from "./pageServer";
import type { ProductInput } from "./productCatalog";
import type { RowId } from "./rows";
import { spread } from "./spread";

export interface LoadAllInput extends ProductInput {
  /** So many there are. */
  readonly jobs: number;
}

/** Milliseconds from the first request on. */
export interface LoadAllReport {
  /** Until every job is there. */
  readonly shown: number;
  /** Until the account's list has proved that nothing is missing. */
  readonly proved: number;
}

const ROWS = ["loadAll.shown", "loadAll.proved"] as const satisfies readonly RowId[];
const LATENCY_MILLISECONDS = 80;
const DATA_SETS = 20;

/** Beside the SDK's own chain of pages, over the same network that takes its time. */
export const loadAllTimes: Measure = {
  rows: ROWS,
  run: async (bench) => {
    const { jobs, pageSize, rounds } = bench.sizes;
    const programs = await bench.programs();
    const extension = (await bench.product()).folder;
    const server = { jobs, pageSize, dataSets: DATA_SETS, latencyMilliseconds: LATENCY_MILLISECONDS };
    return withPages(programs, server, async ({ url }) => {
      const ours = () => programs.run<LoadAllReport>("loadAllJobs", { url, pageSize, extension, jobs });
      const theirs = async () => {
        const { milliseconds } = await programs.run<ListReport>("listBySdk", { url, pageSize });
        return { shown: milliseconds, proved: milliseconds };
      };
      const times = await alternate(
        new Map([
          ["ours", ours],
          ["sdk", theirs],
        ]),
        rounds,
      );
      return compare(times.get("ours") ?? [], times.get("sdk") ?? []);
    });
  },
};

function compare(ours: readonly LoadAllReport[], theirs: readonly LoadAllReport[]): Measured {
  const [shown, proved] = [ours.map((each) => each.shown), ours.map((each) => each.proved)];
  const sequential = theirs.map((each) => each.proved);
  return {
    values: new Map<RowId, number>([
      ["loadAll.shown", median(shown) / median(sequential)],
      ["loadAll.proved", median(proved) / median(sequential)],
    ]),
    notes: [
      `all jobs shown: ${spread(shown)}`,
      `all jobs proved: ${spread(proved)}`,
      `the SDK's paginateListJobs, ${LATENCY_MILLISECONDS} ms a request: ${spread(sequential)}`,
    ],
  };
}
