import { type Measure, measured } from "./bench";
import { median } from "./median";
import { spread } from "./spread";

export interface GrowthInput {
  readonly pageSize: number;
  readonly pages: number;
}

export interface GrowthReport {
  /** For each page of the list, in order: until it is in the store and the rows that it touched are made anew. */
  readonly milliseconds: readonly number[];
}

/** Counted from 1. */
const EARLY = { from: 51, to: 100 };
const LATE = { from: 451, to: 500 };

export const pageGrowth: Measure = {
  rows: ["page.growth"],
  run: async ({ sizes, ...bench }) => {
    const programs = await bench.programs();
    const { pageSize, runs } = sizes.growth;
    const reports: GrowthReport[] = [];
    for (let run = 0; run < runs; run += 1) {
      reports.push(await programs.run("growTree", { pageSize, pages: LATE.to } satisfies GrowthInput));
    }
    const [early, late] = [pooled(reports, EARLY), pooled(reports, LATE)];
    return measured(
      "page.growth",
      median(late) / median(early),
      `page ${EARLY.from} to ${EARLY.to}: ${spread(early)} each`,
      `page ${LATE.from} to ${LATE.to}: ${spread(late)} each`,
    );
  },
};

/** The times of these pages in all runs. */
export function pooled(
  runs: readonly GrowthReport[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly number[] {
  return runs.flatMap(({ milliseconds }) => milliseconds.slice(from - 1, to));
}
