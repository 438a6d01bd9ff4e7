import type { JobsFileFault } from "../../core/failure/failure";

/** Finds jobs in text that comes piece by piece. */
export interface JobsScanner {
  /** Characters that are read in one go, before the editor has its turn. */
  readonly pieceLength: number;
  push(piece: string): void;
  /** Says that nothing more comes. */
  end(): void;
  /** Reason why there is no use in reading on. */
  readonly fault: JobsFileFault | undefined;
}
