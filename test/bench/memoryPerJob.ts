import { type Measure, measured } from "./bench";
import { withPages } from "./pageServer";
import { numberText } from "./table";

export interface WeightReport {
  /** Heap used after the jobs were loaded, less that of before. */
  readonly bytes: number;
  readonly jobs: number;
}

export const memoryPerJob: Measure = {
  rows: ["memory.perJob"],
  run: async ({ product, sizes, ...bench }) => {
    const programs = await bench.programs();
    const { jobs, pageSize } = sizes;
    const extension = (await product()).folder;
    return withPages(programs, { jobs, pageSize }, async ({ url, meanJobBytes }) => {
      const flags = ["--expose-gc"];
      const given = { url, pageSize, extension };
      const report = await programs.run<WeightReport>("weighJobs", given, { flags });
      const each = report.bytes / report.jobs;
      return measured(
        "memory.perJob",
        each - meanJobBytes,
        `a job: ${numberText(each)} bytes of heap, ${numberText(meanJobBytes)} bytes of JSON`,
      );
    });
  },
};
