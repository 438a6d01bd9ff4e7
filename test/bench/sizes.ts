/** How much is measured. */
export interface Sizes {
  readonly jobs: number;
  readonly pageSize: number;
  /** Runs of each contestant. */
  readonly rounds: number;
  readonly growth: { readonly pageSize: number; readonly runs: number };
  readonly activations: number;
  readonly idleSeconds: number;
}

export const FULL: Sizes = {
  jobs: 20_000,
  pageSize: 200,
  rounds: 9,
  growth: { pageSize: 200, runs: 3 },
  activations: 20,
  idleSeconds: 60,
};

/** To see that the bench works. */
export const QUICK: Sizes = {
  jobs: 1_000,
  pageSize: 200,
  rounds: 1,
  growth: { pageSize: 5, runs: 1 },
  activations: 3,
  idleSeconds: 2,
};
