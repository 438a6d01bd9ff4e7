import { type RowId, rowOf } from "./rows";

/** What was measured; null where the one to compare with is not installed. */
export type Values = ReadonlyMap<RowId, number | null>;

export interface Figure {
  readonly row: RowId;
  readonly value: number | null;
  readonly budget: number;
  readonly unit: string;
}

/** In the order of the table. What could not be measured is not among them. */
export function toFigures(values: Values, rows: readonly RowId[]): readonly Figure[] {
  return rows.flatMap((row) => {
    const value = values.get(row);
    const { budget, unit } = rowOf(row);
    return value === undefined ? [] : [{ row, value: value === null ? null : rounded(value), budget, unit }];
  });
}

/** More digits than these differ from run to run. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
