import type { Values } from "./figure";
import type { Product } from "./product";
import type { Programs } from "./programs";
import type { RowId } from "./rows";
import type { Sizes } from "./sizes";

/** What measuring needs. */
export interface Bench {
  readonly sizes: Sizes;
  /** Bundled once, when first asked for. */
  programs(): Promise<Programs>;
  /** Packaged and unpacked once, when first asked for. */
  product(): Promise<Product>;
}

export interface Measured {
  readonly values: Values;
  /** For information: what the values were made of. */
  readonly notes: readonly string[];
}

/** What measures some of the rows. */
export interface Measure {
  readonly rows: readonly RowId[];
  run(bench: Bench, wanted: readonly RowId[]): Promise<Measured>;
}

/** Of one row. */
export function measured(row: RowId, value: number, ...notes: readonly string[]): Measured {
  return { values: new Map([[row, value]]), notes };
}
