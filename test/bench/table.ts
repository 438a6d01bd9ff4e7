import type { Figure } from "./figure";
import { rowOf } from "./rows";

const HEADINGS = ["row", "value", "budget", "aim", "", "what"] as const;
const IS_NUMERIC = [false, true, true, true, false, false];

/** The figures as lines of text. */
export function table(figures: readonly Figure[]): string {
  const lines = [HEADINGS, ...figures.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return IS_NUMERIC[column] ? cell.padStart(width) : cell.padEnd(width);
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function cellsOf({ row, value, budget }: Figure): readonly string[] {
  const { aim, unit, what } = rowOf(row);
  const number = (figure: number | null | undefined) =>
    typeof figure === "number" ? numberText(figure) : "–";
  return [row, number(value), number(budget), number(aim), verdict(value, budget, aim), `${what} (${unit})`];
}

function verdict(value: number | null, budget: number, aim: number | undefined): string {
  if (value === null) {
    return "not installed";
  }
  if (value > budget) {
    return "OVER BUDGET";
  }
  return aim !== undefined && value <= aim ? "at the aim" : "within";
}

/** As a person reads it: 59,123 and 0.62. */
export function numberText(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
}
