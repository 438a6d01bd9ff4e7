import type { Job } from "../job/job";

/** Little enough to be made at once beside everything else that the editor does. */
const JOBS_IN_A_PIECE = 500;

/** How a kind of file writes jobs. */
export interface JobsFormat {
  readonly head: string;
  readonly textOf: (jobs: readonly Job[]) => string;
  /** Stands between the texts of jobs. */
  readonly between: string;
  readonly tail: string;
}

export interface ExportPiece {
  readonly text: string;
  /** How many jobs are written with this piece. */
  readonly written: number;
}

/** As `aws dataexchange list-jobs` prints jobs: everything the service sent, its secrets masked. */
export const LIST_JOBS_FORMAT: JobsFormat = {
  head: '{"Jobs": [\n',
  textOf: (jobs) => jobs.map(({ json }) => JSON.stringify(json)).join(",\n"),
  between: ",\n",
  tail: "\n]}\n",
};

/** The file's text, a piece after the other; each is made when it is asked for. */
export function* exportPieces(jobs: readonly Job[], format: JobsFormat): Generator<ExportPiece> {
  yield { text: format.head, written: 0 };
  for (let from = 0; from < jobs.length; from += JOBS_IN_A_PIECE) {
    const next = jobs.slice(from, from + JOBS_IN_A_PIECE);
    const text = format.textOf(next);
    yield { text: from === 0 ? text : format.between + text, written: from + next.length };
  }
  yield { text: format.tail, written: jobs.length };
}
