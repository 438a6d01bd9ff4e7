import { stringify } from "csv-stringify/sync";
import { type Cell, JOB_COLUMNS, jobCells, type TableSource } from "../../core/copies/jobCells";
import type { JobsFormat } from "../../core/copies/jobsExport";

/** As RFC 4180 has it. What a spreadsheet would run as a formula, and a provider may have written, gets a `'` in front. */
export function csvFormat(source: TableSource): JobsFormat {
  return {
    head: csvText([JOB_COLUMNS]),
    textOf: (jobs) => csvText(jobs.map((job) => jobCells(job, source))),
    between: "",
    tail: "",
  };
}

function csvText(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { record_delimiter: "windows", escape_formulas: true },
  );
}
