import { type Measure, measured } from "./bench";
import { withPages } from "./pageServer";

export interface RefreshReport {
  readonly requests: number;
}

/** Enough for names to be read as a list. */
const DATA_SETS = 20;

/** Counted at the server, with what the refresh leads to afterwards. Every job has ended. */
export const refreshRequests: Measure = {
  rows: ["refresh.requests"],
  run: async ({ product, sizes, ...bench }) => {
    const programs = await bench.programs();
    const { jobs, pageSize } = sizes;
    const extension = (await product()).folder;
    return withPages(programs, { jobs, pageSize, dataSets: DATA_SETS }, async ({ url }) => {
      const report = await programs.run<RefreshReport>("countRefresh", { url, pageSize, extension });
      return measured("refresh.requests", report.requests);
    });
  },
};
